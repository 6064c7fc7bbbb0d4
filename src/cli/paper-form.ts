import type { Report } from '../core/model/report.ts'
import { makePaperForm, type PaperFormSource } from '../core/report/paper-form.ts'
import type { CommandContext } from './command.ts'
import { drawReport } from './draw-report.ts'
import { formOutputs, type GivingOptions, giveForm } from './form-outputs.ts'
import { REPORT_FORMATS, type ReportFormat } from './formats.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { openTrusted } from './pack/open-trusted.ts'
import { NOT_TRUSTED } from './pack/verify.ts'
import { setFacts } from './set-answers.ts'
import { dayOf } from './today.ts'

export interface PaperFormOptions extends GivingOptions {
  readonly output?: readonly string[]
  /** What is known of the firm, as `fact=value`. */
  readonly set?: readonly string[]
  readonly theme?: string
}

/** `tukiem form <list> --paper`: a questionnaire to print and fill in with a pen, right-sized for a firm that is known. */
export async function paperForm(given: string, options: PaperFormOptions, context: CommandContext): Promise<number> {
  const { io, words, second } = context
  const today = dayOf(context.today, io)
  const opened = await openTrusted(given, context)
  if (opened === null) return NOT_TRUSTED
  const { list, library } = opened
  const { checklist } = list
  const profile = setFacts(options.set ?? [], { library, list })
  const report = reportFor({ checklist, facts: library.facts, profile, today }, context)
  const languages = second ? [words.language, second.language] : [words.language]
  const outputs = formOutputs<ReportFormat>({
    paths: options.output ?? [],
    usual: { path: `${checklist.id}.form-${languages.join('-')}.pdf`, format: 'pdf' },
    onScreen: 'txt',
    formats: REPORT_FORMATS,
    list: given,
  })
  const looks = loadLooks(io.root, await loadTheme(options.theme, context))
  await giveForm(outputs, ({ format }, screen) => drawReport(format, report, words, looks, screen), options, context)
  return 0
}

function reportFor(source: PaperFormSource, { words, second }: CommandContext): Report {
  const first = makePaperForm(source, words)
  return second === null ? first : { ...first, second: makePaperForm(source, second) }
}
