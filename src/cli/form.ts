import type { CommandContext } from './command.ts'
import { type PaperFormOptions, paperForm } from './paper-form.ts'
import { UsageError } from './usage-error.ts'

export interface FormOptions extends PaperFormOptions {
  readonly paper?: boolean
}

/** `tukiem form`: a checklist as a form to hand out, for whoever fills it in without this program. */
export async function form(list: string, options: FormOptions, context: CommandContext): Promise<number> {
  if (!options.paper) throw new UsageError('cli.form-which', { option: '--paper', list })
  return paperForm(list, options, context)
}
