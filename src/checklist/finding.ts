import type { Choice } from '../core/model/checklist.ts'
import { FINDING_ARGS } from './finding-args.ts'

export { FINDING_ARGS }

/** Stands for an argument that there is none of; the messages select on it. */
export const NONE = '_'

export type FindingCode = keyof typeof FINDING_ARGS

/** The arguments of one code's message. */
export type FindingArgs<Code extends FindingCode> = Readonly<
  Record<(typeof FINDING_ARGS)[Code][number], string | number>
>

/**
 * Where in a file: line and column count from 1, `offset` is a byte from 0, `path` a JSON pointer, `cell` is `B5` in a
 * sheet, and `sheet` its name where a file has several.
 */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly offset?: number
  readonly path?: string
  readonly cell?: string
  readonly sheet?: string
  /** What stands above the cell: the name that the table has for what it holds. */
  readonly head?: string
}

/** One thing that is wrong with an input, in a code; the words come later. */
export interface Finding {
  readonly code: FindingCode
  readonly args: Readonly<Record<string, string | number>>
  readonly place: Place
  /** The choices among what is accepted, so that they can be named as people know them. */
  readonly choices?: readonly Pick<Choice, 'id' | 'title'>[]
  /** Several of them go into one place, with commas: there only ids are told apart. */
  readonly takesSeveral?: boolean
}

export function finding<Code extends FindingCode>(code: Code, args: FindingArgs<Code>, place: Place): Finding {
  return { code, args, place }
}
