import { boundOf } from '../answer/target.ts'
import { ANSWER_STATES, type Answer, type AnswerState } from '../model/answers.ts'
import type { AssessedQuestion, Assessment, GroupScore } from '../model/assessment.ts'
import type { Doer, Fine, LawReference, Question } from '../model/checklist.ts'
import { type FactDefinition, type FactValue, UNKNOWN } from '../model/facts.ts'
import type { Law } from '../model/law.ts'
import { clean } from '../text/clean.ts'
import { fill } from '../text/fill.ts'
import type { ReportMessages } from './generated/report-messages.ts'
import type { ReportWords } from './report-words.ts'

const ENOUGH_FOR_A_LINE = 3

/** A unit in words; one that the catalogue lacks is shown as the checklist writes it. */
export function unitInWords(words: ReportWords, name: string): string {
  return isUnit(name) ? words.say(`report.unit.${name}`) : clean(name)
}

/** A group's score in words: one number, a range with the reason for it or bare, or why there is none. */
export function scoreInWords(
  words: ReportWords,
  { score, enough }: GroupScore,
  range: 'report.score.range' | 'report.score.span' = 'report.score.range',
): string {
  if (score === null) return words.say('report.score.none')
  if (!enough) return words.say('report.score.not-enough')
  const [low, high] = [words.percent(score.low), words.percent(score.high)]
  if (low === high) return words.say('report.score.one', { percent: low })
  return words.say(range, { low, high })
}

/** A percentage of one or two questions says nothing: how few there are is said instead. */
export function lineInWords(words: ReportWords, group: GroupScore): string {
  const { counting } = group
  const isFew = counting > 0 && counting < ENOUGH_FOR_A_LINE
  return isFew ? words.say('report.score.too-few', { counting }) : scoreInWords(words, group)
}

/** Whether a line's score is told as a number: enough is answered, and it is not of one or two questions. */
export function isTold({ score, enough, counting }: GroupScore): boolean {
  return score !== null && enough && counting >= ENOUGH_FOR_A_LINE
}

/** A number with its unit: `5.310.000 đồng một tháng`. */
export function numberInWords(words: ReportWords, value: number, unitName: string): string {
  return words.say('report.answer.number', { number: words.number(value), unit: unitInWords(words, unitName) })
}

/** What the owner answered, in words. `of` is the whole of a count, `null` when it is not known. */
export function answerInWords(
  words: ReportWords,
  question: Question,
  answer: Answer | null,
  of: number | null,
): string {
  if (answer === null) return words.say('report.answer.none')
  const { value } = answer
  if (typeof value === 'number') {
    if (question.kind === 'number') return numberInWords(words, value, question.unit)
    return of === null
      ? words.number(value)
      : words.say('report.answer.count', { number: words.number(value), of: words.number(of) })
  }
  const said = choiceTitle(words, question, value) ?? stateInWords(words, value)
  return answer.reason ? words.say('report.answer.reason', { answer: said, reason: clean(answer.reason) }) : said
}

/** A state such as `unwritten` in words; anything else as it stands. */
export function stateInWords(words: ReportWords, state: string): string {
  return isState(state) ? words.say(`report.answer.${state}`) : clean(state)
}

/** A fact about the firm, in words; lists with semicolons, because their items hold commas. */
export function factInWords(words: ReportWords, fact: FactDefinition, value: FactValue | undefined): string {
  const title = (id: string) => {
    const choice = fact.choices?.find((one) => one.id === id)
    return clean(choice ? words.text(choice.title) : id)
  }
  if (value === undefined) return words.say('report.answer.none')
  if (value === UNKNOWN) return words.say('report.answer.unknown')
  if (typeof value === 'number')
    return fact.unit === undefined ? words.number(value) : numberInWords(words, value, fact.unit)
  if (typeof value === 'boolean') return words.say(value ? 'report.fact-yes' : 'report.fact-no')
  if (typeof value === 'string') return title(value)
  return value.length === 0 ? words.say('report.fact-none') : value.map(title).join('; ')
}

