import type { GroupScore } from '../model/assessment.ts'
import type { FirmSize } from '../model/sized.ts'
import type { Judged } from './judge-answer.ts'
import type { Scored } from './score-record.ts'
import type { Sum } from './sum-up.ts'
import type { WeighedQuestion } from './weighed-question.ts'

/** Parts of a record that scoring does not look at, as JSON. */
export interface Beside {
  readonly firm: string
  readonly facts: string
  /** Further keys at its end, each after a comma. */
  readonly more: string
}

/** Writes the record of one firm. */
export type RecordWriter = (size: FirmSize, sum: Sum, judged: Judged, beside: Beside) => string

/** Writes the JSON of `recordOf` without making a record: what is the same for all firms is written once. */
export function recordWriter(
  described: Pick<Scored, 'scoring' | 'today' | 'checklist'>,
  json: (value: unknown) => string,
): RecordWriter {
  const head = json({ format: 'tukiem/score/1', ...described }).slice(0, -1)
  return (size, sum, judged, { firm, facts, more }) => {
    const { toFindOut, proofs, lines, asked, strengths, sections } = sum
    let groups = ''
    for (const { id, group } of sections)
      groups += `${groups === '' ? '' : ','}{"id":"${id}","group":${groupText(group)}}`
    const { urgent, questions } = idsOf(judged)
    return (
      `${head},"firm":${firm},"facts":${facts}` +
      `,"size":{"class":"${size.class}","people":${size.people}},"level":${JSON.stringify(sum.level)}` +
      `,"urgent":${urgent},"toFindOut":${toFindOut},"proofs":${proofs}` +
      `,"lines":{"law":${groupText(lines.law)},"buyer":${groupText(lines.buyer)},"good":${groupText(lines.good)}}` +
      (asked ? `,"asked":{"by":${json(asked.by)},"group":${groupText(asked.group)}}` : '') +
      `,"strengths":{"met":${strengths.met},"asked":${strengths.asked}},"sections":[${groups}]` +
      `,"ladders":${JSON.stringify(sum.ladders)},"questions":${questions}${more}}`
    )
  }
}

/** Ids in quotes, which need no escapes. One text for each status: looking each up by its name takes twice as long. */
function idsOf({ asked, outcomes }: Judged): { readonly urgent: string; readonly questions: string } {
  let [gap, toWrite, met, unknown, out, urgent] = ['', '', '', '', '', '']
  for (let i = 0; i < outcomes.length; i += 1) {
    const question = asked.questions[i]
    const outcome = outcomes[i]
    if (question === undefined || outcome === undefined) continue
    const { status } = outcome
    if (status === 'met') met = withItem(met, question)
    else if (status === 'gap') {
      gap = withItem(gap, question)
      if (question.severity === 'critical') urgent = withItem(urgent, question)
    } else if (status === 'unknown') unknown = withItem(unknown, question)
    else if (status === 'out') out = withItem(out, question)
    else toWrite = withItem(toWrite, question)
  }
  const questions = `{"gap":[${gap}],"to-write":[${toWrite}],"met":[${met}],"unknown":[${unknown}],"out":[${out}]}`
  return { urgent: `[${urgent}]`, questions }
}

/** Longer by an item. Nothing is ever cut off: cutting a text makes an engine copy what it is put together from. */
const withItem = (items: string, { json, item }: WeighedQuestion): string => (items === '' ? json : items + item)

function groupText({ score, counting, answered, enough }: GroupScore): string {
  const range = score === null ? 'null' : `{"low":${score.low},"high":${score.high}}`
  return `{"score":${range},"counting":${counting},"answered":${answered},"enough":${enough}}`
}
