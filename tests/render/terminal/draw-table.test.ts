import { expect, test } from 'vitest'
import { drawTable } from '../../../src/render/terminal/draw-table.ts'

const drawn = (name: string, width: number) =>
  drawTable(
    {
      kind: 'table',
      columns: [
        { title: 'Line', share: 0.2 },
        { title: 'Before', share: 0.2 },
        { title: 'Why', share: 0.6 },
      ],
      rows: [[name, '50%', 'more is in order than the last time, by what the firm says itself']],
    },
    width,
    (text) => text,
  )

test.each<[string, string, number, string, readonly number[]]>([
  [
    'a long word has its column widened, and the widest column gives way',
    'by Elektrowerkzeughandel',
    60,
    'Elektrowerkzeughandel',
    [21, 11, 24],
  ],
  ['short words leave the columns as they are', 'by Acme', 60, 'by Acme', [11, 11, 33]],
  ['on a narrow screen a long word is broken instead', 'by Elektrowerkzeughandel', 40, 'Elektro', [7, 7, 21]],
])('%s', (_, name, width, start, widths) => {
  const lines = drawn(name, width)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
  expect(lines[1]?.split('  ').map((rule) => rule.length)).toEqual(widths)
  expect(lines.some((line) => line.startsWith(`${start}  `))).toBe(true)
})
