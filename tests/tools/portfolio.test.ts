import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cohortFiles, readCohort } from '../../src/cli/cohort-files.ts'
import { loadLooks } from '../../src/cli/look.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { wordsIn } from '../../src/words/words.ts'
import { readCsv } from '../helpers/read-csv.ts'
import { sampleCatalogue, sampleFirms } from '../helpers/sample-firms.ts'
import { drawingOf } from '../helpers/untagged-drawing.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-portfolio-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [vi, en] = [wordsIn('vi'), wordsIn('en')]
const SPEECH = { vi: [vi, null], en: [en, null], both: [vi, en] } as const

async function* of(records: readonly ClientRecord[]) {
  yield* records
}

beforeAll(async () => {
  for (const [name, [words, second]] of Object.entries(SPEECH)) {
    const run = {
      records: () => of(sampleFirms(40)),
      last: name === 'vi' ? null : () => of(sampleFirms(40, 0, '2026-05-20')),
      setAside: 3,
      catalogue: sampleCatalogue,
      today: '2026-11-27',
    }
    const files = cohortFiles(await readCohort(run), run, { words, second, looks: loadLooks('.') }, ['pdf', 'html'])
    for (const { name: file, chunks } of files) {
      const all: Uint8Array[] = []
      for await (const chunk of chunks) all.push(chunk)
      writeFileSync(join(folder, `${name}-${file}`), Buffer.concat(all))
    }
  }
}, 300_000)

describe.each(['vi', 'en', 'both'] as const)('the report on 40 firms (%s)', (name) => {
  const path = join(folder, `${name}-portfolio.pdf`)

  test('is sound and tagged, draws nothing outside of its tags, and has few pages', () => {
    const { status, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    const { operators, untagged } = drawingOf(path)
    expect(operators).toBeGreaterThan(500)
    expect(untagged).toEqual([])
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    expect(info).toMatch(/Tagged:\s+yes/)
    const pages = Number(/Pages:\s+(\d+)/.exec(info)?.[1])
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(pages).toBeLessThanOrEqual(name === 'both' ? 8 : 6)
  })

  test('tells on its first page where firms stand, whom to call and what to train', () => {
    const words = name === 'en' ? en : vi
    const text = execFileSync('pdftotext', ['-raw', '-l', '1', path, '-'], { encoding: 'utf8' }).normalize('NFC')
    const flat = text.replace(/\s+/g, ' ')
    for (const key of ['cohort.levels', 'cohort.calls', 'cohort.trainings-first', 'report.ladders'] as const)
      expect(flat).toContain(words.say(key))
  })

  test('is free of barriers as a page, on a phone and at a desk, by day and by night', async () => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        await page.goto(pathToFileURL(join(folder, `${name}-portfolio.html`)).href)
        await page.addScriptTag({ content: axe.source })
        const found = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
        )
        expect([width, colorScheme, found]).toEqual([width, colorScheme, []])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await page.close()
      }
    await browser.close()
  })
})

test('LibreOffice reads the matrix as we wrote it, numbers as numbers', () => {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`
  // Semicolons, quotes, UTF-8. Numbers come in the usual form of their kind: a range as its lower end.
  const csv = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false'
  const options = [settings, '--headless', '--convert-to', csv, '--outdir', join(folder, 'read')]
  execFileSync('soffice', [...options, join(folder, 'both-matrix.xlsx')], { stdio: 'pipe' })
  const read = readCsv(execFileSync('cat', [join(folder, 'read', 'both-matrix.csv')], { encoding: 'utf8' }))
  const written = readCsv(execFileSync('cat', [join(folder, 'both-matrix.csv')], { encoding: 'utf8' }))
  const usual = (cell: string) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1').replace(/^(\d+%)–\d+%$/, '$1')
  expect(read.slice(3).map((row) => [...row])).toEqual(written.map((row) => row.map(usual)))
})
