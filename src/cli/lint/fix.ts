import { InputError } from '../../checklist/index.ts'
import { clean } from '../../core/text/clean.ts'
import type { LintSetting } from '../../lint/index.ts'
import { type Fixed, fixList } from '../../lint/index.ts'
import { readBeside, readListFile } from '../../node/read-file.ts'
import { rewriteFile } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'

const SCHEMA = 'checklist.schema.json'
const LARGEST_SCHEMA = 1_048_576

interface Fixing {
  readonly setting: LintSetting
  readonly packaged: readonly string[]
  /** Only say what would be done. */
  readonly isTrial: boolean
  readonly context: CommandContext
}

/** Mends the file of a list, says what was mended, and tells whether anything was. Throws `WriteError`. What cannot be read is looked over later. */
export function fixFile(path: string, { setting, packaged, isTrial, context }: Fixing): boolean {
  const { io, words } = context
  if (packaged.includes(path)) return false
  const fixed = fixedOrNull(path, packaged, setting)
  if (!fixed || fixed.mended.length === 0) return false
  if (!isTrial) rewriteFile(path, new TextEncoder().encode(fixed.text))
  for (const { code, line, count, args } of fixed.mended) {
    const what = words.sayWith(`lint.mended.${code}`, { ...args, count })
    io.err(
      `${words.say('lint.mended-line', { place: clean(`${path}:${line}`), trial: isTrial ? 'yes' : 'no', what })}\n`,
    )
  }
  return true
}

function fixedOrNull(path: string, packaged: readonly string[], setting: LintSetting): Fixed | null {
  try {
    const source = readListFile(path, packaged)
    return fixList(source, setting, readBeside(SCHEMA, path, LARGEST_SCHEMA) !== null)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
