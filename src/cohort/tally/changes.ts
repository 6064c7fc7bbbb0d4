import type { ClientRecord } from '../../core/model/score-record.ts'
import type { ClientRef, CohortChanges, LevelKey, LevelMoves, UrgentMoves } from '../cohort.ts'
import { byClient, clientRef, mostPeopleFirst, rankOf } from './client-ref.ts'
import { inTurn, topOf } from './top.ts'

const NAMED = 5

/** What one client's result is beside that of the last run. */
export interface ClientChange {
  readonly from: LevelKey
  readonly to: LevelKey
  /** 1 for a higher level, -1 for a lower one, 0 for the same or where one of them cannot be told. */
  readonly rise: number
  /** Urgent then, in order now. */
  readonly closed: readonly string[]
  /** Urgent now, and not then. */
  readonly opened: readonly string[]
}

/** `null` when the two cannot be compared: another list, or another way of scoring. */
export function changeOf(record: ClientRecord, before: ClientRecord): ClientChange | null {
  if (record.checklist.id !== before.checklist.id || record.scoring !== before.scoring) return null
  const from: LevelKey = before.level.id ?? 'none'
  const to: LevelKey = record.level.id ?? 'none'
  const told = from !== 'none' && to !== 'none'
  // What a firm did not say the last time, or does not say now, is neither new nor mended.
  const areNamed = record.told === undefined && before.told === undefined
  const inOrder = new Set([...record.questions.met, ...record.questions['to-write']])
  return {
    from,
    to,
    rise: told ? Math.sign(rankOf(to) - rankOf(from)) : 0,
    closed: areNamed ? before.urgent.filter((id) => inOrder.has(id)) : [],
    opened: areNamed ? record.urgent.filter((id) => !before.urgent.includes(id)) : [],
  }
}

/** What is new since the last run, over all clients. */
export function tallyChanges() {
  const [up, down] = [tallyMoves(), tallyMoves()]
  const [closed, opened] = [tallyUrgent(), tallyUrgent()]
  const [added, gone] = [tallyNamed(), tallyNamed()]
  let [compared, notCompared] = [0, 0]
  return {
    add: (record: ClientRecord, before: ClientRecord | undefined): void => {
      const firm = clientRef(record)
      if (before === undefined) {
        added.add(firm)
        return
      }
      const change = changeOf(record, before)
      if (change === null) {
        notCompared += 1
        return
      }
      compared += 1
      const { from, to, rise } = change
      if (rise > 0) up.add({ firm, from, to })
      if (rise < 0) down.add({ firm, from, to })
      closed.add({ firm, questions: change.closed })
      opened.add({ firm, questions: change.opened })
    },
    gone: (before: ClientRecord): void => gone.add(clientRef(before)),
    result: (): CohortChanges => ({
      compared,
      notCompared,
      up: up.result(),
      down: down.result(),
      urgentClosed: closed.result(),
      urgentNew: opened.result(),
      added: added.result(),
      gone: gone.result(),
    }),
  }
}

function tallyNamed() {
  const first = topOf<ClientRef>(NAMED, inTurn(mostPeopleFirst, byClient))
  let count = 0
  return {
    add: (firm: ClientRef): void => {
      count += 1
      first.add(firm)
    },
    result: () => ({ count, first: first.first() }),
  }
}

type Move = LevelMoves['first'][number]

function tallyMoves() {
  const first = topOf<Move>(
    NAMED,
    inTurn(
      (a, b) => mostPeopleFirst(a.firm, b.firm),
      (a, b) => byClient(a.firm, b.firm),
    ),
  )
  let count = 0
  return {
    add: (move: Move): void => {
      count += 1
      first.add(move)
    },
    result: (): LevelMoves => ({ count, first: first.first() }),
  }
}

type Urgent = UrgentMoves['first'][number]

function tallyUrgent() {
  const first = topOf<Urgent>(
    NAMED,
    inTurn(
      (a, b) => b.questions.length - a.questions.length,
      (a, b) => mostPeopleFirst(a.firm, b.firm),
      (a, b) => byClient(a.firm, b.firm),
    ),
  )
  let [count, firms] = [0, 0]
  return {
    add: (move: Urgent): void => {
      if (move.questions.length === 0) return
      count += move.questions.length
      firms += 1
      first.add(move)
    },
    result: (): UrgentMoves => ({ count, firms, first: first.first() }),
  }
}
