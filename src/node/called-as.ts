import { rootOf } from './assets.ts'

/** By which name npm puts the program on the path. */
const NAME = 'tukiem'

/**
 * How a shell calls this program again: by its name, or an executable by its whole path when it was started by a path. A
 * path that shells would read in different ways gives the name. `argv0` is the program as the shell called it.
 */
export function calledAs(
  root: string,
  { argv0, execPath }: Pick<NodeJS.Process, 'argv0' | 'execPath'> = process,
): string {
  if (root !== rootOf(execPath)) return NAME
  const called = /[\\/]/.test(argv0) ? execPath : argv0
  if (/['"$`\n]/.test(called)) return NAME
  return /^[\w./-]+$/.test(called) ? called : `'${called}'`
}
