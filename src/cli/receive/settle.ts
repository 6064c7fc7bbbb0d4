import { compareDates, type Dated } from '../../core/share/newest.ts'
import { clean } from '../../core/text/clean.ts'
import { fileStem } from '../../core/text/file-stem.ts'
import { compareVersions } from '../../core/trust/compare-versions.ts'
import { clientOf } from '../../node/inputs/input-names.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import { UsageError } from '../usage-error.ts'
import type { Received } from './inbox.ts'
import type { Opened } from './open-file.ts'

/** What became of a file that is sound. */
export type Settled =
  | { readonly kind: 'taken'; readonly opened: Opened; readonly received: Received; readonly isFirst: boolean }
  /** Another one of the same firm is newer, or the same. */
  | { readonly kind: 'passed-over'; readonly file: string; readonly name: string; readonly newer: string }
  | { readonly kind: 'refused'; readonly file: string; readonly error: UsageError }

interface Known {
  /** Of the inbox, by firm. */
  readonly firms: ReadonlyMap<string, Received>
  /** Fingerprints of keys that may take the place of the one that is known. */
  readonly acceptKeys: readonly string[]
}

/** Decides over all files of a delivery together, firm by firm, so that their order makes no difference. */
export function settleAll(opened: readonly Opened[], known: Known): readonly Settled[] {
  const byFirm = new Map<string, Opened[]>()
  for (const one of opened) {
    const firm = firmOf(one)
    byFirm.set(firm, [...(byFirm.get(firm) ?? []), one])
  }
  const taken = new Set([...known.firms.values()].map(({ client }) => client))
  return [...byFirm].flatMap(([firm, own]) => settleFirm(firm, own, known, taken))
}

/** The code that the buyer has for a firm, else its name, in whatever letters; of answers without either, their file. */
function firmOf({ share: { firm }, file }: Opened): string {
  const folded = (text = '') => clean(text).normalize('NFC').trim().toLowerCase()
  return (
    [`#${folded(firm.code)}`, folded(firm.name), `/${clientOf(file)}`].find((one) => one !== '' && one !== '#') ?? ''
  )
}

function settleFirm(
  firm: string,
  opened: readonly Opened[],
  { firms, acceptKeys }: Known,
  taken: Set<string>,
): readonly Settled[] {
  const before = firms.get(firm) ?? null
  const accepted = opened.find(({ key }) => key !== null && isAccepted(key, acceptKeys))?.key ?? null
  const keys = new Set(opened.flatMap(({ key }) => (key === null ? [] : [key])))
  const [first = null] = keys
  const pinned = accepted ?? before?.key ?? (keys.size > 1 ? null : first)
  const judged = opened.map((one) => ({
    one,
    error: keyFault(one, { pinned, isContested: pinned === null && keys.size > 1 }),
  }))
  const refused = judged.flatMap(({ one, error }): readonly Settled[] =>
    error === null ? [] : [{ kind: 'refused', file: one.file, error }],
  )
  const sound = judged.filter(({ error }) => error === null).map(({ one }) => one)
  const newest = sound.toSorted((a, b) => compareAges(agesOf(b), agesOf(a)) || (a.file < b.file ? -1 : 1))[0]
  if (newest === undefined) return refused
  const isNew = before === null || isNewer(newest, before, pinned)
  const name = nameOf(newest)
  const keeper = isNew ? newest.file : before.from
  const others = sound.filter((one) => !isNew || one !== newest)
  return [
    ...refused,
    ...others.map(({ file }): Settled => ({ kind: 'passed-over', file, name, newer: keeper })),
    ...(isNew ? [taking(firm, newest, { before, pinned, taken })] : []),
  ]
}

/** What came again is not new; what is signed takes the place of the same unsigned, and of what another key signed. */
function isNewer(newest: Opened, before: Received, pinned: string | null): boolean {
  if (newest.sha256 === before.sha256) return false
  if (before.key !== null && before.key !== pinned) return true
  const order = compareAges(agesOf(newest), before)
  return order > 0 || (order === 0 && newest.key !== null && !before.isSigned)
}

function taking(
  firm: string,
  opened: Opened,
  { before, pinned, taken }: { readonly before: Received | null; readonly pinned: string | null; taken: Set<string> },
): Settled {
  const { share, version, day, key, file, sha256 } = opened
  const client = before?.client ?? freeName(opened, taken)
  taken.add(client)
  const { depth, revision } = share
  return {
    kind: 'taken',
    opened,
    isFirst: pinned !== null && before?.key !== pinned,
    received: {
      firm,
      key: pinned,
      client,
      name: nameOf(opened),
      code: share.firm.code ?? '',
      version,
      depth,
      day,
      revision,
      isSigned: key !== null,
      from: file,
      sha256,
    },
  }
}

type Aged = Dated & Pick<Received, 'version'>

const agesOf = ({ day, version, share: { revision } }: Opened): Aged => ({ day, revision, version })

/** Who answered a later version of the list said more of what is asked now, whenever the other one was answered. */
function compareAges(a: Aged, b: Aged): number {
  return compareVersions(a.version, b.version) || compareDates(a, b)
}

const nameOf = ({ share: { firm }, file }: Opened): string => firm.name ?? firm.code ?? clientOf(file)

/** `xuong-moc-thanh-cong-kh-00012`, with a number where another firm has that name. */
function freeName(opened: Opened, taken: ReadonlySet<string>): string {
  const { code = '' } = opened.share.firm
  const stem = fileStem(`${nameOf(opened)} ${code}`, 'firm')
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(name)) return name
  }
}

/** Why the key of a file will not do; `null` when it does. */
function keyFault(
  { key }: Opened,
  { pinned, isContested }: { readonly pinned: string | null; readonly isContested: boolean },
): UsageError | null {
  if (isContested) return key === null ? null : new UsageError('receive.fault.two-keys', { found: fingerprintOf(key) })
  if (pinned === null || key === pinned) return null
  if (key === null) return new UsageError('receive.fault.unsigned-known', { known: fingerprintOf(pinned) })
  return new UsageError('receive.fault.other-key', { known: fingerprintOf(pinned), found: fingerprintOf(key) })
}

/** Fingerprints are compared by their digits alone. */
function isAccepted(key: string, acceptKeys: readonly string[]): boolean {
  const digits = (text: string) => text.replace(/\D/g, '')
  return acceptKeys.some((one) => digits(one) === digits(fingerprintOf(key)))
}
