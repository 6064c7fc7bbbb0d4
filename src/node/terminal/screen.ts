import { safePainted, safeText } from './safe-text.ts'

/** What of a terminal's stream is needed to write to it. A terminal that is gone tells it by an `error` event. */
export type TerminalOutput = Pick<NodeJS.WriteStream, 'write'>

const OWN_SCREEN = '\u001b[?1049h\u001b[2J\u001b[H'
const BACK = '\u001b[?25h\u001b[?1049l'
const CLEAR = '\u001b[2J\u001b[H'
const HIDE_CURSOR = '\u001b[?25l'

/**
 * Writes text to a terminal in the course of a conversation, guarded and without any style.
 * @public
 */
export function writeTo(output: TerminalOutput, text: string): void {
  output.write(safeText(text))
}

/** A screen of its own in the terminal; what stood there before comes back. */
export interface OwnScreen {
  clear(): void
  /** May be called twice. */
  leave(): void
}

export function ownScreen(output: TerminalOutput): OwnScreen {
  let isOpen = true
  output.write(OWN_SCREEN)
  return {
    clear: () => void output.write(CLEAR),
    leave() {
      if (isOpen) output.write(BACK)
      isOpen = false
    },
  }
}

/** Painted lines as they may be handed to what draws them. */
export function drawn(lines: readonly string[]): string {
  return inGlyphs(safePainted(lines.join('\n')))
}

/** The same for a screen on which nothing is typed. */
export function drawnStill(lines: readonly string[]): string {
  return drawn(lines) + HIDE_CURSOR
}

/** The console of older Windows has no check mark and no thin arrow in its fonts. */
function inGlyphs(text: string): string {
  if (process.platform !== 'win32' || process.env.WT_SESSION !== undefined) return text
  return text.replaceAll('✓', '√').replaceAll('›', '>')
}
