import type { Assessment, Status } from '../model/assessment.ts'
import type { Question } from '../model/checklist.ts'
import type { ScoreRecord } from '../model/score-record.ts'
import type { Sum } from './sum-up.ts'

/** Of which firm, list and day a result is. */
export type Scored = Pick<ScoreRecord, 'scoring' | 'today' | 'checklist' | 'firm' | 'facts' | 'size'>

/** A kept question, as far as a record names it. */
interface NamedQuestion {
  readonly question: Pick<Question, 'id' | 'severity'>
  readonly status: Status
}

/** What an assessment says, in a line. */
export function scoreRecord(assessment: Assessment): ScoreRecord {
  return recordOf(assessment, assessment, assessment.questions)
}

/** The same from its parts. */
export function recordOf(
  { scoring, today, checklist, firm, facts, size }: Scored,
  { level, toFindOut, proofs, lines, asked, strengths, sections, ladders }: Omit<Sum, 'urgent'>,
  kept: readonly NamedQuestion[],
): ScoreRecord {
  const questions: Record<Status, string[]> = { gap: [], 'to-write': [], met: [], unknown: [], out: [] }
  const urgent: string[] = []
  for (const { question, status } of kept) {
    questions[status].push(question.id)
    if (status === 'gap' && question.severity === 'critical') urgent.push(question.id)
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
