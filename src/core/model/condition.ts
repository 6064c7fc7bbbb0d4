/** The value that a fact is compared with. */
export type FactScalar = string | number | boolean

export interface FactTest {
  readonly is?: FactScalar
  readonly in?: readonly FactScalar[]
  readonly has?: string
  readonly atLeast?: number
  readonly atMost?: number
}

/** As written in a checklist under `when`: a map holds when all of its entries hold. */
export type Condition =
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly [fact: string]: FactTest }
