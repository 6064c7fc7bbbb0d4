import { loadChecklist, loadLibrary } from '../node/library.ts'
import type { CommandContext } from './command.ts'
import { formOutputs } from './form-outputs.ts'
import { giveOutputs, openOutput } from './give-output.ts'
import { loadTheme } from './load-theme.ts'
import { loadLooks } from './look.ts'
import { makeFormPage } from './make-form-page.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface PhoneFormOptions {
  readonly output?: readonly string[]
  readonly theme?: string
  readonly force?: boolean
  readonly open?: boolean
}

/** `tukiem form <list>`: one page that a phone opens without a network; it asks, scores and shows the plan. */
export async function phoneForm(given: string, options: PhoneFormOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const library = loadLibrary(io.root)
  const list = await loadChecklist(io.root, library, given)
  const outputs = formOutputs({
    paths: options.output ?? [],
    usual: { path: `${list.checklist.id}.html`, format: 'html' },
    onScreen: 'html',
    formats: ['html'],
    list: given,
  })
  const file = outputs.find(({ path }) => path !== '-')
  if (options.open && !file) throw new UsageError('cli.option-needs', { option: '--open', other: '-o …' })
  const looks = loadLooks(io.root, await loadTheme(options.theme, context))
  const page = makeFormPage({ list, library, today: dayOf(context.today, io) }, words, looks)
  await giveOutputs(outputs, async () => page, { words, force: options.force === true, context })
  if (options.open && file) await openOutput(file.path, context)
  return 0
}
