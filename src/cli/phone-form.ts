import type { CommandContext } from './command.ts'
import { formOutputs, type GivingOptions, giveForm } from './form-outputs.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { makeFormPage } from './make-form-page.ts'
import { openTrusted } from './pack/open-trusted.ts'
import { NOT_TRUSTED } from './pack/verify.ts'
import { dayOf } from './today.ts'

export interface PhoneFormOptions extends GivingOptions {
  readonly output?: readonly string[]
  readonly theme?: string
}

/** `tukiem form <list>`: one page that a phone opens without a network; it asks, scores and shows the plan. */
export async function phoneForm(given: string, options: PhoneFormOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const opened = await openTrusted(given, context)
  if (opened === null) return NOT_TRUSTED
  const { list, library } = opened
  const outputs = formOutputs({
    paths: options.output ?? [],
    usual: { path: `${list.checklist.id}.html`, format: 'html' },
    onScreen: 'html',
    formats: ['html'],
    list: given,
  })
  const looks = loadLooks(io.root, await loadTheme(options.theme, context))
  const page = makeFormPage({ list, library, today: dayOf(context.today, io) }, words, looks)
  await giveForm(outputs, async () => page, options, context)
  return 0
}
