import { byCodeUnits } from '../../core/text/by-code-units.ts'
import type { Fault } from '../faults.ts'
import type { Failure } from './tally.ts'

/** Beside the results of a shard: a client that could not be scored a line. */
export const ERROR_LINES = 'errors.ndjson'

/** A line of `errors.ndjson`. */
export const errorLine = (failure: Failure): string => `${JSON.stringify({ format: 'tukiem/error/1', ...failure })}\n`

/** All that is wrong, by file and row; in a text file the line stands for the row. */
export function faultsInOrder(failures: readonly Failure[]): readonly Fault[] {
  const rowOf = ({ row, line }: Fault): number => row ?? line ?? 0
  return failures
    .flatMap(({ faults }) => faults)
    .sort((a, b) => byCodeUnits(a.file, b.file) || byCodeUnits(a.sheet ?? '', b.sheet ?? '') || rowOf(a) - rowOf(b))
}
