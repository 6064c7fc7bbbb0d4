import { type FactDefinition, type FactValue, UNKNOWN } from '../../core/model/facts.ts'
import { unitInWords } from '../../core/report/phrases.ts'
import { numberWord } from '../../words/number-words.ts'
import type { Words } from '../../words/words.ts'
import { factShown } from '../earlier.ts'
import { factsAsked } from '../order.ts'
import { NONE } from '../react-fact.ts'
import type { Field, Head, KeyHint, Screen } from '../screen.ts'
import type { Setting, State } from '../state.ts'
import { factLabel, numberLabel, optionTitle, sentence } from './labels.ts'
import { statusOf } from './status.ts'

export function factScreen(state: State, fact: FactDefinition, { library, by }: Setting, words: Words): Screen {
  const asked = factsAsked(library, state.file)
  const number = asked.findIndex((one) => one.id === fact.id) + 1
  const head: Head = {
    section: words.say('interview.facts.section'),
    status: statusOf(state, words),
    progress: words.say('interview.facts.progress', { number, total: asked.length }),
    share: (number - 1) / Math.max(1, asked.length),
  }
  const unknown: readonly KeyHint[] =
    fact.kind === 'number' || hasMoreThanDigits(fact) ? [{ key: 'u', label: words.say('interview.key.unknown') }] : []
  return {
    name: `fact:${fact.id}`,
    head,
    notices: [],
    title: sentence(fact.ask, words, state.file.facts),
    paragraphs: [{ text: sentence(fact.help, words, state.file.facts), tone: 'quiet', lines: 2 }],
    field: fieldOf(fact, factShown(state, fact), by, words),
    keys: [
      ...unknown,
      { key: '?', label: words.say('interview.key.help') },
      { key: 'b', label: words.say('interview.key.back') },
      { key: 'q', label: words.say(state.saved === 'nothing-yet' ? 'interview.key.stop' : 'interview.key.quit') },
    ],
  }
}

/** Ten options have a digit each; "not sure" is the last one and would have none. */
function hasMoreThanDigits({ kind, choices = [] }: FactDefinition): boolean {
  return choices.length + (kind === 'several' ? 2 : 1) > 10
}

export function factHelpScreen(state: State, fact: FactDefinition, words: Words): Screen {
  return {
    name: `help:${fact.id}`,
    head: null,
    notices: [],
    title: sentence(fact.ask, words, state.file.facts),
    paragraphs: [{ text: sentence(fact.help, words, state.file.facts), tone: 'plain' }],
    field: { kind: 'page' },
    keys: [{ key: 'enter', name: 'Enter', label: words.say('interview.key.to-question') }],
  }
}

function fieldOf(fact: FactDefinition, value: FactValue | undefined, by: Setting['by'], words: Words): Field {
  const unknown = { id: UNKNOWN, label: words.say('report.answer.unknown'), alone: true }
  const options = (fact.choices ?? []).map(({ id, title, alone }) => ({
    id,
    label: optionTitle(title, words),
    ...(alone ? { alone } : {}),
  }))
  const markedWord = words.say('interview.earlier')
  switch (fact.kind) {
    case 'number':
      return numberField(fact, value, by, words)
    case 'yes-no': {
      const yes = { id: 'yes', label: words.say('report.answer.yes') }
      const no = { id: 'no', label: words.say('report.fact-no') }
      const marked = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === UNKNOWN ? UNKNOWN : null
      return { kind: 'choose', options: [yes, no, unknown], marked, markedWord }
    }
    case 'choice':
      return {
        kind: 'choose',
        options: [...options, unknown],
        marked: typeof value === 'string' ? value : null,
        markedWord,
      }
    case 'several':
      return {
        kind: 'several',
        options: [...options, { id: NONE, label: words.say('interview.facts.none'), alone: true }, unknown],
        marked: severalMarked(value),
        hint: words.say('interview.facts.several-hint', { by }),
        nothingYet: words.say('interview.facts.nothing-yet'),
      }
    default:
      return fact.kind satisfies never
  }
}

/** "None of these" and "not sure" are marked like a choice. */
function severalMarked(value: FactValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return value === UNKNOWN ? [UNKNOWN] : []
  return value.length === 0 ? [NONE] : value
}

function numberField(fact: FactDefinition, value: FactValue | undefined, by: Setting['by'], words: Words): Field {
  const { unit } = fact
  return {
    kind: 'number',
    label:
      unit === undefined
        ? words.say('interview.number-label-plain')
        : words.say('interview.number-label', { unit: unitInWords(words, unit) }),
    earlier:
      value === undefined ? null : words.say('interview.earlier-number', { value: factLabel(fact, value, words), by }),
    echo: echoOf(unit, words),
  }
}

/** Says how a typed number is understood while it is typed: `= 5.310.000 đồng một tháng`. */
export function echoOf(unit: string | undefined, words: Words): (text: string) => string {
  return (text) => {
    const number = numberWord(text)
    return number === null || words.number(number) === text.trim()
      ? ''
      : words.say('interview.number-echo', { value: numberLabel(number, unit, words) })
  }
}
