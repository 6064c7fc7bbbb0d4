import { nearest } from '../checklist/near.ts'
import { countTouched, type Touched, touchedBy } from '../core/crosswalk/touched.ts'
import type { Crosswalk, Framework } from '../core/model/content.ts'
import type { HashedChecklist } from '../core/model/library.ts'
import type { Report } from '../core/model/report.ts'
import { type CrosswalkSource, makeCrosswalkOverview, makeCrosswalkReport } from '../core/report/crosswalk-report.ts'
import { loadLintData, openList } from '../node/library.ts'
import { crosswalkCsv, overviewCsv } from '../sheet/crosswalk-csv.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { drawReport, type Screen } from './draw-report.ts'
import { REPORT_FORMATS } from './formats.ts'
import { giveOutputs, type Output } from './give-output.ts'
import { loadLooks } from './look.ts'
import { formatFor } from './plan-outputs.ts'
import { isTaken } from './taken-path.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface CrosswalkOptions {
  readonly to?: string
  readonly csv?: boolean
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
}

const FORMATS = [...REPORT_FORMATS, 'csv', 'json'] as const

interface CrosswalkOutput extends Output {
  readonly format: (typeof FORMATS)[number]
}

/** What is said of a list: beside one scheme, or beside all of them. */
type Meeting = { readonly one: Touched } | { readonly all: readonly Touched[] }

/** `tukiem crosswalk <list>`: which topics of outside schemes a list touches, and by which questions. */
export async function crosswalk(given: string, options: CrosswalkOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const output = outputOf(given, options)
  const { list } = await openList(io.root, given)
  const source = { checklist: list.checklist, typed: given, today: dayOf(context.today, io) }
  const schemes = loadLintData(io.root).crosswalk
  const meeting: Meeting =
    options.to === undefined
      ? { all: schemes.map((scheme) => touchedBy(list.checklist, scheme)) }
      : { one: touchedBy(list.checklist, schemeNamed(options.to, schemes)) }
  const looks = loadLooks(io.root)
  const make = async ({ format }: CrosswalkOutput, screen: Screen | undefined): Promise<string | Uint8Array> => {
    if (format === 'csv') return csvOf(meeting, words)
    if (format === 'json') return `${JSON.stringify(asJson(list, meeting), null, 2)}\n`
    return drawReport(format, reportOf(source, meeting, context), words, looks, screen)
  }
  await giveOutputs([output], make, { words, force: options.force ?? false, context })
  return 0
}

/** Where it goes, in the form that the file's ending asks for. Throws `UsageError`. */
function outputOf(list: string, { csv, json, output: path = '-' }: CrosswalkOptions): CrosswalkOutput {
  if (csv && json) throw new UsageError('crosswalk.csv-or-json', {})
  const asked = csv ? 'csv' : json ? 'json' : undefined
  if (path === '-') return { path, format: asked ?? 'txt' }
  const format = FORMATS.find((one) => one === formatFor(path))
  if (!format) throw new UsageError('crosswalk.bad-format', { what: path, formats: FORMATS.join(', ') })
  if (asked !== undefined && asked !== format)
    throw new UsageError('cli.option-needs', { option: `--${asked}`, other: `-o ….${asked}` })
  if (isTaken(path, [list])) throw new UsageError('cli.form-output-taken', { path })
  return { path, format }
}

function schemeNamed(asked: string, schemes: Crosswalk): Framework {
  const ids = schemes.map(({ id }) => id)
  const scheme = schemes.find(({ id }) => id === asked.toLowerCase())
  if (scheme) return scheme
  throw new UsageError('crosswalk.no-scheme', { scheme: asked, near: nearest(asked, ids), ids: ids.join(', ') })
}

function reportOf(source: CrosswalkSource, meeting: Meeting, { words, second }: CommandContext): Report {
  const make = (said: Words) =>
    'one' in meeting ? makeCrosswalkReport(source, meeting.one, said) : makeCrosswalkOverview(source, meeting.all, said)
  return second === null ? make(words) : { ...make(words), second: make(second) }
}

function csvOf(meeting: Meeting, words: Words): string {
  return 'one' in meeting ? crosswalkCsv(meeting.one, words) : overviewCsv(meeting.all, words)
}

function asJson({ checklist, sha256 }: HashedChecklist, meeting: Meeting): object {
  const { id, version, title } = checklist
  const head = { format: 'tukiem/crosswalk-of-list/1', checklist: { id, version, sha256, title } }
  if ('all' in meeting)
    return { ...head, schemes: meeting.all.map((touched) => ({ ...touched.scheme, touched: countTouched(touched) })) }
  const { scheme, topics, questions, unlisted } = meeting.one
  return {
    ...head,
    scheme,
    touched: countTouched(meeting.one),
    topics: topics.map((topic) => ({ ...topic, questions: topic.questions.map((question) => question.id) })),
    questions: questions.map(({ question, codes }) => ({ id: question.id, ask: question.ask, codes })),
    unlisted,
  }
}
