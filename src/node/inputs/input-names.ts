import { besideOf } from '../answers/beside-names.ts'

/** Endings of files that may hold answers, results or tables. */
const INPUT = /\.(?:ya?ml|json|csv|xlsx)$|\.tukiem(?: ?\(\d+\))?\.txt$/i
/** What `tukiem plan` writes beside answers. */
const MADE_OF_ANSWERS = /\.(?:plan|buyer|bank)-[a-z]{2}(?:-[a-z]{2})?\.[a-z]+$/i
const ENDING = /(?:\.tukiem( ?\(\d+\))?|\.assessment|\.score)?\.(?:ya?ml|json|txt|csv|xlsx|ndjson|jsonl)$/i

/**
 * What a name in a folder of inputs stands for: nothing that people made, something to read, or something else. `withMany`:
 * also what holds a client a line, and workbooks of other programs, which are not read but are nobody's letter or photo.
 */
export function standsFor(name: string, withMany = false): 'nothing' | 'input' | 'other' {
  const isHidden = name.startsWith('.') || name.startsWith('~$')
  if (isHidden || besideOf(name) !== null) return 'nothing'
  const isInput = INPUT.test(name) || (withMany && (isLinesName(name) || isTableName(name)))
  return isInput && !MADE_OF_ANSWERS.test(name) ? 'input' : 'other'
}

/** `2026/thanh-cong.tukiem.yaml` → `2026/thanh-cong`: what tells this client from the others of the folder. */
export function clientOf(file: string): string {
  return file.replace(ENDING, '$1')
}

/** Whether a file is a table or a sheet, in whatever program it was made. */
export function isTableName(name: string): boolean {
  return /\.(?:csv|xls[xmb]?|ods)$/i.test(name)
}

/** Whether a file holds a JSON document a line. */
export function isLinesName(name: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(name)
}
