import { makeQuestionnaire } from '../core/report/questionnaire.ts'
import { commandLine } from '../node/command-line.ts'
import type { CommandContext } from './command.ts'
import { formOutputs, type GivingOptions, giveForm } from './form-outputs.ts'
import { SHEET_FORMATS, type SheetFormat } from './formats.ts'
import { openTrusted } from './pack/open-trusted.ts'
import { NOT_TRUSTED } from './pack/verify.ts'
import { setFacts } from './set-answers.ts'
import { dayOf } from './today.ts'

export interface SheetOptions extends GivingOptions {
  readonly output?: readonly string[]
  /** What is known of the firm, as `fact=value`. */
  readonly set?: readonly string[]
  /** A row a firm. */
  readonly batch?: boolean
}

/** `tukiem sheet <list>`: a questionnaire to fill in with a spreadsheet, right-sized for a firm that is known. */
export async function sheet(given: string, options: SheetOptions, context: CommandContext): Promise<number> {
  const { io, words, second } = context
  const today = dayOf(context.today, io)
  const opened = await openTrusted(given, context)
  if (opened === null) return NOT_TRUSTED
  const { list, library } = opened
  const profile = setFacts(options.set ?? [], { library, list })
  const spoken = second === null ? [words] : [words, second]
  const questionnaireWith = (choicesIn: 'rows' | 'cell') =>
    makeQuestionnaire({ ...list, ...library, profile, today, choicesIn }, spoken)
  const kind = options.batch ? 'clients' : 'sheet'
  const outputs = formOutputs<SheetFormat>({
    paths: options.output ?? [],
    usual: {
      path: `${list.checklist.id}.${kind}-${spoken.map(({ language }) => language).join('-')}.xlsx`,
      format: 'xlsx',
    },
    onScreen: 'csv',
    formats: SHEET_FORMATS,
    list: given,
  })
  const oneRow = options.batch ? await import('../sheet/clients.ts') : null
  const oneFirm = await import('../sheet/questionnaire.ts')
  await giveForm(
    outputs,
    async ({ format }) => {
      if (format === 'csv') return (oneRow ?? oneFirm).asCsv(questionnaireWith('cell'))
      return oneRow ? oneRow.asXlsx(questionnaireWith('cell')) : oneFirm.asXlsx(questionnaireWith('rows'))
    },
    options,
    context,
  )
  const file = outputs.find(({ path }) => path !== '-')
  if (file) tellNext(file.path, kind, context)
  return 0
}

/** What to do with the sheet, and the line to type when it comes back; it is never broken. */
function tellNext(path: string, kind: 'clients' | 'sheet', { io, words }: CommandContext): void {
  const line = kind === 'sheet' ? ['import', path] : ['batch', path, '-o', words.say('cli.sheet.results')]
  io.err(`${words.say(`cli.sheet.next-${kind}`)}\n`)
  io.err(`${commandLine(line, io)}\n`, 'whole')
}
