import type { IsoDate, Language } from './text.ts'

/** The days of a plan, and of the law if asked for, in words that are safe to show. */
export interface Agenda {
  readonly language: Language
  /** The checklist's id and the firm's name, `''` for none: together they tell one agenda from another. */
  readonly checklist: string
  readonly firm: string
  readonly name: string
  readonly madeOn: IsoDate
  /** Soonest first. */
  readonly events: readonly AgendaEvent[]
}

/** Something that takes a whole day. */
export interface AgendaEvent {
  /** Unique in its agenda, and the same at the next check: a calendar then moves the event and adds no second one. */
  readonly id: string
  readonly day: IsoDate
  readonly title: string
  readonly lines: readonly string[]
  /** So many days before, in the morning, it is time for a reminder. */
  readonly remindBefore: number
}
