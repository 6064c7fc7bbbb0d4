import { resolve } from 'node:path'
import type { Report } from '../core/model/report.ts'
import { makePaperForm, type PaperFormSource } from '../core/report/paper-form.ts'
import { loadChecklist, loadLibrary } from '../node/library.ts'
import { refuseNoFile } from '../node/write-file.ts'
import type { CommandContext } from './command.ts'
import { drawReport, REPORT_FORMATS, type ReportFormat } from './draw-report.ts'
import { giveOutputs, type Output, openOutput } from './give-output.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { formatFor, isReportFormat } from './plan-outputs.ts'
import { setFacts } from './set-answers.ts'
import { isTaken } from './taken-path.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface PaperFormOptions {
  readonly output?: readonly string[]
  /** What is known of the firm, as `fact=value`. */
  readonly set?: readonly string[]
  readonly theme?: string
  readonly force?: boolean
  readonly open?: boolean
}

/** `tukiem form <list> --paper`: a questionnaire to print and fill in with a pen, right-sized for a firm that is known. */
export async function paperForm(given: string, options: PaperFormOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const today = dayOf(context.today, io)
  const library = loadLibrary(io.root)
  const list = await loadChecklist(io.root, library, given)
  const { checklist } = list
  const profile = setFacts(options.set ?? [], { library, list })
  const report = reportFor({ checklist, facts: library.facts, profile, today }, context)
  const outputs = formOutputs(options.output ?? [], { list: given, id: checklist.id }, context)
  const file = outputs.find(({ path }) => path !== '-')
  if (options.open && !file) throw new UsageError('cli.option-needs', { option: '--open', other: '-o …' })
  const looks = loadLooks(io.root, await loadTheme(options.theme, context))
  await giveOutputs(outputs, ({ format }, screen) => drawReport(format, report, words, looks, screen), {
    words,
    force: options.force === true,
    context,
  })
  if (options.open && file) await openOutput(file.path, context)
  return 0
}

function reportFor(source: PaperFormSource, { words, second }: CommandContext): Report {
  const first = makePaperForm(source, words)
  return second === null ? first : { ...first, second: makePaperForm(source, second) }
}

interface FormOutput extends Output {
  readonly format: ReportFormat
}

/** As named with `-o`, else a PDF here, called after the list: `vn.start.form-vi.pdf`. Throws `UsageError`. */
function formOutputs(
  paths: readonly string[],
  { list, id }: { readonly list: string; readonly id: string },
  { words, second }: CommandContext,
): readonly FormOutput[] {
  if (paths.length === 0) {
    const languages = second ? [words.language, second.language] : [words.language]
    return [{ path: `${id}.form-${languages.join('-')}.pdf`, format: 'pdf' }]
  }
  const files = paths.map((path) => (path === '-' ? path : resolve(path)))
  return paths.map((path, i) => {
    const format = formatFor(path)
    if (format === undefined || !isReportFormat(format))
      throw new UsageError('cli.form-bad-format', { what: path, formats: REPORT_FORMATS.join(', ') })
    if (isTaken(path, [list])) throw new UsageError('cli.form-output-taken', { path })
    if (files.indexOf(files[i] ?? '') < i) throw new UsageError('cli.output-twice', { path })
    if (path !== '-') refuseNoFile(path)
    return { path, format }
  })
}
