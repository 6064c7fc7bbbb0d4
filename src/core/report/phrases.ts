import { knownValue } from '../condition/holds.ts'
import type { AssessedQuestion, Assessment, GroupScore } from '../model/assessment.ts'
import type { LawReference, Question } from '../model/checklist.ts'
import { UNKNOWN } from '../model/facts.ts'
import type { Law } from '../model/law.ts'
import { clean } from '../text/clean.ts'
import { fill } from '../text/fill.ts'
import type { ReportMessages } from './generated/report-messages.ts'
import type { ReportWords } from './report-words.ts'

/** A unit in words; one that the catalogue lacks is shown as the checklist writes it. */
export function unit(words: ReportWords, name: string): string {
  return isUnit(name) ? words.say(`report.unit.${name}`) : clean(name)
}

/** A group's score in words: one number, a range, or why there is none. */
export function scoreInWords(words: ReportWords, { score, enough }: GroupScore): string {
  if (score === null) return words.say('report.score.none')
  if (!enough) return words.say('report.score.not-enough')
  const [low, high] = [words.percent(score.low), words.percent(score.high)]
  if (low === high) return words.say('report.score.one', { percent: low })
  return words.say('report.score.range', { low, high })
}

/** The range to draw as a bar, only when the score may be shown. */
export function drawnRange({ score, enough }: GroupScore): GroupScore['score'] {
  return enough ? score : null
}

/** What the owner answered, in words. */
export function answerInWords(words: ReportWords, one: AssessedQuestion): string {
  const { answer, question, of } = one
  if (answer === null) return words.say('report.answer.none')
  const { value } = answer
  if (typeof value === 'number') {
    if (question.kind === 'count' && of !== null)
      return words.say('report.answer.count', { number: words.number(value), of: words.number(of) })
    const name = question.kind === 'number' ? unit(words, question.unit) : ''
    return words.say('report.answer.number', { number: words.number(value), unit: name }).trim()
  }
  const said =
    choiceTitle(words, question, value) ?? (isState(value) ? words.say(`report.answer.${value}`) : clean(value))
  return answer.reason ? words.say('report.answer.reason', { answer: said, reason: clean(answer.reason) }) : said
}

/** What a number should be: "at least 5.310.000 a month is needed (since …)"; `null` when it cannot be told. */
export function targetInWords(words: ReportWords, one: AssessedQuestion, { parameters }: Assessment): string | null {
  const { question, target } = one
  if (question.kind !== 'number' || target === null || target.value === null) return null
  const args = { value: words.number(target.value), unit: unit(words, question.unit) }
  const said = words.say(target.direction === 'atLeast' ? 'report.target.at-least' : 'report.target.at-most', args)
  const bound = 'atLeast' in question.target ? question.target.atLeast : question.target.atMost
  const used = typeof bound === 'object' ? parameters.find((parameter) => parameter.id === bound.parameter) : undefined
  return used ? words.say('report.target.in-force', { target: said, day: words.day(used.validFrom) }) : said
}

/** A law with its article; one that is not firm says with whom to check. */
export function lawInWords(words: ReportWords, { ref, at, certain }: LawReference, laws: readonly Law[]): string {
  const law = laws.find((one) => one.id === ref)
  if (!law) return ref
  const article = [
    at?.article === undefined ? '' : words.say('report.law-article', { article: at.article }),
    at?.clause === undefined ? '' : words.say('report.law-clause', { clause: at.clause }),
    at?.point === undefined ? '' : words.say('report.law-point', { point: at.point }),
  ].join('')
  const cited = words.say('report.law-cited', { law: words.text(law.title), number: law.number, article })
  return certain && law.confidence === 'high' ? cited : words.say('report.law-check', { law: cited })
}

/** A question, or its other wordings, with the firm's numbers filled in and safe to show. */
export function wording(words: ReportWords, text: Question['ask'] | undefined, { facts }: Assessment): string {
  return text === undefined ? '' : clean(fill(text, words.language, facts))
}

/** What is not known about an unknown question: a fact that its answer is measured by, or the answer itself. */
export function unknownInWords(words: ReportWords, one: AssessedQuestion, assessment: Assessment): string {
  const { question, answer } = one
  const fact = answer === null || answer.value === UNKNOWN ? undefined : measuringFact(question)
  const asked = assessment.factsAsked.find(({ id }) => id === fact)
  const isMissing = asked !== undefined && knownValue(assessment.facts, asked.id) === undefined
  return wording(words, isMissing ? asked.ask : question.ask, assessment)
}

function measuringFact(question: Question): string | undefined {
  if (question.kind === 'count') return question.of
  if (question.kind !== 'number') return undefined
  const bound = 'atLeast' in question.target ? question.target.atLeast : question.target.atMost
  return typeof bound === 'object' ? bound.by : undefined
}

function choiceTitle(words: ReportWords, question: Question, value: string): string | null {
  const choice = question.kind === 'choice' ? question.choices.find((one) => one.id === value) : undefined
  return choice ? clean(words.text(choice.title)) : null
}

type After<Prefix extends string> = keyof ReportMessages extends infer Key
  ? Key extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never

const UNITS: readonly string[] = ['VND/month', 'hours/week', 'hours/month', 'years'] satisfies After<'report.unit.'>[]
const STATES: readonly string[] = ['yes', 'partly', 'no', 'unwritten', 'unknown', 'not-applicable']

function isUnit(name: string): name is After<'report.unit.'> {
  return UNITS.includes(name)
}

function isState(value: string): value is 'yes' | 'partly' | 'no' | 'unwritten' | 'unknown' | 'not-applicable' {
  return STATES.includes(value)
}
