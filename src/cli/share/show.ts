import type { Report } from '../../core/model/report.ts'
import { enterPressed } from '../../node/enter-pressed.ts'
import { renderTerminal } from '../../render/terminal/render-terminal.ts'
import type { CommandContext } from '../command.ts'
import { paintFor } from '../paint.ts'
import { terminalOf } from '../prompter-for.ts'

/** A screen of which nothing tells how high it is. */
const ROWS = 24
/** Left for the line that asks to go on. */
const BELOW = 2

/**
 * Shows all that leaves: in a terminal a page at a time, so that nothing runs away above; elsewhere as it is. False when the owner left
 * before the end.
 */
export async function showShare(
  report: Report,
  { yes, dryRun }: { readonly yes?: boolean; readonly dryRun?: boolean },
  context: CommandContext,
): Promise<boolean> {
  const { io, words } = context
  const text = renderTerminal(report, io.width, await paintFor(context))
  const terminal = terminalOf(context)
  if (terminal === null || yes || dryRun) {
    io.out(text)
    return true
  }
  const lines = text.trimEnd().split('\n')
  const height = Math.max(1, (terminal.output.rows ?? ROWS) - BELOW)
  for (let at = 0; at < lines.length; at += height) {
    io.out(`${lines.slice(at, at + height).join('\n')}\n`)
    // The next screen hides the last page too: it waits to be read.
    const isLast = at + height >= lines.length
    io.err(`${words.say(isLast ? 'share.last-page' : 'share.next-page')}\n`)
    if (!(await enterPressed(terminal.input))) return false
  }
  return true
}
