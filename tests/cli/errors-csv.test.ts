import { expect, test } from 'vitest'
import { errorsCsv } from '../../src/cli/errors-csv.ts'
import { wordsIn } from '../../src/words/words.ts'

test('what was set aside is a table for Excel, in which no text becomes a formula', () => {
  const faults = [
    {
      code: 'table-cell-date',
      file: 'a.xlsx',
      row: 12,
      column: 'F',
      what: 'This cell holds a date.',
      mend: 'Format it.',
    },
    { code: 'yaml-tab', file: '=b;c.yaml', line: 7, column: 3, what: 'A "tab" begins.', mend: 'Indent.' },
    { code: 'file-empty', file: 'c.yaml', what: 'Nothing.', mend: 'Check.' },
  ]
  expect(errorsCsv(faults, wordsIn('vi'))).toBe(
    [
      '\uFEFFTệp;Dòng;Cột;Sai ở đâu;Cách sửa',
      'a.xlsx;12;F;This cell holds a date.;Format it.',
      '"\'=b;c.yaml";7;3;"A ""tab"" begins.";Indent.',
      'c.yaml;;;Nothing.;Check.',
      '',
    ].join('\r\n'),
  )
})
