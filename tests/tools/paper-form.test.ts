import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/core/model/report.ts'
import { renderHtml } from '../../src/render/html/render-html.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { htmlLook } from '../helpers/html-look.ts'
import { asksOf, paperForm } from '../helpers/paper-forms.ts'
import { testLook } from '../helpers/pdf-look.ts'
import { flat, pagesOf, typeSizesOn } from '../helpers/pdf-pages.ts'
import { drawingOf } from '../helpers/untagged-drawing.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-paper-'))
afterAll(() => rmSync(folder, { recursive: true }))

const WORKSHOP = {
  hired: 34,
  familyUnpaid: 2,
  sector: 'furniture',
  wageRegion: 'I',
  payBy: 'month',
  people: [],
} as const
const LISTS = ['vn.start', 'vn.sme', 'vn.household', 'vn.garment'] as const
const CASES = LISTS.flatMap((list) => (['vi', 'en', 'both'] as const).map((language) => [list, language] as const))

const formOf = (list: string, language: 'vi' | 'en' | 'both' | 'known'): Report =>
  language === 'known' ? paperForm(list, 'vi', WORKSHOP) : paperForm(list, language)

/** Of squares of 11 points, which is 3.9 mm, how many are outlined. */
function boxesIn(path: string): number {
  const args = ['--qdf', '--object-streams=disable', path, '-']
  const text = execFileSync('qpdf', args, { encoding: 'latin1', maxBuffer: 1 << 28 })
  return text.match(/ 11 11 re\s[^\n]*\n(?:[^\n]*\n){0,3}?S\n/g)?.length ?? 0
}

/** Each page with its foot. */
const textOf = (path: string): readonly string[] =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .split('\f')
    .slice(0, -1)
    .map(flat)

/** A4 with its decimals cut off. */
const A4 = /Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/

describe.each([...CASES, ['vn.sme', 'known'] as const])('the paper form of %s, %s', (list, language) => {
  const path = join(folder, `${list}-${language}.pdf`)
  const report = formOf(list, language)
  const asks = asksOf(report)
  let pages: readonly string[]
  beforeAll(async () => {
    writeFileSync(path, await renderPdf(report, testLook))
    pages = pagesOf(path).map(flat)
  })

  test('is sound, on A4', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('No syntax or stream encoding errors found')
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(A4)
  })

  test('draws nothing that a screen reader could not tell from its words', () => {
    const { operators, untagged } = drawingOf(path)
    expect(operators).toBeGreaterThan(200)
    expect(untagged).toEqual([])
  })

  test('has every question with its code, and each on one page', () => {
    const split = asks.filter(({ code, ask, id }) => {
      const begins = `${code} ${flat(ask)}`
      const page = pages.findIndex((text) => text.includes(begins))
      const [, rest = ''] = pages[page]?.split(begins) ?? []
      // The id is the last thing of a question; the next one may begin with the same id in another unit.
      return page < 0 || !rest.includes(id)
    })
    expect(split.map(({ code }) => code)).toEqual([])
  })

  test('has a box of 3.9 mm for each answer', () => {
    expect(boxesIn(path)).toBe(asks.reduce((sum, { boxes }) => sum + boxes.length, 0))
  })

  test('ends no page with a heading, or with the sentence under one', () => {
    const leads = report.blocks.flatMap((block, i) => {
      const isLead = block.kind === 'heading' || report.blocks[i - 1]?.kind === 'heading'
      return isLead && (block.kind === 'heading' || block.kind === 'paragraph') ? [flat(block.text)] : []
    })
    expect(leads.filter((text) => pages.slice(0, -1).some((page) => page.endsWith(text)))).toEqual([])
  })

  test('says on each page which list it is', () => {
    expect(textOf(path).filter((page) => !page.includes(`${list} 1.0.0`))).toEqual([])
  })
})

describe.each(['vi', 'en'] as const)('the first check on paper, %s', (language) => {
  const path = () => join(folder, `vn.start-${language}.pdf`)

  test('has four pages at most', () => {
    expect(pagesOf(path()).length).toBeLessThanOrEqual(4)
  })

  test('asks its questions in type of 10 points or more, and explains them in 8.5', () => {
    const sizes = typeSizesOn(path(), 3)
    expect(sizes.filter((size) => size >= 10 && size <= 11)).toHaveLength(1)
    expect(sizes.some((size) => size > 8.5 && size < 10)).toBe(true)
  })
})

describe('the form as a web page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  async function open(report: Report, width: number): Promise<Page> {
    const path = join(folder, 'form.html')
    writeFileSync(path, renderHtml(report, htmlLook))
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(pathToFileURL(path).href)
    return page
  }

  test.each(['vi', 'en', 'both'] as const)(
    'fits a phone of 360 pixels and can be read by all: %s',
    async (language) => {
      const page = await open(paperForm('vn.start', language), 360)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      await page.addScriptTag({ content: axe.source })
      const result: unknown = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
      expect(result).toEqual([])
      await page.context().close()
    },
  )

  test.each(LISTS)('prints no question over two pages: %s', async (list) => {
    const report = paperForm(list, 'vi')
    const page = await open(report, 1100)
    const path = join(folder, `${list}-printed.pdf`)
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
    await page.context().close()
    const pages = textOf(path)
    const split = asksOf(report).filter(({ code, boxes }) => {
      const at = pages.findIndex((text) => text.includes(`${code} `))
      const [, rest = ''] = pages[at]?.split(`${code} `) ?? []
      return !rest.includes(flat(boxes.at(-1)?.label ?? ''))
    })
    expect(split.map(({ code }) => code)).toEqual([])
  })
})
