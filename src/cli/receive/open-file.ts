import { createHash } from 'node:crypto'
import { exactJson } from '../../checklist/exact-json.ts'
import { formatOf } from '../../checklist/format-of.ts'
import { loadAnswersText } from '../../checklist/read-answers.ts'
import { readShare } from '../../checklist/read-share.ts'
import type { Source } from '../../checklist/source.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Share } from '../../core/model/share.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { answersOfShare } from '../../core/share/answers-of-share.ts'
import { makeShare } from '../../core/share/make-share.ts'
import { canonicalJson } from '../../core/text/canonical-json.ts'
import { SHARE_DOMAIN } from '../../core/trust/signature.ts'
import type { FoundFile } from '../../node/inputs/find-inputs.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { verify } from '../../node/trust/sign.ts'
import { answersTo, assessAnswers } from '../answers-file.ts'
import { UsageError } from '../usage-error.ts'
import { withinAnswersLimit } from '../within-answers-limit.ts'
import type { ListVersion } from './versions.ts'

/** What a file of a firm holds, found to be sound and to belong to the list. */
export interface Opened {
  readonly share: Share
  /** That of the list which it answers. */
  readonly version: string
  /** The key that signed it; `null` for answers that came without any signature. */
  readonly key: string | null
  /** `null` for answers, which are of no day. */
  readonly day: IsoDate | null
  readonly file: string
  readonly sha256: string
}

export interface Opening {
  /** Those that a file may answer; the one that was asked for first. */
  readonly versions: readonly [ListVersion, ...ListVersion[]]
  readonly today: IsoDate
}

const SHARE = 'tukiem/share/'
const ANSWERS = 'tukiem/answers/'

/** Opens one file; `null` for what is neither a share nor answers and was not named itself. Throws `InputError` or `UsageError`. */
export function openReceived({ path, file, isNamed }: FoundFile, opening: Opening): Opened | null {
  const source: Source = { name: file, bytes: readSource(path, FILE_LIMITS.answers).bytes }
  const format = formatOf(source)
  const isShare = format?.startsWith(SHARE) === true
  if (!isShare && !isNamed && format !== null && !format.startsWith(ANSWERS)) return null
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  if (!isShare) return { ...unsignedShare(source, opening), key: null, day: null, file, sha256 }
  const share = readShare(source)
  const key = signerOf(source)
  const answered = versionAnswered(share.to.checklist, opening)
  refuseUnfit(share, file, answered)
  return { share, version: answered.list.checklist.version, key, day: share.day, file, sha256 }
}

/** The key of a share that is as it was when it was signed. Throws `UsageError`. */
function signerOf(source: Source): string {
  const check = verify(exactJson(source), SHARE_DOMAIN)
  if (check.valid) return check.key
  const { fault } = check
  if (fault === 'unsigned') throw new UsageError('receive.fault.unsigned', {})
  throw new UsageError(fault === 'altered' ? 'receive.fault.altered' : 'receive.fault.bad-signature', {})
}

/** The version that a file answers; of a file that names none, the one that was asked for. Throws `UsageError` for what answers another list. */
function versionAnswered(
  { id, version, sha256 }: { readonly id: string; readonly version?: string; readonly sha256?: string },
  { versions }: Opening,
): ListVersion {
  const [asked] = versions
  const { checklist } = asked.list
  if (id !== checklist.id) throw new UsageError('receive.fault.other-list', { answered: id, asked: checklist.id })
  const answered = version === undefined ? asked : versions.find(({ list }) => list.checklist.version === version)
  if (answered === undefined)
    throw new UsageError('receive.fault.other-version', { id, answered: version ?? '', asked: checklist.version })
  if (sha256 !== undefined && sha256 !== answered.list.sha256)
    throw new UsageError('receive.fault.other-content', { id })
  return answered
}

/** What answers themselves hold, cut down to what a share in full holds: no notes, no words typed by hand. */
function unsignedShare(source: Source, opening: Opening): Pick<Opened, 'share' | 'version'> {
  const text = loadAnswersText(withinAnswersLimit(source))
  const answered = versionAnswered(text.document.checklist, opening)
  const file = answersTo(answered.list, text, answered.library)
  const assessment = assessAnswers({ file, ...answered }, opening.today)
  const share = makeShare(assessment, { depth: 'full', revision: file.revision, listKey: null })
  return { share, version: answered.list.checklist.version }
}

/** Topics and answers that the list does not have, or answers that do not fit its questions. Throws `InputError` or `UsageError`. */
function refuseUnfit(share: Share, file: string, { list, library }: ListVersion): void {
  const { topics, full } = share
  const sections = new Set(list.checklist.sections.map(({ id }) => id))
  const strange = topics?.sections.find(({ id }) => !sections.has(id))
  if (strange) throw new UsageError('receive.fault.other-topic', { id: strange.id })
  if (full === undefined) return
  const bytes = new TextEncoder().encode(JSON.stringify(answersOfShare(share, full, '-')))
  const text = loadAnswersText({ name: file, bytes })
  const answers = answersTo(list, text, library)
  const [unknown] = Object.keys(answers.retired)
  if (unknown !== undefined) throw new UsageError('receive.fault.other-question', { id: unknown })
  refuseContradiction(share, assessAnswers({ file: answers, list, library }, share.day))
}

/** The result that a share says must be the one that its own answers give, as far as this program can tell. */
function refuseContradiction(share: Share, assessment: Assessment): void {
  if (share.scoring !== assessment.scoring) return
  const again = makeShare(assessment, { depth: 'full', revision: share.revision, listKey: null })
  const said = ({ level, size, lines, topics, declared }: Share) =>
    canonicalJson({ level, size, lines, topics, declared })
  if (said(share) !== said(again)) throw new UsageError('receive.fault.contradiction', {})
}
