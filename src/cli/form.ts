import type { CommandContext } from './command.ts'
import { type PaperFormOptions, paperForm } from './paper-form.ts'
import { phoneForm } from './phone-form.ts'
import { UsageError } from './usage-error.ts'

export interface FormOptions extends PaperFormOptions {
  readonly paper?: boolean
}

/** `tukiem form`: a checklist as a form to hand out, for whoever fills it in without this program. */
export async function form(list: string, options: FormOptions, context: CommandContext): Promise<number> {
  if (options.paper) return paperForm(list, options, context)
  if (options.set) throw new UsageError('cli.option-needs', { option: '--set', other: '--paper' })
  return phoneForm(list, options, context)
}
