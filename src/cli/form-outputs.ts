import { resolve } from 'node:path'
import { refuseNoFile } from '../node/write-file.ts'
import type { CommandContext } from './command.ts'
import type { Screen } from './draw-report.ts'
import type { PlanFormat } from './formats.ts'
import { giveOutputs, type Output, openOutput } from './give-output.ts'
import { formatFor } from './plan-outputs.ts'
import { isTaken } from './taken-path.ts'
import { UsageError } from './usage-error.ts'

export interface FormOutput<Format extends PlanFormat> extends Output {
  readonly format: Format
}

interface Asked<Format> {
  /** As given with `-o`, none for the usual file here. */
  readonly paths: readonly string[]
  readonly usual: { readonly path: string; readonly format: Format }
  /** What a pipe or a screen gets. */
  readonly onScreen: Format
  readonly formats: readonly Format[]
  /** The list that the form is made of, which is never written over. */
  readonly list: string
}

/** Where a form goes, in the form that each file's ending asks for. Throws `UsageError`. */
export function formOutputs<Format extends PlanFormat>(asked: Asked<Format>): readonly FormOutput<Format>[] {
  const { paths, usual, onScreen, formats, list } = asked
  if (paths.length === 0) return [usual]
  const files = paths.map((path) => (path === '-' ? path : resolve(path)))
  return paths.map((path, i) => {
    const format = path === '-' ? onScreen : formats.find((one) => one === formatFor(path))
    if (format === undefined) throw new UsageError('cli.form-bad-format', { what: path, formats: formats.join(', ') })
    if (isTaken(path, [list])) throw new UsageError('cli.form-output-taken', { path })
    if (files.indexOf(files[i] ?? '') < i) throw new UsageError('cli.output-twice', { path })
    if (path !== '-') refuseNoFile(path)
    return { path, format }
  })
}

/** How a form is written. */
export interface GivingOptions {
  readonly force?: boolean
  readonly open?: boolean
}

/** Writes a form to its places and shows the first file where that is asked for. Throws `UsageError` and `WriteError`. */
export async function giveForm<Format extends PlanFormat>(
  outputs: readonly FormOutput<Format>[],
  make: (output: FormOutput<Format>, screen: Screen | undefined) => Promise<string | Uint8Array>,
  { force = false, open = false }: GivingOptions,
  context: CommandContext,
): Promise<void> {
  const file = outputs.find(({ path }) => path !== '-')
  if (open && !file) throw new UsageError('cli.option-needs', { option: '--open', other: '-o …' })
  await giveOutputs(outputs, make, { words: context.words, force, context })
  if (open && file) await openOutput(file.path, context)
}
