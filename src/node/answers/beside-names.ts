/** What a file is that this program puts beside answers. */
export type BesideKind = 'backup' | 'conflict' | 'lock' | 'lock-part' | 'temporary'

export interface Beside {
  readonly kind: BesideKind
  /** The name of the file that it was made for, which may stand beside answers itself. */
  readonly of: string
  /** The process that made it, where its name tells. */
  readonly pid?: number
}

/** A lock, one that is being taken over, and the files that a process makes on the way to one. */
const LOCK = /^(.+?)\.lock((?:\.over)*)(?:\.(\d+)(\.old)?)?$/s
const TEMPORARY = /^\.(.+)\.tmp$/s
/** What `tukiem doctor` writes to try a folder out. */
const TRIAL = /^trial-(\d+)\.tukiem\.tmp$/
const BACKUP = /^(.+)\.bak$/s
const CONFLICT = /^(.+)\.conflict-\d{8}-\d{6}\.yaml$/s

/** The name of the trial file of a process. */
export const trialName = (pid: number): string => `trial-${pid}.tukiem.tmp`

/** A trial file was made for no other one. */
export const TRIAL_OF = ''

/** What a file is by its name, `null` when it is nothing that this program makes beside another. */
export function besideOf(name: string): Beside | null {
  const trial = TRIAL.exec(name)
  if (trial) return { kind: 'temporary', of: TRIAL_OF, pid: Number(trial[1]) }
  const lock = LOCK.exec(name)
  if (lock) {
    const [, of = '', over = '', pid] = lock
    const isPart = over !== '' || pid !== undefined
    return { kind: isPart ? 'lock-part' : 'lock', of, ...(pid === undefined ? {} : { pid: Number(pid) }) }
  }
  for (const [kind, pattern] of [
    ['temporary', TEMPORARY],
    ['backup', BACKUP],
    ['conflict', CONFLICT],
  ] as const) {
    const of = pattern.exec(name)?.[1]
    if (of !== undefined) return { kind, of }
  }
  return null
}

/** Whether a conflict copy of this name without its ending belongs to these answers: only YAML loses its ending there. */
const isStemOf = (stem: string, answers: string): boolean => answers === stem || /^\.ya?ml$/.test(after(stem, answers))

const after = (start: string, text: string): string => (text.startsWith(start) ? text.slice(start.length) : '')

/**
 * Whether a file stands beside these answers, near or far: `.a.tukiem.yaml.bak.tmp` is what was left of making the
 * backup of `a.tukiem.yaml`. `others`: the answers files of the folder, for telling a number that was put before the
 * name of a second conflict copy from one that the firm's name begins with.
 */
export function belongsTo(name: string, answers: string, others: readonly string[]): boolean {
  const beside = besideOf(name)
  if (beside === null) return false
  const { kind, of } = beside
  if (kind !== 'conflict') return of === answers || belongsTo(of, answers, others)
  if (isStemOf(of, answers)) return true
  const unnumbered = of.replace(/^\d+-/, '')
  return unnumbered !== of && isStemOf(unnumbered, answers) && !others.some((other) => isStemOf(of, other))
}

/** Whether it is a conflict copy, or stands beside one. */
export function isOfConflict(name: string): boolean {
  const beside = besideOf(name)
  return beside !== null && (beside.kind === 'conflict' || isOfConflict(beside.of))
}
