import { isAbsolute, join } from 'node:path'
import { finding } from '../../checklist/finding.ts'
import { InputError } from '../../checklist/input-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where the program keeps what belongs to its user and to no folder of answers: `TUKIEM_HOME`, or the place that the system has for
 * such things. It need not be there. Throws an InputError where the environment names no place at all: nothing is guessed.
 */
export function configFolder(env: Environment, system: NodeJS.Platform = process.platform): string {
  if (env.TUKIEM_HOME) return env.TUKIEM_HOME
  const given = system === 'win32' ? env.APPDATA : env.XDG_CONFIG_HOME
  // What is relative there is to be ignored, says the XDG Base Directory Specification.
  if (given && isAbsolute(given)) return join(given, 'tukiem')
  const home = system === 'win32' ? env.USERPROFILE : env.HOME
  if (!home) throw new InputError([finding('config-folder-unknown', {}, { file: 'TUKIEM_HOME' })])
  return join(home, ...(system === 'win32' ? ['AppData', 'Roaming'] : ['.config']), 'tukiem')
}
