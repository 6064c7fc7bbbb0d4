import { decode } from '../checklist/decode.ts'
import type { FindingCode } from '../checklist/finding.ts'
import { InputError } from '../checklist/input-error.ts'
import { placer } from '../checklist/lines.ts'
import type { AnswersText } from '../checklist/read-answers.ts'
import { loadSheetAnswers } from '../checklist/sheet/read-sheet-answers.ts'
import { cellName, type Sheet } from '../checklist/sheet/sheet.ts'
import type { Source } from '../checklist/source.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import { type CsvFault, readCsv } from '../sheet/read-csv.ts'
import { columnWord, rowWord } from '../words/sheet-words.ts'

const CODES = {
  quote: 'sheet-quote',
  'row-too-long': 'sheet-row-too-long',
  'too-many-cells': 'sheet-too-many-cells',
  'too-many-rows': 'sheet-too-many-rows',
} as const satisfies Record<CsvFault['code'], FindingCode>

/** One firm's answers from a CSV file, before they are checked against the list that they name. Throws an InputError. */
export function loadCsvAnswers(source: Source, facts: readonly FactDefinition[]): AnswersText {
  return loadSheetAnswers(loadCsvRows(source), facts, { columnWord, rowWord })
}

/** The rows of a CSV file. Throws an InputError. */
export function loadCsvRows(source: Source): Sheet {
  const text = decode(source)
  const csv = readCsv(text, (name) => columnWord(name) !== null)
  if (!('fault' in csv)) return { file: source.name, text, rows: csv.rows }
  const { code, limit, at, row, column } = csv.fault
  const place = { ...placer(text, source.name)(at), cell: cellName(row, column) }
  throw new InputError([{ code: CODES[code], args: code === 'quote' ? {} : { limit }, place }])
}
