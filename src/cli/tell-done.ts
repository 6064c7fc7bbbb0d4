import { progressOf } from '../core/plan/progress.ts'
import { standingOf } from '../core/plan/standing.ts'
import { actionTitle } from '../core/report/action-words.ts'
import type { Io } from '../node/io.ts'
import type { Marking } from './mark-done.ts'

/** Says what was marked or unmarked, how far the plan is, and what to type next. */
export function tellDone(
  id: string,
  { assessment, plan, words }: Marking,
  { path, undone }: { readonly path: string; readonly undone: boolean },
  io: Io,
): void {
  const standing = standingOf(id, assessment, plan)
  const file = /\s/.test(path) ? `"${path}"` : path
  const lines = [
    standing.kind === 'done' && !undone
      ? words.say('cli.done.marked', {
          action: id,
          title: actionTitle(standing.done, assessment, words),
          day: words.day(standing.done.on),
        })
      : words.say('cli.done.unmarked', { action: id }),
    words.say('cli.done.progress', progressOf(plan)),
    ...(undone ? [] : [words.say('cli.done.level-stays')]),
    words.say('cli.done.next', { file }),
  ]
  io.err(`${lines.join('\n')}\n`)
}
