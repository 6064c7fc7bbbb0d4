import type { AssessedQuestion, Assessment, GroupScore } from '../model/assessment.ts'
import type { Block, Report } from '../model/report.ts'
import { counts, POINTS } from '../scoring/score.ts'
import { clean } from '../text/clean.ts'
import { firmName, ladderBlocks, linesInWords, sectionBlocks } from './first-page.ts'
import { levelBlock, urgencyLine } from './level-block.ts'
import { scoreInWords } from './phrases.ts'
import { reportFrame } from './plan-report.ts'
import type { ReportWords } from './report-words.ts'

/** The score for a screen; with `explain` every point, line by line, adding up to the score shown. */
export function makeScoreReport(assessment: Assessment, words: ReportWords, explain: boolean): Report {
  return {
    ...reportFrame(assessment, words, words.say('report.score-title')),
    blocks: [
      { kind: 'heading', level: 1, text: `${words.say('report.score-title')}: ${firmName(assessment, words)}` },
      levelBlock(assessment, words),
      urgencyLine(assessment, null, words),
      { kind: 'heading', level: 2, text: words.say('report.lines') },
      { kind: 'pairs', rows: linesInWords(assessment, words, scoreInWords) },
      ...sectionBlocks(assessment, words),
      ...ladderBlocks(assessment, words),
      ...(explain ? explainBlocks(assessment, words) : []),
      {
        kind: 'paragraph',
        tone: 'quiet',
        text: words.say('report.self-declared', { proofs: assessment.proofs }),
      },
    ],
  }
}

function explainBlocks(assessment: Assessment, words: ReportWords): readonly Block[] {
  const { lines, asked, questions } = assessment
  const inAsked = questions.flatMap((one) =>
    one.question.weighs && counts(one) ? [{ ...one, points: POINTS[one.question.weighs] }] : [],
  )
  return [
    { kind: 'heading', level: 2, text: words.say('report.explain') },
    { kind: 'paragraph', tone: 'plain', text: words.say('report.explain.rule') },
    ...(['law', 'buyer', 'good'] as const).flatMap((basis) => {
      const counting = questions.filter((one) => one.question.basis === basis && !one.question.own && counts(one))
      return counting.length === 0 ? [] : explainLine(words.say(`report.line.${basis}`), counting, lines[basis], words)
    }),
    ...(asked && inAsked.length > 0
      ? explainLine(words.say('report.asked.publisher', { name: clean(asked.by) }), inAsked, asked.group, words)
      : []),
    { kind: 'pairs', rows: [{ label: words.say('report.scoring-version'), value: assessment.scoring }] },
  ]
}

function explainLine(
  title: string,
  counting: readonly AssessedQuestion[],
  group: GroupScore,
  words: ReportWords,
): readonly Block[] {
  const points = counting.reduce((sum, one) => sum + one.points, 0)
  const earned = (side: 'low' | 'high') =>
    counting.reduce((sum, one) => sum + one.points * (one.credit?.[side] ?? 0), 0)
  return [
    { kind: 'heading', level: 3, text: title },
    {
      kind: 'table',
      columns: [
        { title: words.say('report.explain.question'), share: 0.36 },
        { title: words.say('report.explain.status'), share: 0.22 },
        { title: words.say('report.explain.points'), share: 0.1 },
        { title: words.say('report.explain.credit'), share: 0.16 },
        { title: words.say('report.explain.earned'), share: 0.16 },
      ],
      rows: [
        ...counting.map(({ question, status, points: at, credit }) => [
          question.id,
          words.say(`report.status.${status}`),
          words.number(at),
          span(credit?.low ?? 0, credit?.high ?? 0, words),
          span(at * (credit?.low ?? 0), at * (credit?.high ?? 0), words),
        ]),
        [words.say('report.explain.sum'), '', words.number(points), '', span(earned('low'), earned('high'), words)],
        [words.say('report.explain.result'), '', '', '', scoreInWords(words, group, 'report.score.span')],
      ],
    },
  ]
}

function span(low: number, high: number, words: ReportWords): string {
  return low === high ? words.number(low) : `${words.number(low)}–${words.number(high)}`
}
