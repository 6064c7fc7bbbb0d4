import { loadLibrary } from '../node/library.ts'
import type { CommandContext } from './command.ts'
import { asJson } from './lint/as-json.ts'
import { fixFile } from './lint/fix.ts'
import { forGithub } from './lint/for-github.ts'
import { LINT_FORMATS, type LintFormat } from './lint/formats.ts'
import { type Gate, gateOf, isAtGate } from './lint/gate.ts'
import { faultsInWords, inWords, sumInWords } from './lint/in-words.ts'
import { type Looked, lookOver } from './lint/look-over.ts'
import { lintSettingOf } from './lint/setting.ts'
import { UsageError } from './usage-error.ts'

export interface LintOptions {
  readonly json?: boolean
  readonly format?: string
  readonly failOn?: string
  readonly fix?: boolean
  /** Say what `fix` would do. */
  readonly dryRun?: boolean
}

/**
 * `tukiem lint <files…>`: advice on lists and how heavy each is for the firms that get it; also whether the files of
 * laws, parameters, facts beside them are valid. Ends with 0, with 1 when there is advice of the severity or a burden of
 * the grade asked for (`error` and `E` unless told otherwise), with 2 when a file is not valid.
 */
export async function lint(files: readonly string[], options: LintOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const gate = gateOf(options.failOn)
  const format = formatOf(options)
  const library = loadLibrary(io.root)
  const setting = lintSettingOf(library, context)
  if (options.fix || options.dryRun) {
    const packaged = library.lists.map(({ id }) => id)
    const fixing = { setting, packaged, isTrial: options.dryRun === true, context }
    const mended = files.map((file) => fixFile(file, fixing))
    if (!mended.includes(true)) io.err(`${words.say('cli.lint-nothing-mended')}\n`)
  }
  const looked = files.map((file) => lookOver(file, io.root, library, setting))
  io.out(written(format, looked, gate, context))
  if (format !== 'github') io.err(faultsInWords(looked, words))
  if (format === 'terminal') io.err(`${sumInWords(looked, words)}\n`)
  if (looked.some(({ broken }) => broken)) return 2
  return looked.some((one) => isAtGate(one, gate)) ? 1 : 0
}

function formatOf({ json, format = 'terminal' }: LintOptions): LintFormat {
  if (json) return 'json'
  const known = LINT_FORMATS.find((one) => one === format)
  if (!known) throw new UsageError('cli.bad-lint-format', { formats: LINT_FORMATS.join(', ') })
  return known
}

function written(format: LintFormat, looked: readonly Looked[], gate: Gate, { words }: CommandContext): string {
  if (format === 'json') return asJson(looked, words)
  return format === 'github' ? forGithub(looked, gate, words) : inWords(looked, words)
}
