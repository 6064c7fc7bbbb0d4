import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const RESULTS = 'results.ndjson'
const LINES = /\.(?:ndjson|jsonl)$/i

/** A file with results: a line each, or a saved assessment. */
export interface ResultFile {
  readonly path: string
  readonly kind: 'lines' | 'assessment'
  /** It was named itself, so that it must hold results; of a folder, other files are passed over. */
  readonly isNamed: boolean
}

/**
 * The files that may hold results, in code-unit order. Of the output of a batch its results alone are read: the assessments
 * in it say the same again. Hidden files and links in a folder are left out; `null` where there is nothing of this name.
 */
export function findResults(given: string): readonly ResultFile[] | null {
  if (!existsSync(given)) return null
  if (!statSync(given).isDirectory()) return [{ path: given, kind: kindOf(given), isNamed: true }]
  return below(given)
}

function below(folder: string): readonly ResultFile[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (entries.some((entry) => entry.name === RESULTS && entry.isFile()))
    return [{ path: join(folder, RESULTS), kind: 'lines', isNamed: true }]
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly ResultFile[] => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return below(path)
      const isResult = entry.isFile() && (LINES.test(path) || /\.json$/i.test(path))
      return isResult ? [{ path, kind: kindOf(path), isNamed: LINES.test(path) }] : []
    })
}

const kindOf = (path: string): ResultFile['kind'] => (LINES.test(path) ? 'lines' : 'assessment')
