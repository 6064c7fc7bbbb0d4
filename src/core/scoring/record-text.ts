import type { GroupScore, Status } from '../model/assessment.ts'
import type { JudgedQuestion } from './judge-answer.ts'
import type { Scored } from './score-record.ts'
import type { Sum } from './sum-up.ts'

/** Parts of a record that scoring does not look at, as JSON. */
export interface Beside {
  readonly firm: string
  /** Further keys at its end, each after a comma. */
  readonly more: string
}

/** Writes the record of one firm. */
export type RecordWriter = (
  firm: Pick<Scored, 'facts' | 'size'>,
  sum: Sum,
  kept: readonly JudgedQuestion[],
  beside: Beside,
) => string

/** Writes the JSON of `recordOf` without making a record: what is the same for all firms is written once. */
export function recordWriter(described: Pick<Scored, 'scoring' | 'today' | 'checklist'>): RecordWriter {
  const head = JSON.stringify({ format: 'tukiem/score/1', ...described }).slice(0, -1)
  return ({ facts, size }, sum, kept, { firm, more }) => {
    const { level, toFindOut, proofs, lines, strengths, sections, ladders } = sum
    const { gap, met, unknown, out, urgent, 'to-write': toWrite } = idsByStatus(kept)
    let groups = ''
    for (const { id, group } of sections) groups += `,{"id":"${id}","group":${groupText(group)}}`
    return (
      `${head},"firm":${firm},"facts":${JSON.stringify(facts)},"size":${JSON.stringify(size)}` +
      `,"level":${JSON.stringify(level)},"urgent":[${urgent.slice(1)}],"toFindOut":${toFindOut},"proofs":${proofs}` +
      `,"lines":{"law":${groupText(lines.law)},"buyer":${groupText(lines.buyer)},"good":${groupText(lines.good)}}` +
      `,"strengths":${JSON.stringify(strengths)},"sections":[${groups.slice(1)}],"ladders":${JSON.stringify(ladders)}` +
      `,"questions":{"gap":[${gap.slice(1)}],"to-write":[${toWrite.slice(1)}],"met":[${met.slice(1)}]` +
      `,"unknown":[${unknown.slice(1)}],"out":[${out.slice(1)}]}${more}}`
    )
  }
}

/** Ids in quotes, each after a comma. They need no escapes. */
function idsByStatus(kept: readonly JudgedQuestion[]): Record<Status | 'urgent', string> {
  const ids = { gap: '', 'to-write': '', met: '', unknown: '', out: '', urgent: '' }
  for (const { question, status } of kept) {
    ids[status] += question.item
    if (status === 'gap' && question.severity === 'critical') ids.urgent += question.item
  }
  return ids
}

function groupText({ score, counting, answered, enough }: GroupScore): string {
  const range = score === null ? 'null' : `{"low":${score.low},"high":${score.high}}`
  return `{"score":${range},"counting":${counting},"answered":${answered},"enough":${enough}}`
}
