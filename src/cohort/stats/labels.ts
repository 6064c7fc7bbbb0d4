import { LEVELS } from '../../core/model/assessment.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import { ALL, type Dimension, NOT_KNOWN, OTHER } from '../../core/model/statistics.ts'
import type { Text } from '../../core/model/text.ts'
import { clean } from '../../core/text/clean.ts'
import { fill } from '../../core/text/fill.ts'
import type { MessageKey, Words } from '../../words/words.ts'

/** What ids are said as: titles of the lists, and of saved results whose lists are not at hand. */
export interface Titles {
  readonly lists: ReadonlyMap<string, Text>
  readonly sections: ReadonlyMap<string, Text>
  /** What is missing, or the question itself. */
  readonly gaps: ReadonlyMap<string, Text>
  readonly facts: readonly FactDefinition[]
}

/** A class in words. */
export function classTitle(dimension: Dimension | 'all', id: string, titles: Titles, words: Words): string {
  if (id === ALL) return words.say('stats.class.all')
  if (id === OTHER) return words.say('stats.class.other')
  return id
    .split(dimension === 'size' ? '+' : '\n')
    .map((one) => oneClass(dimension, one, titles, words))
    .join(' + ')
}

function oneClass(dimension: Dimension | 'all', id: string, titles: Titles, words: Words): string {
  if (id === NOT_KNOWN) return words.say('stats.class.unknown')
  switch (dimension) {
    case 'sector':
      return choice('sector', id, titles, words)
    case 'legal-form':
      return choice('legalForm', id, titles, words)
    case 'size':
      return byKey(SIZES, id, words)
    case 'women-led':
      return words.say(id === 'yes' ? 'stats.class.yes' : 'stats.class.no')
    case 'list':
      return said(titles.lists.get(id), id, words)
    case 'province':
    case 'all':
      return clean(id)
    default:
      return dimension satisfies never
  }
}

/** Messages by the ids that they say. */
const keys = <Id extends string>(ids: readonly Id[], keyOf: (id: Id) => MessageKey): ReadonlyMap<string, MessageKey> =>
  new Map(ids.map((id) => [id, keyOf(id)]))

const SIZES = keys(['micro', 'small', 'medium', 'large'], (id) => `report.size.${id}`)
const LEVEL_WORDS = keys([...LEVELS, 'none'], (id) => `report.level.${id}`)
const LINES = keys(['law', 'buyer', 'good'], (id) => `report.line.${id}`)
const STEPS = keys(['0', '1', '2', '3', 'unknown', 'not-asked'], (id) => `stats.step.${id}`)
const MEASURES = keys(
  ['firms', 'people', 'hired', 'family', 'women', 'members', 'women-members', 'members-working', 'surplus'],
  (id) => `stats.measure.${id}`,
)

/** A message, or the id itself where there is none. */
function byKey(messages: ReadonlyMap<string, MessageKey>, id: string, words: Words): string {
  const key = messages.get(id)
  return key === undefined ? clean(id) : words.sayWith(key, {})
}

function choice(fact: string, id: string, { facts }: Titles, words: Words): string {
  const found = facts.find((one) => one.id === fact)?.choices?.find((one) => one.id === id)
  return said(found?.title, id, words)
}

function said(text: Text | undefined, id: string, words: Words): string {
  return text === undefined ? clean(id) : fill(text, words, {})
}

/** A measure in words. */
export function measureTitle(measure: string, titles: Titles, words: Words): string {
  const at = measure.indexOf('.')
  const [kind, rest] = at === -1 ? [measure, ''] : [measure.slice(0, at), measure.slice(at + 1)]
  const together = (title: (id: string) => string) => rest.split('+').map(title).join(' + ')
  switch (kind) {
    case 'level':
      return together((id) => byKey(LEVEL_WORDS, id, words))
    case 'line':
      return byKey(LINES, rest, words)
    case 'section':
      return said(titles.sections.get(rest), rest, words)
    case 'gap':
      return said(titles.gaps.get(rest), rest, words)
    case 'sales':
      return together((id) =>
        id === 'unknown' ? words.say('stats.sales.unknown') : choice('salesBand', id, titles, words),
      )
    case 'contracts':
    case 'insured':
      return `${words.say(`report.ladder.${kind}`)}: ${together((id) => ladderTitle(id, words))}`
    default:
      return byKey(MEASURES, measure, words)
  }
}

function ladderTitle(id: string, words: Words): string {
  if (id === 'missing') return words.say('stats.measure.missing')
  return id === 'people' ? words.say('stats.measure.with') : byKey(STEPS, id, words)
}
