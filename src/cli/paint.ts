import { NO_PAINT, type Paint } from '../render/terminal/render-terminal.ts'
import type { CommandContext } from './command.ts'

/** Colours for a screen that shows them; chalk does not read NO_COLOR itself. */
export async function paintFor({ io, wantsColour }: CommandContext): Promise<Paint> {
  if (!wantsColour || !io.colour) return NO_PAINT
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { bold: chalk.bold, quiet: chalk.dim, accent: chalk.cyan }
}
