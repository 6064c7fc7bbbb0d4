import type { Finding, Place } from '../checklist/finding.ts'
import type { InputError } from '../checklist/input-error.ts'
import { clean } from '../core/text/clean.ts'
import type { Words } from '../words/words.ts'
import { sayFinding } from './say-finding.ts'

/** One thing that is wrong with an input, for a table or a record of errors. */
export interface Fault {
  readonly code: string
  readonly file: string
  /** Its name, where a workbook has several sheets. */
  readonly sheet?: string
  /** In a sheet: its row, counted from 1, and the letters of its column. */
  readonly row?: number
  /** In a text file: its column there, counted from 1. */
  readonly column?: string | number
  readonly line?: number
  readonly what: string
  /** How to mend it. */
  readonly mend: string
}

/** Every fault that an error names, with what is wrong and how to mend it apart. */
export function faultsOf(error: InputError, words: Words): readonly Fault[] {
  return error.findings.map((finding) => faultOf(finding, words))
}

function faultOf(finding: Finding, words: Words): Fault {
  return { code: finding.code, ...positionOf(finding.place), ...inTwo(finding, words) }
}

/** Where it is, as a table of errors tells it. */
export function positionOf({ file, sheet, cell, line, column }: Place): Omit<Fault, 'code' | 'what' | 'mend'> {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? []
  return {
    file: clean(file),
    ...(sheet === undefined ? {} : { sheet: clean(sheet) }),
    ...(row === '' ? (column === undefined ? {} : { column }) : { row: Number(row), column: letters }),
    ...(line === undefined ? {} : { line }),
  }
}

/** The end of the first sentence: what stands before it is wrong, what follows is the mend. */
const FIRST_SENTENCE = /^(.*?[.?!]) +(.+)$/s
/** Stands for a blank of an argument meanwhile: the name of a file may look like the end of a sentence. */
const HARD_BLANK = '\u00a0'

function inTwo(finding: Finding, words: Words): Pick<Fault, 'what' | 'mend'> {
  const held = Object.entries(finding.args).map(([name, value]) => [
    name,
    typeof value === 'string' ? clean(value).replaceAll(' ', HARD_BLANK) : value,
  ])
  const said = sayFinding({ ...finding, args: Object.fromEntries(held) }, words)
  const [, what = said, mend = ''] = FIRST_SENTENCE.exec(said) ?? []
  return { what: what.replaceAll(HARD_BLANK, ' '), mend: mend.replaceAll(HARD_BLANK, ' ') }
}
