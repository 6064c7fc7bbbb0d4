/** `fine`; `look`: worth a look, and nothing is in the way; `broken`: something will not work. */
export type Mark = 'fine' | 'look' | 'broken'

/**
 * Everything that can be seen of a machine and a folder, and what it means. Before the dot stands the check.
 * The words are in templates/words: `doctor.found.<code>`, and how to mend it in `doctor.mend.<code>`.
 */
export const MARKS = {
  'versions.fine': 'fine',
  'versions.old-node': 'broken',

  'files.fine': 'fine',
  'files.no-list': 'broken',
  'files.missing': 'broken',
  'files.changed': 'broken',

  'letters.fine': 'fine',
  'letters.missing': 'broken',
  'letters.no-font': 'broken',

  'lists.fine': 'fine',
  'lists.old': 'look',

  'plan.fine': 'fine',
  'plan.broken': 'broken',

  'folder.fine': 'fine',
  'folder.slow': 'look',
  'folder.unreadable': 'broken',
  'folder.not-allowed': 'broken',
  'folder.disk-full': 'broken',
  'folder.no-folder': 'broken',
  'folder.other': 'broken',
  'folder.not-the-same': 'broken',

  'space.fine': 'fine',
  'space.unknown': 'look',
  'space.low': 'look',
  'space.none': 'broken',

  'place.fine': 'fine',
  'place.cloud': 'look',
  'place.temporary': 'look',

  'home.fine': 'fine',
  'home.none': 'look',

  'terminal.fine': 'fine',
  'terminal.none': 'look',
  'terminal.narrow': 'look',
  'terminal.dumb': 'look',
  'terminal.not-utf8': 'look',

  'clock.fine': 'fine',
  'clock.behind': 'broken',
  'clock.ahead': 'broken',
  'clock.fixed': 'look',
  'clock.badly-fixed': 'broken',

  'language.fine': 'fine',

  'answers.none': 'fine',
  'answers.fine': 'fine',
  'answers.older-list': 'look',
  'answers.unreadable': 'broken',
  'answers.no-list': 'broken',
  'answers.list-twice': 'broken',
  'answers.more': 'look',

  'leftovers.none': 'fine',
  'leftovers.backup': 'fine',
  'leftovers.open': 'fine',
  'leftovers.open-elsewhere': 'look',
  'leftovers.lock': 'look',
  'leftovers.temporary': 'look',
  'leftovers.conflict': 'look',

  'itself.failed': 'broken',
} as const satisfies Record<string, Mark>

export type ObservationCode = keyof typeof MARKS

/** What has a mend: all that is not fine. */
export type FaultCode = {
  [Code in ObservationCode]: (typeof MARKS)[Code] extends 'fine' ? never : Code
}[ObservationCode]

type Args = Readonly<Record<string, string | number>>

/** One thing that was seen, in a code; the words come later. */
export interface Observation {
  readonly code: ObservationCode
  /** What may be told to anyone: numbers, versions, days, files of the program. */
  readonly args: Args
  /** For the owner's own screen alone: paths, names of machines, what stands in a file. */
  readonly shown: Args
  /** The file of the owner that it is about, without its folder. */
  readonly file?: string
}

export function seen(code: ObservationCode, args: Args = {}, shown: Args = {}): Observation {
  return { code, args, shown }
}

/** The same about a file of the owner. */
export function seenIn(file: string, code: ObservationCode, args: Args = {}, shown: Args = {}): Observation {
  return { code, args, shown, file }
}

/** The check that an observation belongs to. */
export function checkOf(code: ObservationCode): string {
  return code.split('.')[0] ?? code
}

export function isFault(code: ObservationCode): code is FaultCode {
  return MARKS[code] !== 'fine'
}

/** The worst mark of all. */
export function worstOf(observations: readonly Observation[]): Mark {
  const marks = observations.map(({ code }): Mark => MARKS[code])
  return marks.includes('broken') ? 'broken' : marks.includes('look') ? 'look' : 'fine'
}