/** What a number should be: "at least 5.310.000 a month is needed (since …)"; `null` when it cannot be told. */
export function targetInWords(words: ReportWords, one: AssessedQuestion, { parameters }: Assessment): string | null {
  const { question, target } = one
  if (question.kind !== 'number' || target === null || target.value === null) return null
  const args = { value: words.number(target.value), unit: unitInWords(words, question.unit) }
  const said = words.say(target.direction === 'atLeast' ? 'report.target.at-least' : 'report.target.at-most', args)
  const bound = boundOf(question.target)
  const used = typeof bound === 'object' ? parameters.find((parameter) => parameter.id === bound.parameter) : undefined
  return used ? words.say('report.target.in-force', { target: said, day: words.day(used.validFrom) }) : said
}

/** A law with its article; one that is not firm says with whom to check. */
export function lawInWords(words: ReportWords, { ref, at, certain }: LawReference, laws: readonly Law[]): string {
  const law = laws.find((one) => one.id === ref)
  if (!law) return clean(ref)
  const article = placeInWords(words, at)
  const cited = words.say('report.law-cited', { law: words.text(law.title), number: clean(law.number), article })
  return certain ? cited : words.say('report.law-check', { law: cited })
}

/** Laws with their articles; one that is cited several times is named once. */
export function lawsInWords(words: ReportWords, references: readonly LawReference[], laws: readonly Law[]): string {
  const said = references.map((reference, i) => {
    const before = references[i - 1]
    const isSame = before?.ref === reference.ref && before.certain === reference.certain && reference.at !== undefined
    return isSame ? placeInWords(words, reference.at) : `; ${lawInWords(words, reference, laws)}`
  })
  return said.join('').replace(/^; /, '')
}

/** A law by its number alone, where little room is left: the list of laws names it in full. */
export function lawInShort(words: ReportWords, { ref, at }: LawReference, laws: readonly Law[]): string {
  const law = laws.find((one) => one.id === ref)
  return `${clean(law?.number ?? ref)}${placeInWords(words, at)}`
}

function placeInWords(words: ReportWords, at: LawReference['at']): string {
  return [
    at?.article === undefined ? '' : words.say('report.law-article', { article: clean(String(at.article)) }),
    at?.clause === undefined ? '' : words.say('report.law-clause', { clause: clean(String(at.clause)) }),
    at?.point === undefined ? '' : words.say('report.law-point', { point: clean(at.point) }),
  ].join('')
}

/** A question, or its other wordings, with the firm's numbers filled in and safe to show. */
export function wording(words: ReportWords, text: Question['ask'] | undefined, { facts }: Assessment): string {
  return text === undefined ? '' : fill(text, words, facts)
}

function choiceTitle(words: ReportWords, question: Question, value: string): string | null {
  const choice = question.kind === 'choice' ? question.choices.find((one) => one.id === value) : undefined
  return choice ? words.text(choice.title) : null
}

/** Who does something; where nobody owns the firm alone, its head and not its owner. */
export function doerInWords(words: ReportWords, who: Doer, { facts }: Assessment): string {
  const isShared = ['cooperative', 'cooperative-group', 'credit-fund'].some((form) => form === facts.legalForm)
  return words.say(who === 'owner' && isShared ? 'report.doer.head' : `report.doer.${who}`)
}

/** What the law allows as a fine, told as a fact. Amounts in millions of dong, as people say them. */
export function fineInWords(words: ReportWords, { from, to, law, doubled }: Fine, laws: readonly Law[]): string {
  const amounts = { from: words.number(from / 1e6), to: words.number(to / 1e6), law: lawInShort(words, law, laws) }
  return words.say(doubled ? 'report.fine-doubled' : 'report.fine', amounts)
}

type After<Prefix extends string> = keyof ReportMessages extends infer Key
  ? Key extends `${Prefix}${infer Rest}`
    ? Rest
    : never
  : never

const UNITS: readonly string[] = [
  'VND/month',
  'VND/hour',
  'hours/week',
  'hours/month',
  'hours/year',
  'days/year',
  'years',
  'percent',
  'of-ten',
  'of-hundred',
  'people',
] satisfies After<'report.unit.'>[]

function isUnit(name: string): name is After<'report.unit.'> {
  return UNITS.includes(name)
}

function isState(value: string): value is AnswerState {
  return ANSWER_STATES.some((state) => state === value)
}
