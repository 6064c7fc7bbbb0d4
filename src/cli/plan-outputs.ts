import { resolve } from 'node:path'
import type { Language } from '../core/model/text.ts'
import { refuseNoFile } from '../node/write-file.ts'
import { PLAN_FORMATS, type PlanFormat, REPORT_FORMATS, type ReportFormat, type View } from './formats.ts'
import { isTaken } from './taken-path.ts'
import { UsageError } from './usage-error.ts'

/** Other endings for the same. */
const ALSO: Readonly<Record<string, PlanFormat>> = { htm: 'html', markdown: 'md' }

/** Where a form of the plan goes; `-` is the screen or a pipe. */
export interface PlanOutput {
  readonly path: string
  readonly format: PlanFormat
}

interface Asked {
  /** As given with `-o`, none for a file beside the answers. */
  readonly paths: readonly string[]
  readonly format: string | undefined
  /** The file that the plan is made from. */
  readonly from: string
  readonly view: View
  readonly languages: readonly Language[]
}

/** What is to be written: the form from `--format`, else from a file's ending. Throws `UsageError`. */
export function planOutputs({ paths, format, from, view, languages }: Asked): readonly PlanOutput[] {
  const asked = format === undefined ? undefined : formatNamed(format)
  if (paths.length === 0) {
    const form = asked ?? 'pdf'
    return [{ path: planPath(from, languages, view, form), format: form }]
  }
  const files = paths.map((path) => (path === '-' ? path : resolve(path)))
  for (const [i, path] of paths.entries()) {
    if (isTaken(path, [from])) throw new UsageError('cli.output-is-answers', {})
    if (files.indexOf(files[i] ?? '') < i) throw new UsageError('cli.output-twice', { path })
    if (path !== '-') refuseNoFile(path)
  }
  return paths.map((path) => ({ path, format: asked ?? formatOf(path) }))
}

/** Beside the answers: `thanh-cong.tukiem.yaml` gives `thanh-cong.plan-vi.pdf`, or `thanh-cong.buyer-vi-en.pdf`. */
export function planPath(
  from: string,
  languages: readonly Language[],
  view: View = 'owner',
  format: PlanFormat = 'pdf',
): string {
  const base = from === '-' ? 'tukiem' : from.replace(/(?:\.tukiem( ?\(\d+\))?)?\.(?:ya?ml|json|txt|csv)$/i, '$1')
  const name = view === 'owner' ? 'plan' : view
  return `${base}.${name}-${languages.join('-')}.${format}`
}

/** The form that a file's ending asks for; the screen gets text. Throws `UsageError`. */
export const formatOf = (path: string): PlanFormat => formatFor(path) ?? wrongFormat(path)

/** The same, `undefined` for an ending that no form has. */
export function formatFor(path: string): PlanFormat | undefined {
  if (path === '-') return 'txt'
  return formatWith(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '')
}

/** The form of this name. Throws `UsageError`. */
export function formatNamed(name: string): PlanFormat {
  return formatWith(name.toLowerCase()) ?? wrongFormat(name)
}

function formatWith(ending: string): PlanFormat | undefined {
  return PLAN_FORMATS.find((format) => format === ending) ?? (Object.hasOwn(ALSO, ending) ? ALSO[ending] : undefined)
}

export function wrongFormat(what: string, formats: readonly string[] = PLAN_FORMATS): never {
  throw new UsageError('cli.bad-format', { what, formats: formats.join(', ') })
}

/** Whether any report can take this form; the others are task lists, calendars and data. */
export function isReportFormat(format: PlanFormat): format is ReportFormat {
  return REPORT_FORMATS.some((one) => one === format)
}
