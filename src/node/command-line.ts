import { posix, win32 } from 'node:path'
import { rootOf } from './assets.ts'
import type { Io } from './io.ts'

/** By which name npm puts the program on the path. */
const NAME = 'tukiem'

/** The launcher, where it is run by Node itself: from a folder of the program that was unpacked somewhere. */
const LAUNCHER = 'tukiem.cjs'

/** How this program was started. */
type Called = Pick<NodeJS.Process, 'argv' | 'argv0' | 'execPath' | 'platform'>

type Where = Pick<Io, 'root' | 'folder'>

/** The line that goes on with these answers when it is typed or pasted in the same folder. */
export function resumeCommand(path: string, where: Where, called: Called = process): string {
  return commandLine(['check', '--answers', path], where, called)
}

/**
 * A line to type or paste in the working folder: the program as it was called, then these words, quoted for a shell where
 * that is needed. Paths inside the working folder are shortened. `root` is the folder of the program.
 */
export function commandLine(words: readonly string[], { root, folder }: Where, called: Called = process): string {
  const { isAbsolute } = pathsOf(called)
  const short = words.map((word) => (isAbsolute(word) ? shortest(word, folder, called) : word))
  const program = root === rootOf(process.execPath) ? [executableName(called, folder)] : installedName(called, folder)
  return [...program, ...short].map((word) => quoted(word, called)).join(' ')
}

/** By its name where npm has put it on the path, else by Node and the launcher. */
function installedName(called: Called, folder: string): readonly string[] {
  const { basename } = pathsOf(called)
  const [, script = ''] = called.argv
  if (basename(script) !== LAUNCHER || /[\\/]node_modules[\\/]/.test(script)) return [NAME]
  return ['node', shortest(script, folder, called)]
}

/** An executable beside the answers is called from here; one on the path by its name; any other by where it is. */
function executableName({ argv0, execPath, platform }: Called, folder: string): string {
  const { basename, dirname, sep } = pathsOf({ platform })
  if (dirname(execPath) === folder) return `.${sep}${basename(execPath)}`
  return /[\\/]/.test(argv0) ? execPath : argv0
}

/** Inside the working folder the way from there; a name that would look like an option begins with `./`. */
function shortest(path: string, folder: string, { platform }: Called): string {
  const { isAbsolute, relative } = pathsOf({ platform })
  const way = relative(folder, path)
  if (way === '' || way.startsWith('..') || isAbsolute(way)) return path
  return way.startsWith('-') ? `./${way}` : way
}

/** No name of a file on Windows has a double quote in it; its shells leave single ones as they are. */
function quoted(word: string, { platform }: Called): string {
  if (platform === 'win32') return /^[\w.\-\\/:]+$/.test(word) ? word : `"${word}"`
  return /^[\w.\-/:@+=,]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function pathsOf({ platform }: Pick<Called, 'platform'>) {
  return platform === 'win32' ? win32 : posix
}
