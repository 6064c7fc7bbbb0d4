import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../usage-error.ts'
import { resultLines } from './earlier.ts'

/** The result lines of an earlier run: in its output folder, or the file itself. Throws `UsageError`. */
export function resultsSince(path: string): string {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'results.ndjson') : path
  if (!existsSync(file)) throw new UsageError('batch.since-missing', { path })
  if (!isResults(file)) throw new UsageError('batch.since-broken', { path })
  return file
}

/** Whether a file begins with a result line; a run of which nothing could be scored has left an empty one. */
function isResults(file: string): boolean {
  const { value, done } = resultLines(file).next()
  return done === true ? statSync(file).size === 0 : value.line.includes('"tukiem/score/1"')
}
