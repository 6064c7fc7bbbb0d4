import type { Finding, Place } from './finding.ts'

const SHOWN = 20

/** The one error that is the user's to mend: everything found wrong in what was read. Any other error is ours. */
export class InputError extends Error {
  override readonly name = 'InputError'
  /** At most 20, in the order of the file. */
  readonly findings: readonly Finding[]
  /** How many more there are. */
  readonly more: number
  /** How a command ends: 2, or 4 for what must not be trusted. */
  readonly exitCode: 2 | 4

  /** `uncounted`: faults that were found but not looked at one by one. */
  constructor(findings: readonly Finding[], uncounted = 0, exitCode: 2 | 4 = 2) {
    const sorted = inOrder(findings)
    super(sorted.slice(0, SHOWN).map(line).join('\n'))
    this.findings = sorted.slice(0, SHOWN)
    this.exitCode = exitCode
    this.more = sorted.length - this.findings.length + uncounted
  }
}

/** Throws them all at once, or nothing when there are none. */
export function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new InputError(findings)
}

/** `vn-pay.yaml:14:9`, as far as it is known. */
function placeInWords(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':')
}

function line({ place, code }: Finding): string {
  return `${placeInWords(place)} ${code}`
}

/** Files stay in the order in which they were read; within a file from top to bottom, each thing once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const files = [...new Set(findings.map(({ place }) => place.file))]
  const rank = new Map(files.map((file, index) => [file, index]))
  const once = new Map(findings.map((one) => [JSON.stringify([one.code, one.args, one.place]), one]))
  return [...once.values()].sort(
    ({ place: a }, { place: b }) =>
      (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}
