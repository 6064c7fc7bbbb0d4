import { type Observation, seen, seenIn } from './observation.ts'

/** What came of reading one answers file. */
export type AnswersFound =
  | {
      readonly kind: 'read'
      readonly file: string
      readonly list: string
      /** The version that was answered, `''` when the file does not tell, and the version that is here now. */
      readonly was: string
      readonly version: string
      readonly answered: number
      readonly total: number
    }
  /** `code`, `line` and `what` of the first thing that is wrong, and how many more there are. */
  | {
      readonly kind: 'unreadable'
      readonly file: string
      readonly code: string
      readonly line: number
      readonly what: string
      readonly more: number
    }
  /** Its list is not here, or several files are. */
  | { readonly kind: 'no-list' | 'list-twice'; readonly file: string; readonly what: string }

/** `unread`: how many more there are that were not looked into. */
export function ofAnswers(files: readonly AnswersFound[], unread: number): readonly Observation[] {
  if (files.length === 0) return [seen('answers.none')]
  return [...files.map(ofOne), ...(unread > 0 ? [seen('answers.more', { read: files.length, count: unread })] : [])]
}

function ofOne(found: AnswersFound): Observation {
  const { file } = found
  switch (found.kind) {
    case 'read': {
      const { list, was, version, answered, total } = found
      const isOlder = was !== '' && was !== version
      return seenIn(file, isOlder ? 'answers.older-list' : 'answers.fine', { list, was, version, answered, total })
    }
    case 'unreadable': {
      const { code, line, what, more } = found
      return seenIn(file, 'answers.unreadable', { finding: code, line, more }, { what })
    }
    case 'no-list':
    case 'list-twice':
      return seenIn(file, `answers.${found.kind}`, {}, { what: found.what })
    default:
      return found satisfies never
  }
}

/** A file that stands beside answers, and what it is at this moment. */
export interface BesideAnswers {
  readonly name: string
  /**
   * `open`: a lock that somebody holds here, `open-elsewhere`: on another machine, which cannot be asked. `lock` and
   * `temporary` were left behind by a process that is no more.
   */
  readonly state: 'backup' | 'conflict' | 'open' | 'open-elsewhere' | 'lock' | 'temporary'
  /** The other machine, `''` for none. */
  readonly host: string
}

/** What was left behind and belongs to nobody. */
export function isLeftBehind({ state }: BesideAnswers): boolean {
  return state === 'lock' || state === 'temporary'
}

export function ofLeftovers(files: readonly BesideAnswers[]): readonly Observation[] {
  const backups = files.filter(({ state }) => state === 'backup').length
  const others = files.filter(({ state }) => state !== 'backup')
  const said = others.map(({ name, state, host }) =>
    seenIn(name, `leftovers.${state}`, {}, host === '' ? {} : { host }),
  )
  const kept = backups > 0 ? [seen('leftovers.backup', { count: backups })] : []
  const isTidy = !others.some((one) => isLeftBehind(one) || one.state === 'conflict')
  return [...(isTidy ? [seen('leftovers.none')] : []), ...said, ...kept]
}
