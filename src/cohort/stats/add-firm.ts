import { knownValue } from '../../core/condition/holds.ts'
import type { GroupScore, LadderStep } from '../../core/model/assessment.ts'
import type { ScoreRecord } from '../../core/model/score-record.ts'
import { addAmount, addShare, count, type Tally } from './tally.ts'

/** Counts one firm in. All numbers that are added are whole, so that the order of the firms makes no difference. */
export function addFirm(tally: Tally, record: ScoreRecord): void {
  tally.firms += 1
  if (record.level.id !== null) count(tally, 'level', record.level.id)
  const sales = knownValue(record.facts, 'salesBand')
  if (typeof sales === 'string') count(tally, 'sales', sales)
  for (const line of ['law', 'buyer', 'good'] as const) addGroup(tally, `line.${line}`, record.lines[line])
  for (const { id, group } of record.sections) addGroup(tally, `section.${id}`, group)
  addAnswers(tally, record)
  addJobs(tally, record)
  addMembers(tally, record)
}

/** What is certain, the low end, counts; a score of which less than 80 % is answered is none yet. */
function addGroup(tally: Tally, measure: string, { score, enough }: GroupScore): void {
  if (score !== null && enough) addShare(tally, measure, Math.round(score.low * 100))
}

function addAnswers(tally: Tally, { questions }: ScoreRecord): void {
  for (const id of questions.gap) count(tally, `gap.${id}`, 'gap')
  for (const id of questions.unknown) count(tally, `gap.${id}`, 'unknown')
  for (const id of [...questions.met, ...questions['to-write']]) count(tally, `gap.${id}`, 'fine')
}

/** People by parts that add up to all people, or to all that are hired: what is printed of each adds up in one way only. */
function addJobs(tally: Tally, { size: { people }, facts, ladders }: ScoreRecord): void {
  const hired = whole(facts, 'hired')
  if (people === null || hired === null) return
  count(tally, 'told.people', 'yes')
  addAmount(tally, 'people.all', people)
  addAmount(tally, 'people.hired', hired)
  addAmount(tally, 'people.family', Math.max(0, people - hired))
  addPart(tally, 'women', whole(facts, 'womenWorking'), people)
  addPart(tally, 'members-working', whole(facts, 'membersWorking'), people)
  for (const ladder of ['contracts', 'insured'] as const)
    addLadder(
      tally,
      ladders.find(({ id }) => id === ladder),
      ladder,
      hired,
    )
}

/** So many of all; of a firm that did not tell, or told more than there are, all are not told. */
function addPart(tally: Tally, measure: string, some: number | null, all: number): void {
  const isTold = some !== null && some <= all
  if (isTold) count(tally, `told.${measure}`, 'yes')
  addAmount(tally, `${measure}.with`, isTold ? some : 0)
  addAmount(tally, `${measure}.without`, isTold ? all - some : 0)
  addAmount(tally, `${measure}.untold`, isTold ? 0 : all)
}

function addLadder(tally: Tally, step: LadderStep | undefined, measure: string, hired: number): void {
  if (step) count(tally, measure, step.step === null ? 'unknown' : String(step.step))
  const isTold = step !== undefined && step.people !== null && step.of === hired
  addPart(tally, measure, isTold ? step.people : null, hired)
}

function addMembers(tally: Tally, { facts }: ScoreRecord): void {
  const members = whole(facts, 'members')
  if (members !== null) {
    count(tally, 'told.members', 'yes')
    addPart(tally, 'women-members', whole(facts, 'womenMembers'), members)
  }
  const surplus = whole(facts, 'surplus')
  if (surplus === null) return
  count(tally, 'told.surplus', 'yes')
  // In thousands: so the sum of all firms of the country is still a whole number that is kept exactly.
  addAmount(tally, 'surplus.all', Math.round(surplus / 1000))
}

function whole(facts: ScoreRecord['facts'], id: string): number | null {
  const value = knownValue(facts, id)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : null
}
