import type { Assessment, Status } from '../model/assessment.ts'
import type { Question } from '../model/checklist.ts'
import type { ScoreRecord } from '../model/score-record.ts'

/** What of an assessment a record says. */
export interface Scored
  extends Pick<
    Assessment,
    | 'scoring'
    | 'today'
    | 'firm'
    | 'facts'
    | 'size'
    | 'level'
    | 'toFindOut'
    | 'proofs'
    | 'lines'
    | 'strengths'
    | 'ladders'
  > {
  readonly checklist: ScoreRecord['checklist']
  readonly sections: ScoreRecord['sections']
  readonly questions: readonly {
    readonly question: Pick<Question, 'id' | 'severity'>
    readonly status: Status
  }[]
}

/** What an assessment says, in a line. */
export function scoreRecord(scored: Scored): ScoreRecord {
  const { checklist, scoring, today, firm, facts, size, level, toFindOut, proofs, lines, strengths, ladders } = scored
  const questions: Record<Status, string[]> = { gap: [], 'to-write': [], met: [], unknown: [], out: [] }
  const urgent: string[] = []
  for (const { question, status } of scored.questions) {
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
    strengths,
    sections: scored.sections.map(({ id, group }) => ({ id, group })),
    ladders,
    questions,
  }
}
