import { diffPacks, isHeavier } from '../../core/pack/diff-packs.ts'
import type { CommandContext } from '../command.ts'
import { UsageError } from '../usage-error.ts'
import { diffInWords } from './diff-in-words.ts'
import { laidOut } from './line.ts'
import { openPack } from './open-pack.ts'

export interface PackDiffOptions {
  readonly json?: boolean
  readonly failOn?: string
}

/** `tukiem pack diff`: what a pack asks more, less and otherwise than the one before. Ends with 0, or 1 when it is heavier and that was asked. */
export async function packDiff(
  [before = '', after = '']: readonly string[],
  options: PackDiffOptions,
  { io, words }: CommandContext,
): Promise<number> {
  if (options.failOn !== undefined && options.failOn !== 'heavier') throw new UsageError('pack.diff-fail-on', {})
  const [was, is] = [await openPack(io.root, before), await openPack(io.root, after)]
  const diff = diffPacks(was.pack, is.pack)
  const heavier = isHeavier(diff)
  if (options.json)
    io.out(`${JSON.stringify({ format: 'tukiem/pack-diff/1', isHeavier: heavier, ...diff }, null, 2)}\n`)
  else io.out(laidOut(diffInWords(diff, words), io.width))
  return heavier && options.failOn !== undefined ? 1 : 0
}
