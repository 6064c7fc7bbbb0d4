import type { Outcome } from '../answer/outcome.ts'
import type { Assessment, Status } from '../model/assessment.ts'
import type { Question } from '../model/checklist.ts'
import type { ScoreRecord } from '../model/score-record.ts'
import type { Sum } from './sum-up.ts'

/** Of which firm, list and day a result is. */
export type Scored = Pick<ScoreRecord, 'scoring' | 'today' | 'checklist' | 'firm' | 'facts' | 'size'>

/** What an assessment says, in a line. */
export function scoreRecord(assessment: Assessment): ScoreRecord {
  const { questions } = assessment
  return recordOf(assessment, assessment, { questions: questions.map(({ question }) => question), outcomes: questions })
}

/** What a firm was asked, and what its answers mean. */
interface Kept {
  readonly questions: readonly Pick<Question, 'id' | 'severity'>[]
  /** Of each question. */
  readonly outcomes: readonly Pick<Outcome, 'status'>[]
}

/** The same from its parts. */
export function recordOf(
  { scoring, today, checklist, firm, facts, size }: Scored,
  { level, toFindOut, proofs, lines, asked, strengths, sections, ladders }: Omit<Sum, 'urgent'>,
  kept: Kept,
): ScoreRecord {
  const questions: Record<Status, string[]> = { gap: [], 'to-write': [], met: [], unknown: [], out: [] }
  const { gap, met } = questions
  const urgent: string[] = []
  for (let i = 0; i < kept.outcomes.length; i += 1) {
    const { id = '', severity } = kept.questions[i] ?? {}
    const status = kept.outcomes[i]?.status
    // Most are met: looking each list up by its name takes several times as long.
    if (status === 'met') met.push(id)
    else if (status === 'gap') {
      gap.push(id)
      if (severity === 'critical') urgent.push(id)
    } else if (status !== undefined) questions[status].push(id)
  }
  return {
    format: 'tukiem/score/1',
    scoring,
    today,
    checklist: { id: checklist.id, version: checklist.version, sha256: checklist.sha256 },
    firm,
    facts,
    size,
    level,
    urgent,
    toFindOut,
    proofs,
    lines,
    ...(asked ? { asked } : {}),
    strengths,
    sections: sections.map(({ id, group }) => ({ id, group })),
    ladders,
    questions,
  }
}
