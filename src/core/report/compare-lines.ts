import type { GroupScore } from '../model/assessment.ts'
import { CAUSES, type Cause, type Comparison, type LineChange } from '../model/comparison.ts'
import type { Block } from '../model/report.ts'
import { clean } from '../text/clean.ts'
import { isTold, lineInWords } from './phrases.ts'
import type { ReportWords } from './report-words.ts'
import { wholePercent, wholeShares } from './whole-shares.ts'

/**
 * How the change of each line comes about: a row a line. What is said is the low end, what is surely in order: the one
 * that levels go by, and that finding something out never lowers.
 */
export function splitBlocks({ lines, asked }: Comparison, words: ReportWords): readonly Block[] {
  const all = [
    ...(['law', 'buyer', 'good'] as const).map((id) => ({ title: words.say(`report.line.${id}`), line: lines[id] })),
    ...(asked ? [{ title: words.say('report.asked.publisher', { name: clean(asked.by) }), line: asked }] : []),
  ]
  const told = all.filter(({ line: { before, after } }) => before.counting > 0 || after.counting > 0)
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.say('report.compare.split') },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.compare.split.line'), share: asked ? 0.19 : 0.15 },
        { title: words.say('report.compare.before'), share: 0.15 },
        { title: words.say('report.compare.after'), share: 0.15 },
        { title: words.say('report.compare.split.change'), share: 0.14 },
        { title: words.say('report.compare.split.why'), share: asked ? 0.37 : 0.41 },
      ],
      rows: told.map(({ title, line }) => lineRow(title, line, words)),
    },
    { kind: 'paragraph', tone: 'quiet', text: words.say('report.compare.split.note') },
  ]
}

function lineRow(title: string, line: LineChange, words: ReportWords): readonly string[] {
  const { before, after, shares } = line
  const cells = [title, scoreCell(before, words), scoreCell(after, words)]
  if (!isTold(before) || !isTold(after) || !before.score || !after.score) return [...cells, '', '']
  const change = wholePercent(after.score.low) - wholePercent(before.score.low)
  const said = change === 0 ? words.say('report.compare.split.no-change') : signed(change, words)
  if (!shares) return [...cells, said, words.say('report.compare.split.not-told')]
  const parts = wholeShares(
    CAUSES.map((cause) => shares[cause].low),
    change,
  )
  return [...cells, said, CAUSES.flatMap((cause, at) => partInWords(cause, parts[at] ?? 0, words)).join('; ')]
}

function scoreCell(group: GroupScore, words: ReportWords): string {
  if (!isTold(group) || !group.score) return lineInWords(words, group)
  const percent = words.percent(wholePercent(group.score.low) / 100)
  return group.score.low === group.score.high ? percent : words.say('report.compare.split.at-least', { percent })
}

function partInWords(cause: Cause, part: number, words: ReportWords): readonly string[] {
  if (part === 0) return []
  const points = signed(part, words)
  const isLess = cause === 'answers' && part < 0
  return [words.say(isLess ? 'report.compare.split.other-answers' : `report.compare.split.by.${cause}`, { points })]
}

function signed(points: number, words: ReportWords): string {
  return points > 0 ? `+${words.number(points)}` : `\u2212${words.number(-points)}`
}
