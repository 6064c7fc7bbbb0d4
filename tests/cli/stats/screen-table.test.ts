import { expect, test } from 'vitest'
import { screenTable } from '../../../src/cli/stats/screen-table.ts'
import { widthOf } from '../../../src/core/text/lay-out.ts'

const HEADS = ['Những bước đầu', 'Khởi đầu an toàn', 'Vững nền về luật']
const ROWS = [
  { name: 'tất cả cơ sở', indent: 2, cells: ['356 (89%)', '39 (10%)', '5 (1%)'] },
  { name: 'Ngành', indent: 2, cells: [] },
  { name: 'trồng trọt, chăn nuôi, thủy sản', indent: 4, cells: ['*', '–', '12'] },
]

test('numbers stand right-aligned below their heads, long names over several lines', () => {
  expect(screenTable(HEADS, ROWS, 60)).toEqual([
    '                        Những bước  Khởi đầu an  Vững nền về',
    '                               đầu         toàn         luật',
    '  tất cả cơ sở           356 (89%)     39 (10%)       5 (1%)',
    '  Ngành',
    '    trồng trọt, chăn',
    '    nuôi, thủy sản               *            –           12',
  ])
})

test('columns that do not fit stand below, the names beside them again', () => {
  const lines = screenTable(HEADS, ROWS, 40)
  expect(lines.filter((line) => line.includes('tất cả cơ sở'))).toHaveLength(3)
  expect(lines.filter((line) => line === '')).toHaveLength(2)
})

test.each([36, 40, 60, 80, 100])('no line is wider than %i, none ends in blanks, and no number is lost', (width) => {
  const lines = screenTable(HEADS, ROWS, width)
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
  for (const line of lines) expect(line).toBe(line.trimEnd())
  for (const cell of ROWS.flatMap(({ cells }) => cells)) expect(lines.join('\n')).toContain(cell)
})
