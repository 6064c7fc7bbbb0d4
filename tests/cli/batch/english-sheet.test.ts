import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { captured } from '../../helpers/captured-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['vi', 'en'])(
  'a questionnaire in %s that nobody filled in is named as one, not taken for a table',
  async (lang) => {
    const sheets = join(folder, lang)
    mkdirSync(sheets)
    await captured(['sheet', 'vn.start', '--lang', lang, '-o', join(sheets, 's.xlsx')])
    const { code, err } = await captured(['batch', sheets, '-o', join(sheets, 'out'), '--lang', 'en'])
    expect([code, err.includes('is not read'), err.includes('table')]).toEqual([3, false, false])
    const [, ...errors] = readFileSync(join(sheets, 'out', 'errors.csv'), 'utf8')
      .trim()
      .split('\r\n')
    expect(errors).toEqual([expect.stringContaining('Nobody has filled in this questionnaire yet')])
  },
)
