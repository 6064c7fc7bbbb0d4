import { NO_PAINT, type Paint, SPOKEN } from '../render/terminal/render-terminal.ts'
import type { CommandContext } from './command.ts'

/** Colours for a screen that shows them; chalk does not read NO_COLOR itself. */
export async function paintFor({
  io,
  wantsColour,
  isPlain,
}: Pick<CommandContext, 'io' | 'wantsColour' | 'isPlain'>): Promise<Paint> {
  if (isPlain) return SPOKEN
  if (!wantsColour || !io.colour) return NO_PAINT
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  // Chalk joins all that it is given: a bare `chalk.bold` in `map` would print the index too.
  return {
    bold: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    bars: true,
  }
}
