import { expect, test } from 'vitest'
import { cellName, cellPlacer, finder } from '../../../src/checklist/sheet/sheet.ts'

test.each([
  [0, 0, 'A1'],
  [4, 1, 'B5'],
  [0, 25, 'Z1'],
  [0, 26, 'AA1'],
  [9, 51, 'AZ10'],
  [0, 52, 'BA1'],
  [0, 701, 'ZZ1'],
  [99, 702, 'AAA100'],
])('the cell in row %d and column %d, both from 0, is %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name)
})

const SHEET = {
  file: 'a.csv',
  text: 'id;answer\nexits;có\n',
  rows: [
    [
      { text: 'id', at: 0 },
      { text: 'answer', at: 3 },
    ],
    [
      { text: 'exits', at: 10 },
      { text: 'có', at: 16 },
    ],
  ],
}

test.each([
  [0, { file: 'a.csv', line: 1, column: 1, cell: 'A1' }],
  [3, { file: 'a.csv', line: 1, column: 4, cell: 'B1' }],
  [16, { file: 'a.csv', line: 2, column: 7, cell: 'B2' }],
  [11, { file: 'a.csv', line: 2, column: 2 }],
])('the place of character %d knows its cell where one begins', (at, place) => {
  expect(cellPlacer(SHEET)(at)).toEqual(place)
})

test('a finding is made where its cell begins', () => {
  expect(finder(cellPlacer(SHEET))('sheet-id-twice', { id: 'exits', cell: 'A2' }, { text: 'exits', at: 10 })).toEqual({
    code: 'sheet-id-twice',
    args: { id: 'exits', cell: 'A2' },
    place: { file: 'a.csv', line: 2, column: 1, cell: 'A2' },
  })
})
