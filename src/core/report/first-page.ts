import type { AssessedQuestion, Assessment, GroupScore, LadderStep } from '../model/assessment.ts'
import type { Plan } from '../model/plan.ts'
import type { Bar, Block, LadderRow } from '../model/report.ts'
import { counts, scoreGroup } from '../scoring/score.ts'
import { clean } from '../text/clean.ts'
import { doneWellBlocks } from './done-well.ts'
import { firstActionsBlocks } from './first-actions.ts'
import { levelBlock, urgencyLine } from './level-block.ts'
import { lineInWords, type scoreInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { signatureBlock } from './signatures.ts'
import { aboutTheCheck, selfDeclared } from './standing.ts'

/** So many bars leave room for the rest of page 1. */
const BARS_SHOWN = 6

/** The whole story for someone who reads nothing else. */
export function firstPage(assessment: Assessment, plan: Plan, words: ReportWords): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.say('report.plan-title') },
    { kind: 'paragraph', tone: 'lead', text: firmName(assessment, words) },
    { kind: 'pairs', rows: aboutTheCheck(assessment, words) },
    levelBlock(assessment, words),
    urgencyLine(assessment, plan, words),
    ...firstActionsBlocks(assessment, plan, words),
    ...doneWellBlocks(assessment, words),
    ...sectionBlocks(assessment, words, BARS_SHOWN),
    ...ladderBlocks(assessment, words),
    { kind: 'pairs', rows: standing(assessment, plan, words) },
    ...(plan.listIsOld
      ? [paragraph(words.say('report.list-is-old', { day: words.day(assessment.checklist.lookAgain) }))]
      : []),
    paragraph(selfDeclared(assessment, words)),
    signatureBlock(words, ['owner', 'workers']),
  ]
}

/** The firm's name as given, or words for a firm that gave none: to its owner, or to readers outside it. */
export function firmName(
  { firm }: Pick<Assessment, 'firm'>,
  words: ReportWords,
  unnamed: 'report.unnamed-firm' | 'report.others.unnamed-firm' = 'report.unnamed-firm',
): string {
  return firm.name === undefined || firm.name.trim() === '' ? words.say(unnamed) : clean(firm.name)
}

/** The lines that are never added up, each said by `inWords`, and the strengths beside them. */
export function linesInWords(
  { lines, asked, strengths }: Assessment,
  words: ReportWords,
  inWords: typeof scoreInWords,
): { label: string; value: string }[] {
  return [
    { label: words.say('report.asked.law'), value: inWords(words, lines.law) },
    { label: words.say('report.asked.buyer'), value: inWords(words, lines.buyer) },
    { label: words.say('report.asked.good'), value: inWords(words, lines.good) },
    ...(asked
      ? [{ label: words.say('report.asked.publisher', { name: clean(asked.by) }), value: inWords(words, asked.group) }]
      : []),
    {
      label: words.say('report.asked.strength'),
      value: strengths.asked === 0 ? words.say('report.score.none') : words.say('report.strengths-value', strengths),
    },
  ]
}

/** A bar a section. With more sections than `most`, those with most to do, and one bar for all the others. */
export function sectionBlocks(
  assessment: Assessment,
  words: ReportWords,
  most = Number.POSITIVE_INFINITY,
): readonly Block[] {
  const rows = sectionBars(assessment, words, most)
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.by-section') },
    { kind: 'bars', rows },
  ]
}

function sectionBars(assessment: Assessment, words: ReportWords, most: number): readonly Bar[] {
  const all = assessment.sections.filter(({ group }) => group.counting > 0)
  if (all.length <= most) return all.map((one) => bar(assessment, words, one))
  const toDo = [...all].sort((a, b) => (a.group.score?.low ?? 0) - (b.group.score?.low ?? 0)).slice(0, most - 1)
  const others = all.filter((one) => !toDo.includes(one)).map(({ id }) => id)
  const inOthers = assessment.questions.filter(({ section }) => others.includes(section))
  const label = words.say('report.other-sections', { count: others.length })
  return [
    ...all.filter((one) => toDo.includes(one)).map((one) => bar(assessment, words, one)),
    barOf(label, scoreGroup(inOthers), inOthers, words),
  ]
}

function bar({ questions }: Assessment, words: ReportWords, { id, title, group }: Assessment['sections'][number]): Bar {
  const own = questions.filter(({ section }) => section === id)
  return barOf(words.text(title), group, own, words)
}

/** How many of a group are in order, drawn and in words; what is not known yet may still be. */
function barOf(label: string, group: GroupScore, questions: readonly AssessedQuestion[], words: ReportWords): Bar {
  const { counting, answered, enough } = group
  const own = questions.filter(counts)
  const met = own.filter(({ status }) => status === 'met').length
  const open = own.filter(({ status }) => status === 'unknown').length
  return {
    label,
    range: enough ? { low: met / counting, high: (met + open) / counting } : null,
    value: enough
      ? words.say('report.score.bar', { met, counting })
      : words.say('report.score.bar-not-enough', { answered, counting }),
  }
}

/** The ladders out of informality, each told by `inWords`. */
export function ladderBlocks(
  { ladders }: Pick<Assessment, 'ladders'>,
  words: ReportWords,
  inWords: (ladder: LadderStep, words: ReportWords) => LadderRow = ladderRow,
): readonly Block[] {
  if (ladders.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.ladders') },
    { kind: 'ladders', rows: ladders.map((ladder) => inWords(ladder, words)) },
  ]
}

/** One ladder with the step reached and how many people stand on it. */
export function ladderRow({ id, people, of, step }: LadderStep, words: ReportWords): LadderRow {
  return {
    label: words.say(`report.ladder.${id}`),
    step,
    of: 3,
    value:
      step === null || people === null
        ? words.say('report.ladder-unknown', { of })
        : words.say('report.ladder-value', { step, people, of }),
  }
}

function standing(assessment: Assessment, plan: Plan, words: ReportWords): { label: string; value: string }[] {
  return [
    ...linesInWords(assessment, words, lineInWords),
    { label: words.say('report.next-check'), value: words.day(plan.nextCheck) },
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', tone: 'quiet', text }
}
