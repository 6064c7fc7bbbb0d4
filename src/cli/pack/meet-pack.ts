import type { Pack } from '../../core/model/pack.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { ACCEPTABLE, inTheWay, judgePack, type Trust } from '../../core/trust/judge-pack.ts'
import { pinPack, readTrust, seenOf } from '../../node/trust/trust-store.ts'
import { WriteError } from '../../node/write-file.ts'
import { askScreen } from '../choose-one.ts'
import type { CommandContext } from '../command.ts'
import { sayLines } from '../say-lines.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { baseInWords } from './about-pack.ts'
import { ACCEPTED, type Accepted, acceptedOf } from './accepted.ts'
import { type JudgedList, judgeList } from './judge-list.ts'
import { packScreen } from './pack-screen.ts'
import { sayTrust, warnOfLookAlike } from './say-trust.ts'
import { NOT_TRUSTED } from './verify.ts'

export interface Meeting {
  /** `--accept`, as given. */
  readonly accept?: readonly string[] | undefined
  readonly today: IsoDate
  /** Nobody is asked: whoever gives answers on the command line goes on. */
  readonly isSilent?: boolean
}

/** A pack as it stands here and today. */
interface Met {
  readonly pack: Pack
  readonly trust: Trust
  readonly judged: JudgedList
  /** These very questions were begun before. */
  readonly isBegun: boolean
}

/**
 * Shows whose pack this is before its first question. `null` to go on, else the exit code: 4 when something is in the way,
 * 0 when the owner left. The key is remembered only when the owner goes on; a list that came in no pack needs none of this.
 */
export async function meetPack(session: Session, meeting: Meeting, context: CommandContext): Promise<number | null> {
  const { io, words } = context
  const { list, library, file } = session
  const { pack, signature } = list
  const accepted = acceptedOf(meeting.accept)
  if (!pack || !signature) {
    if (accepted.length > 0) throw new UsageError('pack.accept-no-pack', {})
    return null
  }
  const trust = judgePack(seenOf(pack), signature, readTrust(io.env), meeting.today)
  const isBegun = file !== null && file.checklist.sha256 === list.sha256
  const met = { pack, trust, judged: judgeList(pack, library, io.root), isBegun }
  if (isRefused(met, accepted, context)) return NOT_TRUSTED
  if (isBegun && trust.objections.includes('expired'))
    io.err(`${words.say('pack.meet.begun', { day: words.day(pack.expires) })}\n`)
  const isNew = trust.verdict === 'first-use' || trust.verdict === 'look-alike'
  const isShown = meeting.isSilent !== true && (isNew || !isBegun)
  if (!isShown) sayLines(warnOfLookAlike(trust, pack, words), io)
  if (isShown && !(await isWelcome(met, session, context))) {
    io.err(`${words.say('pack.meet.left')}\n`)
    return 0
  }
  remember(met, meeting.today, context)
  return null
}

/** Says what is in the way, and how to go on all the same where that can be. */
function isRefused(
  { pack, trust, judged, isBegun }: Met,
  accepted: readonly Accepted[],
  { io, words }: CommandContext,
): boolean {
  const acceptable = ACCEPTABLE.filter((one) => accepted.includes(one))
  const stops = inTheWay(trust, acceptable).filter((one) => !(isBegun && one === 'expired'))
  const isOtherBase = judged.base.kind === 'changed' && !isBegun && !accepted.includes('base')
  const all = [...stops, ...(isOtherBase ? ['base'] : [])]
  if (all.length === 0) return false
  sayLines(
    [
      ...(stops.length > 0 ? sayTrust(trust, pack, words) : []),
      ...(isOtherBase ? [`${baseInWords(judged.base, words).join(' ')}. ${words.say('pack.base.refused')}`] : []),
      ...(isAcceptable(all) ? [words.say('trust.accept', { what: all.join(' --accept ') })] : []),
    ],
    io,
  )
  return true
}

function isAcceptable(stops: readonly string[]): boolean {
  return stops.every((stop) => ACCEPTED.some((one) => one === stop))
}

async function isWelcome(met: Met, { file, library }: Session, context: CommandContext): Promise<boolean> {
  const facts = file === null ? null : { profile: file.facts, facts: library.facts }
  const press = await askScreen(packScreen(met, facts, context.words), context)
  return press.kind === 'key' && press.key === 'enter'
}

/** A pack can be answered also where nothing can be remembered. */
function remember({ pack, trust }: Met, today: IsoDate, { io, words }: CommandContext): void {
  try {
    pinPack(pack, trust, io.env, today)
  } catch (error) {
    if (!(error instanceof WriteError)) throw error
    io.err(`${words.say('pack.meet.not-pinned', { path: error.path, publisher: pack.checklist.publisher.name })}\n`)
  }
}
