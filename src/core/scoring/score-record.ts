import type { Assessment, Status } from '../model/assessment.ts'
import type { ScoreRecord } from '../model/score-record.ts'

/** What an assessment says, in a line. */
export function scoreRecord(assessment: Assessment): ScoreRecord {
  const { checklist, questions } = assessment
  const having = (status: Status) => questions.filter((one) => one.status === status).map((one) => one.question.id)
  const { scoring, today, firm, facts, size, level, toFindOut, proofs, lines, strengths, ladders } = assessment
  return {
    format: 'tukiem/score/1',
    scoring,
    today,
    checklist: { id: checklist.id, version: checklist.version, sha256: checklist.sha256 },
    firm,
    facts,
    size,
    level,
    urgent: questions
      .filter(({ question, status }) => question.severity === 'critical' && status === 'gap')
      .map(({ question }) => question.id),
    toFindOut,
    proofs,
    lines,
    strengths,
    sections: assessment.sections.map(({ id, group }) => ({ id, group })),
    ladders,
    questions: {
      gap: having('gap'),
      'to-write': having('to-write'),
      met: having('met'),
      unknown: having('unknown'),
      out: having('out'),
    },
  }
}
