import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { captured } from '../../helpers/captured-run.ts'
import { readCsv } from '../../helpers/read-csv.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-faults-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const HEAD =
  'Mã;Bộ câu hỏi;Cơ sở đang trả công cho bao nhiêu người?;Cơ sở chủ yếu làm gì?;Chỗ làm có những thứ nào dưới đây?;safety.exits'

/** Runs a batch over tables, each given by its rows; nothing is said of files that are not wrong. */
async function batchOf(tables: Readonly<Record<string, readonly string[]>>, ...options: readonly string[]) {
  for (const [name, rows] of Object.entries(tables)) writeFileSync(at(name), `${rows.join('\r\n')}\r\n`)
  const inputs = Object.keys(tables).map(at)
  const done = await captured(['batch', ...inputs, '-o', at('out'), '--lang', 'en', '--no-color', ...options])
  return { ...done, faults: () => readCsv(readFileSync(at('out/errors.csv'), 'utf8')).slice(1) }
}

describe('what is wrong with a row', () => {
  test('is said of the column as the table calls it', async () => {
    const { code, faults } = await batchOf({
      'c.csv': [HEAD, 'A1;vn.start;chín mươi mấy;may mặc gì đó;máy;perhaps', 'A2;vn.start;10;garment;machines;yes'],
    })
    expect(code).toBe(3)
    const said = faults().map(([, row, column, what]) => [row, column, what])
    expect(said).toEqual([
      ['2', 'C', expect.stringMatching(/^`Cơ sở đang trả công cho bao nhiêu người\?` needs /)],
      ['2', 'D', '`Cơ sở chủ yếu làm gì?` does not take this answer.'],
      ['2', 'E', '`Chỗ làm có những thứ nào dưới đây?` does not take this answer.'],
      ['2', 'F', '`safety.exits` does not take this answer.'],
    ])
  })

  test('has its cell also where the list that it names is not there', async () => {
    const { faults, err } = await batchOf({ 'c.csv': [HEAD, 'A1;vn.startt;10;garment;machines;yes'] })
    expect(faults().map(([file, row, column]) => [file, row, column])).toEqual([['c.csv', '2', 'B']])
    expect(err).toMatch(/1 is set aside\./)
  })
})

test.each(['không có', 'Khong co', 'none', 'Không', '[]'])(
  '%j in a cell of several things means none of them',
  async (none) => {
    const { code } = await batchOf({ 'c.csv': [HEAD, `A1;vn.start;10;garment;${none};yes`] })
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(at('out/clients/a1.assessment.json'), 'utf8')).facts.site).toEqual([])
  },
)

describe('a table that cannot be read as a whole', () => {
  const lost = { 'c.csv': ['Mã;Cột lạ;safety.exits', 'A1;x;yes', 'A2;y;yes'] }

  test('is a table and no client: how many it holds is not known', async () => {
    const { err, code } = await batchOf(lost)
    expect(code).toBe(3)
    expect(err).toMatch(/^1 table could not be read, so how many clients it holds is not known\./m)
    expect(err).not.toMatch(/set aside/)
  })

  test('stands beside rows that were set aside', async () => {
    const rows = { 'd.csv': [HEAD, 'A1;vn.start;x;garment;;yes', 'A2;vn.start;10;garment;;yes'] }
    const { err } = await batchOf({ ...lost, ...rows })
    expect(err).toMatch(/1 is set aside\.[\s\S]*1 table could not be read/)
  })

  test('is told apart by --dry-run as well', async () => {
    const { err } = await batchOf(lost, '--dry-run')
    expect(err).toMatch(/^1 table could not be read, so how many clients it holds is not known:\n {2}/m)
    expect(err).not.toMatch(/would be set aside/)
  })
})
