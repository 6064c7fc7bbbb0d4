import { posix, win32 } from 'node:path'
import { rootOf } from './assets.ts'
import type { Io } from './io.ts'

/** By which name npm puts the program on the path. */
const NAME = 'tukiem'

/** How this program was started. */
type Called = Pick<NodeJS.Process, 'argv0' | 'execPath' | 'platform'>

/**
 * The line that goes on with these answers when it is typed or pasted in the same folder: with the name of the program
 * as it was called, and quoted for a shell where that is needed. `root` is the folder of the program.
 */
export function resumeCommand(
  path: string,
  { root, folder }: Pick<Io, 'root' | 'folder'>,
  called: Called = process,
): string {
  const program = root === rootOf(process.execPath) ? executableName(called, folder) : NAME
  return [program, 'check', '--answers', shortest(path, folder, called)].map((word) => quoted(word, called)).join(' ')
}

/** An executable beside the answers is called from here; one on the path by its name; any other by where it is. */
function executableName({ argv0, execPath, platform }: Called, folder: string): string {
  const { basename, dirname, sep } = platform === 'win32' ? win32 : posix
  if (dirname(execPath) === folder) return `.${sep}${basename(execPath)}`
  return /[\\/]/.test(argv0) ? execPath : argv0
}

/** Inside the working folder the way from there; a name that would look like an option begins with `./`. */
function shortest(path: string, folder: string, { platform }: Called): string {
  const { isAbsolute, relative } = platform === 'win32' ? win32 : posix
  const way = relative(folder, path)
  if (way === '' || way.startsWith('..') || isAbsolute(way)) return path
  return way.startsWith('-') ? `./${way}` : way
}

/** No name of a file on Windows has a double quote in it; its shells leave single ones as they are. */
function quoted(word: string, { platform }: Called): string {
  if (platform === 'win32') return /^[\w.\-\\/:]+$/.test(word) ? word : `"${word}"`
  return /^[\w.\-/:@+=,]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
