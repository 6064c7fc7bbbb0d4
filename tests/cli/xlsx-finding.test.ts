import { expect, test } from 'vitest'
import { describeFinding } from '../../src/cli/describe-finding.ts'
import { xlsxFinding } from '../../src/cli/xlsx-finding.ts'
import type { XlsxFault } from '../../src/sheet/read-xlsx.ts'
import { wordsIn } from '../../src/words/words.ts'

test.each<[XlsxFault, string]>([
  [
    { code: 'kind', kind: 'xls' },
    'a.xlsx This is a workbook of Excel before 2007 (.xls). Open it in Excel or LibreOffice',
  ],
  [{ code: 'kind', kind: 'text' }, 'a.xlsx This is plain text, whatever its name says. Give its name the ending .csv'],
  [{ code: 'password' }, 'a.xlsx The workbook is locked with a password. Open'],
  [{ code: 'broken', part: '' }, 'a.xlsx The workbook is damaged. Open'],
  [{ code: 'broken', part: 'xl/styles.xml' }, 'a.xlsx The workbook is damaged (in xl/styles.xml). Open'],
  [{ code: 'declaration', part: 'xl/styles.xml' }, 'a.xlsx There is a declaration (`<!DOCTYPE`) in xl/styles.xml'],
  [{ code: 'too-large', limit: 1000 }, 'a.xlsx The workbook is too large: at most 1,000 bytes are read. Delete'],
  [
    { code: 'cell-too-long', limit: 9, sheet: 'Bảng', row: 4, column: 1 },
    'a.xlsx (Bảng, B5) This cell holds more than 9 letters. Shorten it.',
  ],
])('%o', (fault, said) => {
  expect(describeFinding(xlsxFinding(fault, 'a.xlsx'), wordsIn('en')).slice(0, said.length)).toBe(said)
})
