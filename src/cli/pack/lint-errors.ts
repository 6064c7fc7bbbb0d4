import { clean } from '../../core/text/clean.ts'
import { lintList } from '../../lint/index.ts'
import { loadLibrary } from '../../node/library.ts'
import { listSource } from '../../node/list-context.ts'
import type { CommandContext } from '../command.ts'
import { describeAdvice } from '../lint/in-words.ts'
import { lintSettingOf } from '../lint/setting.ts'

/** What lint finds wrong in a list, in words, a line each. */
export function lintErrors(given: string, context: CommandContext): readonly string[] {
  const { io, words } = context
  const library = loadLibrary(io.root)
  const packaged = library.lists.map(({ id }) => id)
  const source = listSource(io.root, given, packaged)
  const advice = lintList({ ...source, name: clean(source.name) }, lintSettingOf(library, context))
  return advice.filter(({ severity }) => severity === 'error').map((one) => describeAdvice(one, words))
}
