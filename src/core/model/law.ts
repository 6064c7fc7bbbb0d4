import type { LawReference } from './checklist.ts'
import type { IsoDate, Text } from './text.ts'

export type Confidence = 'high' | 'medium' | 'low'

export interface Law {
  readonly id: string
  readonly title: Text
  /** The official number, `45/2019/QH14`. */
  readonly number: string
  /** Missing where no source gives it. */
  readonly inForce?: IsoDate
  readonly confidence: Confidence
  readonly lookAgain?: IsoDate
  readonly note?: Text
}

/** A legal value that changes with time: a minimum wage, a limit of hours. */
export interface Parameter {
  readonly id: string
  readonly title: Text
  readonly unit: string
  /** The fact whose value picks one of several (a wage region). */
  readonly by?: string
  readonly values: readonly ParameterValue[]
}

export interface ParameterValue {
  readonly validFrom: IsoDate
  readonly value: number | Readonly<Record<string, number>>
  readonly law: LawReference
  readonly source: string
  readonly lookAgain?: IsoDate
}
