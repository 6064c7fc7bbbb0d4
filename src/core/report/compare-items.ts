import type { AssessedQuestion, Assessment } from '../model/assessment.ts'
import type { ChangeKind, Comparison, QuestionChange } from '../model/comparison.ts'
import type { Block } from '../model/report.ts'
import { answerInWords, targetInWords, wording } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { unknownInWords } from './unknown-words.ts'

/** What a comparison is told from. */
export interface Compared {
  readonly before: Assessment
  readonly after: Assessment
  readonly comparison: Comparison
  /** So many items of each kind are shown, and how many more there are. */
  readonly most: number
}

/** A question that changed, with how each side assessed it. */
interface Change {
  readonly change: QuestionChange
  readonly before: AssessedQuestion | null
  readonly after: AssessedQuestion | null
}

/** What changed, what was achieved first. */
export function changeBlocks(compared: Compared, words: ReportWords): readonly Block[] {
  const of = (kind: ChangeKind) => changesOf(compared, kind)
  const answers = (one: Change) => answersInWords(one, compared, words)
  const improved = [...of('improved'), ...of('now-known').filter(isMet)].map((one) =>
    isMet(one) ? metInWords(one, compared, words) : answers(one),
  )
  const toDo = of('now-known').filter((one) => !isMet(one))
  const gone = of('gone').map((one) => goneInWords(one, compared, words))
  const { most } = compared
  const blocks = [
    ...items(words.say('report.compare.improved', { count: improved.length }), improved, most, words, 'tick'),
    ...items(words.say('report.compare.worse'), of('worse').map(answers), most, words),
    ...items(words.say('report.compare.now-known'), toDo.map(answers), most, words),
    ...items(words.say('report.compare.not-known-now'), of('not-known-now').map(answers), most, words),
    ...newBlocks(of('new'), compared, words),
    ...items(words.say('report.compare.gone'), gone, most, words, 'bullet', true),
  ]
  if (blocks.length > 0) return blocks
  return [{ kind: 'paragraph', tone: 'lead', text: words.say('report.compare.no-change') }]
}

function changesOf({ before, after, comparison }: Compared, kind: ChangeKind): readonly Change[] {
  return comparison.questions
    .filter((change) => change.kind === kind)
    .map((change) => {
      const on = ({ questions }: Assessment) =>
        questions.find(({ question }) => question.id === change.id && question.meaning === change.meaning) ?? null
      return { change, before: on(before), after: on(after) }
    })
}

function items(
  title: string,
  all: readonly string[],
  most: number,
  words: ReportWords,
  marker: 'tick' | 'bullet' = 'bullet',
  dense = false,
): readonly Block[] {
  if (all.length === 0) return []
  const left = all.length - most
  // One more line would say no less than "and 1 more" does.
  const shown = left > 1 ? [...all.slice(0, most), words.say('report.compare.and-more', { count: left })] : all
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'list', marker, items: shown, dense },
  ]
}

/** What counts only now and asks for something; what is in order already is only counted. */
function newBlocks(all: readonly Change[], compared: Compared, words: ReportWords): readonly Block[] {
  const open = all.filter((one) => !isMet(one) && one.after?.status !== 'out')
  const count = all.filter(isMet).length
  const said = open.map((one) => newInWords(one, compared, words))
  const inOrder = count === 0 ? [] : [words.say('report.compare.new-in-order', { count })]
  const title = words.say('report.compare.new')
  const blocks = items(title, said, compared.most, words)
  if (blocks.length > 0) return [...blocks, ...inOrder.map(quiet)]
  return items(title, inOrder, compared.most, words)
}

function quiet(text: string): Block {
  return { kind: 'paragraph', tone: 'quiet', text }
}

function isMet({ after }: Change): boolean {
  return after?.status === 'met'
}

function metInWords(one: Change, compared: Compared, words: ReportWords): string {
  return withReason(wording(words, one.after?.question.met, compared.after), one, compared, words)
}

/** The question and what was answered to it each time: a fact, without a word about it. */
function answersInWords(one: Change, compared: Compared, words: ReportWords): string {
  const { change, before, after } = one
  const said = (side: AssessedQuestion | null) =>
    side ? answerInWords(words, side.question, side.answer, side.of) : words.say('report.answer.none')
  const ask = wording(words, change.ask, compared.after)
  const [from, to] = [said(before), said(after)]
  if (from === to) return withReason(words.say('report.compare.same-answer', { ask, answer: to }), one, compared, words)
  const why = reasonInWords(one, compared, words)
  return why === null
    ? words.say('report.compare.answers', { ask, before: from, after: to })
    : words.say('report.compare.answers-because', { ask, before: from, after: to, why })
}

function newInWords(one: Change, compared: Compared, words: ReportWords): string {
  return withReason(one.after ? openInWords(one.after, compared.after, words) : '', one, compared, words)
}

function openInWords(one: AssessedQuestion, result: Assessment, words: ReportWords): string {
  const { question, status } = one
  if (status === 'unknown') return words.say('report.find-out-step', { what: unknownInWords(words, one, result) })
  return status === 'to-write'
    ? words.say('report.write-down-title', { what: wording(words, question.met, result) })
    : wording(words, question.gap, result)
}

function goneInWords(one: Change, compared: Compared, words: ReportWords): string {
  if (one.after !== null) return answersInWords(one, compared, words)
  return withReason(wording(words, one.change.ask, compared.before), one, compared, words)
}

function withReason(what: string, one: Change, compared: Compared, words: ReportWords): string {
  const why = reasonInWords(one, compared, words)
  return why === null ? what : words.say('report.compare.because', { what, why })
}

/**
 * From what a change came when not from the answers, `null` for those: what was achieved needs no reason. What is worse
 * names every other cause, for it may be that more was done and the firm grew even more. That a list asks something
 * else needs no remark.
 */
function reasonInWords({ change, after }: Change, compared: Compared, words: ReportWords): string | null {
  const { causes, kind } = change
  const others = causes.flatMap((cause) => (cause === 'answers' ? [] : [cause]))
  const isOneSided = change.before === null || change.after === null
  if (others.length === 0 || (isOneSided && causes.includes('checklist'))) return null
  if (others.length < causes.length && kind !== 'worse') return null
  const target = after && targetInWords(words, after, compared.after)
  return others
    .map((cause) =>
      cause === 'law' && target
        ? words.say('report.compare.because.law-value', { target })
        : words.say(`report.compare.because.${cause}`),
    )
    .join('; ')
}
