import type { Question, Severity } from '../../core/model/checklist.ts'
import { SEVERITIES } from '../../core/model/checklist.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { byCodeUnits } from '../../core/text/by-code-units.ts'
import type { Catalogue } from '../catalogue.ts'
import type { ClientRef, SharedGap, SharedUnknown, Shown } from '../cohort.ts'
import { byClient, clientRef, highestFirst, mostPeopleFirst } from './client-ref.ts'
import { inTurn, type Top, topOf } from './top.ts'

const GAPS_SHOWN = 10
const SHOWN = 5
const UNKNOWNS_SHOWN = 10
/** Names kept of those that can show a thing, and of those to invite. */
const SHOWING = 2
const INVITED = 3
/** Shared by fewer firms, a thing is no matter of the cohort. */
const FEWEST = 2
/** What at most this share of the firms has in order is hard. */
const HARD = 1 / 3
/** What more than this share has already, nobody needs to copy. */
const USUAL = 2 / 3
/** Of fewer answers nothing is called hard. */
const FEWEST_ANSWERS = 3

interface Counts {
  gap: number
  'to-write': number
  met: number
  unknown: number
  readonly meeting: Top<ClientRef>
  readonly missing: Top<ClientRef>
}

/** How each question was answered over all firms, with a few names. */
export function tallyQuestions() {
  const byId = new Map<string, Counts>()
  const countsOf = (id: string): Counts => {
    const known = byId.get(id)
    if (known) return known
    const counts = emptyCounts()
    byId.set(id, counts)
    return counts
  }
  return {
    add: (record: ClientRecord): void => {
      const firm = clientRef(record)
      for (const status of ['gap', 'to-write', 'met', 'unknown'] as const)
        for (const id of record.questions[status]) {
          const counts = countsOf(id)
          counts[status] += 1
          if (status === 'met') counts.meeting.add(firm)
          if (status === 'gap') counts.missing.add(firm)
        }
    },
    result: ({ questions }: Catalogue) => {
      const told = [...byId].flatMap(([id, counts]): readonly Told[] => {
        const question = questions.get(id)
        return question === undefined ? [] : [{ question, ...counts, asked: askedOf(counts) }]
      })
      return {
        gaps: sharedGaps(told),
        strengths: strengths(told),
        hard: hardOnes(told),
        unknowns: sharedUnknowns(told),
        notAtHand: byId.size - told.length,
      }
    },
  }
}

interface Told extends Counts {
  readonly question: Question
  readonly asked: number
}

const emptyCounts = (): Counts => ({
  gap: 0,
  'to-write': 0,
  met: 0,
  unknown: 0,
  meeting: topOf(SHOWING, inTurn(highestFirst, mostPeopleFirst, byClient)),
  missing: topOf(INVITED, inTurn(mostPeopleFirst, byClient)),
})

const askedOf = (counts: Counts): number => counts.gap + counts['to-write'] + counts.met + counts.unknown

const weightOf = (severity: Severity): number => SEVERITIES.indexOf(severity)

const bySeverity = (a: Told, b: Told): number => weightOf(a.question.severity) - weightOf(b.question.severity)
const byId = (a: Told, b: Told): number => byCodeUnits(a.question.id, b.question.id)
const isStrength = ({ question }: Told): boolean => question.basis === 'strength'
const shareMet = ({ met, asked }: Told): number => met / asked

function sharedGaps(all: readonly Told[]): readonly SharedGap[] {
  return all
    .filter((one) => !isStrength(one) && one.gap >= FEWEST)
    .sort(inTurn((a, b) => b.gap - a.gap, bySeverity, byId))
    .slice(0, GAPS_SHOWN)
    .map(({ question, asked, gap, met, meeting, missing, 'to-write': toWrite }) => ({
      question,
      asked,
      gaps: gap,
      toWrite,
      urgent: question.severity === 'critical' ? gap : 0,
      invite: missing.first(),
      showing: { count: met, first: meeting.first() },
    }))
}

function strengths(all: readonly Told[]): readonly Shown[] {
  return all
    .filter((one) => isStrength(one) && one.met > 0 && shareMet(one) <= USUAL)
    .sort(inTurn((a, b) => b.met - a.met, byId))
    .slice(0, SHOWN)
    .map(shown)
}

function hardOnes(all: readonly Told[]): readonly Shown[] {
  return all
    .filter((one) => !isStrength(one) && one.met > 0 && one.asked >= FEWEST_ANSWERS && shareMet(one) <= HARD)
    .sort(inTurn(bySeverity, (a, b) => shareMet(a) - shareMet(b), byId))
    .slice(0, SHOWN)
    .map(shown)
}

const shown = ({ question, asked, met, meeting }: Told): Shown => ({
  question,
  asked,
  showing: { count: met, first: meeting.first() },
})

function sharedUnknowns(all: readonly Told[]): readonly SharedUnknown[] {
  return all
    .filter((one) => !isStrength(one) && one.unknown >= FEWEST)
    .sort(inTurn((a, b) => b.unknown - a.unknown, bySeverity, byId))
    .slice(0, UNKNOWNS_SHOWN)
    .map(({ question, asked, unknown }) => ({ question, who: question.fix?.who ?? 'owner', asked, unknown }))
}
