import { expect, test } from 'vitest'
import { readXlsx } from '../../src/sheet/read-xlsx.ts'
import { XLSX_BOMBS } from '../helpers/xlsx-bombs.ts'

/** Of the processor: the clock waits for others. What else runs slows it down too, so the best of a few counts. */
const MOST_SECONDS = 2
const TRIES = 3

/** The code of the first fault, or how many cells there are in all sheets. */
function endOf(bytes: Uint8Array): string | number {
  const book = readXlsx(bytes)
  if ('fault' in book) return book.fault.code
  let cells = 0
  for (const sheet of book.sheets) {
    const open = sheet.open()
    if ('fault' in open) return open.fault.code
    for (const row of open.rows) {
      if ('fault' in row) return row.fault.code
      cells += row.cells.length
    }
  }
  return cells
}

test('there are at least fifty', () => {
  expect(XLSX_BOMBS.length).toBeGreaterThanOrEqual(50)
})

test.each(XLSX_BOMBS)('$name: $ends', ({ bytes, ends }) => {
  const file = bytes()
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && least >= MOST_SECONDS; tries++) {
    const began = process.cpuUsage()
    expect(endOf(file)).toBe(ends)
    const { user, system } = process.cpuUsage(began)
    least = Math.min(least, (user + system) / 1e6)
  }
  expect(least).toBeLessThan(MOST_SECONDS)
})
