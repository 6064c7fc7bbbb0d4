import type { GroupScore, Status } from '../model/assessment.ts'
import type { ScoreRecord } from '../model/score-record.ts'
import type { Share, SharedScore, SharedTopics } from '../model/share.ts'

/**
 * What a firm handed on of its result, as results stand among those of other firms. What it kept to itself is empty, and `told` says that
 * it is unknown; a share in full is better scored from its answers.
 */
export function recordOfShare(share: Share): ScoreRecord {
  const { scoring, day, to, firm, size, level, lines, topics, declared } = share
  return {
    format: 'tukiem/score/1',
    scoring,
    today: day,
    checklist: to.checklist,
    firm,
    facts: {},
    size: { class: size, people: null },
    level: { id: level, next: null, inTheWay: [], need: 'all', offered: [] },
    urgent: [],
    toFindOut: topics?.toFindOut ?? 0,
    proofs: declared.proofs,
    lines: { law: groupOf(lines.law), buyer: groupOf(lines.buyer), good: groupOf(lines.good) },
    ...(lines.asked === undefined ? {} : { asked: { by: to.publisher, group: groupOf(lines.asked) } }),
    strengths: topics?.strengths ?? { met: 0, asked: 0 },
    sections: (topics?.sections ?? []).map(({ id, score }) => ({ id, group: groupOf(score) })),
    ladders: [],
    questions: { gap: [], 'to-write': [], met: [], unknown: [], out: [] },
    told: {
      depth: topics === undefined ? 'levels' : 'topics',
      // Above the lowest level nothing critical is open: that is its rule.
      urgent: topics?.urgent ?? (level === 'first-steps' ? null : 0),
      strengths: topics !== undefined && topics.strengths !== null,
      counts: topics === undefined ? null : countsOf(topics),
    },
  }
}

/** A score that was not told is one of which too little is known. */
function groupOf(shared: SharedScore | null): GroupScore {
  const { percent = null, counting = 0, answered = 0 } = shared ?? {}
  if (percent === null) return { score: null, counting, answered, enough: false }
  return { score: { low: percent.low / 100, high: percent.high / 100 }, counting, answered, enough: true }
}

/** Over all topics; `null` where one of them did not say. */
function countsOf({ sections }: SharedTopics): Readonly<Record<Status, number>> | null {
  const sum: Record<Status, number> = { gap: 0, 'to-write': 0, met: 0, unknown: 0, out: 0 }
  for (const { counts } of sections) {
    if (counts === null) return null
    for (const status of ['gap', 'to-write', 'met', 'unknown', 'out'] as const) sum[status] += counts[status]
  }
  return sum
}
