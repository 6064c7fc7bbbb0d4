import { Chalk } from 'chalk'
import type { Io } from '../node/io.ts'
import { NO_PAINT, type Paint } from '../render/terminal/render-terminal.ts'

/** Colours for a screen that shows them; chalk does not read NO_COLOR itself. */
export function paintFor({ colour }: Io): Paint {
  if (!colour) return NO_PAINT
  const chalk = new Chalk({ level: 1 })
  return { bold: chalk.bold, quiet: chalk.dim, accent: chalk.cyan }
}
