import { knownValue } from '../condition/holds.ts'
import type { NumberQuestion, Question } from '../model/checklist.ts'
import type { FactDefinition } from '../model/facts.ts'
import type { Ask } from '../model/report.ts'
import type { Text } from '../model/text.ts'
import { clean } from '../text/clean.ts'
import { inLanguage } from '../text/fill.ts'
import { ofThose, saidOfThose } from './of-those.ts'
import { boxesOfFact, boxesOfQuestion } from './paper-form-boxes.ts'
import { type Clauses, clausesOf, joinAnd, type PaperFacts } from './paper-form-conditions.ts'
import { unitInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'

/** A line for a name, a day, a number of a telephone. */
export const askLine = (ask: string): Ask => ({
  kind: 'ask',
  code: '',
  id: '',
  ask,
  only: '',
  help: '',
  write: { kind: 'text', unit: '', value: '' },
  boxes: [],
})

/** Something to tell about the firm; what is known of it stands there already. */
export function askFact(fact: FactDefinition, paper: PaperFacts, words: ReportWords): Ask {
  const { id, kind, unit, ask, help, when } = fact
  const value = Object.hasOwn(paper.profile, id) ? paper.profile[id] : undefined
  const said = words.text(ask)
  return {
    kind: 'ask',
    code: paper.codes.get(id) ?? '',
    id,
    ask: kind === 'several' ? words.say('report.paper.several', { ask: said }) : said,
    only: onlyIf(clausesOf(when, paper, words), words),
    help: firstSentence(words.text(help)),
    write:
      kind === 'number'
        ? {
            kind: 'number',
            unit: unit === undefined ? '' : unitInWords(words, unit),
            value: typeof value === 'number' ? words.number(value) : '',
          }
        : null,
    boxes: boxesOfFact(fact, value, words),
  }
}

interface Place {
  readonly code: string
  /** Under which it is asked. */
  readonly clauses: Clauses
}

/** A question; one whose unit depends on a fact that is not known stands there once in each unit. */
export function askQuestion(
  question: Question,
  { code, clauses }: Place,
  paper: PaperFacts,
  words: ReportWords,
): readonly Ask[] {
  return inUnits(question).map(({ asked, when }, i, all) => ({
    kind: 'ask',
    code: all.length > 1 ? code + ('abcdefgh'[i] ?? '') : code,
    id: question.id,
    ask: worded(asked.ask, paper, words),
    only: onlyIf([...clauses, ...clausesOf(when, paper, words)], words),
    help: firstSentence(worded(asked.help, paper, words)),
    write: writeOf(asked, paper, words),
    boxes: boxesOfQuestion(asked, words),
  }))
}

/** The variants come first and are asked of whom they fit; all others are asked the question as it stands. */
function inUnits(question: Question): readonly { readonly asked: Question; readonly when: Question['when'] }[] {
  if (question.kind !== 'number' || !question.variants) return [{ asked: question, when: undefined }]
  const { variants, ...asWritten } = question
  const others = variants.map(({ when, ask, help, unit }) => ({
    asked: { ...asWritten, ask, help, unit } satisfies NumberQuestion,
    when,
  }))
  const saidOf = ({ ask, unit }: NumberQuestion): string => JSON.stringify([ask, unit])
  if (others.every(({ asked }) => saidOf(asked) === saidOf(question))) return [{ asked: asWritten, when: undefined }]
  return [{ asked: asWritten, when: { not: { any: variants.map(({ when }) => when) } } }, ...others]
}

function writeOf(question: Question, { profile }: PaperFacts, words: ReportWords): Ask['write'] {
  if (question.kind === 'number') return { kind: 'number', unit: unitInWords(words, question.unit), value: '' }
  if (question.kind !== 'count') return null
  const unit = unitInWords(words, 'people')
  const of = knownValue(profile, question.of)
  const said = typeof of === 'number' ? words.say('report.paper.out-of', { unit, of: words.number(of) }) : unit
  return { kind: 'number', unit: said, value: '' }
}

const onlyIf = (clauses: Clauses, words: ReportWords): string =>
  clauses.length === 0 ? '' : words.say('report.paper.only', { what: joinAnd(clauses, words) })

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_-]*)\}/g

/** The firm's numbers put into a sentence; of one that is not known is said where it stands on the paper. */
export function worded(text: Text, { profile, codes }: PaperFacts, words: ReportWords): string {
  const asWritten = inLanguage(text, words.language)
  const counted = ofThose(asWritten, words)
  const codeOf = (fact: string) => (typeof knownValue(profile, fact) === 'number' ? undefined : codes.get(fact))
  const from = counted ? codeOf(counted.fact) : undefined
  const said = counted && from !== undefined ? saidOfThose(counted, from, words) : asWritten
  const numbered = said.replace(PLACEHOLDER, (_, fact: string) => {
    const value = knownValue(profile, fact)
    if (typeof value === 'number') return words.number(value)
    const code = codes.get(fact)
    return code === undefined ? '…' : words.say('report.paper.number-at', { code })
  })
  return clean(numbered)
}

const firstSentence = (text: string): string => text.split(/(?<=[.!?]) /)[0] ?? ''
