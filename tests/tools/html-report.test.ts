import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/core/model/report.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makeBankReport } from '../../src/core/report/bank-report.ts'
import { makeBuyerReport } from '../../src/core/report/buyer-report.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { makeScoreReport } from '../../src/core/report/score-report.ts'
import { renderHtml } from '../../src/render/html/render-html.ts'
import { wordsIn } from '../../src/words/words.ts'
import { barriersIn } from '../helpers/barriers.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'
import { htmlLook } from '../helpers/html-look.ts'
import { sampleReportVi } from '../helpers/sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-html-'))
const [vi, en] = [wordsIn('vi'), wordsIn('en')]

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

type Kind = 'plan' | 'buyer' | 'bank' | 'score'

function reportOf(firm: string, kind: Kind, words: typeof vi): Report {
  const assessment = assessmentOf(answersOf(firm))
  const plan = makePlan(assessment)
  switch (kind) {
    case 'plan':
      return makePlanReport(assessment, plan, words, { full: true })
    case 'buyer':
      return makeBuyerReport(assessment, plan, words, { withActions: true })
    case 'bank':
      return makeBankReport(assessment, plan, words)
    case 'score':
      return makeScoreReport(assessment, words, true)
    default:
      return kind satisfies never
  }
}

const LANGUAGES = {
  vi: (firm: string, kind: Kind) => reportOf(firm, kind, vi),
  en: (firm: string, kind: Kind) => reportOf(firm, kind, en),
  'vi and en': (firm: string, kind: Kind) => ({ ...reportOf(firm, kind, vi), second: reportOf(firm, kind, en) }),
} as const

/** Opens a report as a person does, from a file; `audit` lets a script in that the page itself would not. */
async function open(report: Report, width: number, scheme: 'light' | 'dark', audit = false): Promise<Page> {
  const path = join(folder, 'page.html')
  writeFileSync(path, renderHtml(report, htmlLook))
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, bypassCSP: audit })
  const page = await context.newPage()
  await page.goto(pathToFileURL(path).href)
  return page
}

const widthOf = (page: Page): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth')

describe.each(['plan', 'buyer', 'bank', 'score'] as const)('the %s report', (kind) => {
  test.each(['vi', 'en', 'vi and en'] as const)(
    'in %s is free of barriers, on a phone and at a desk',
    async (language) => {
      const page = await open(LANGUAGES[language]('cafe-8', kind), 1280, 'light', true)
      expect(await barriersIn(page)).toEqual([])
      await page.context().close()
    },
  )
})

test('a barrier in the dark alone, or on a phone alone, would be found', async () => {
  const page = await browser.newPage()
  const style = `@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }
    @media (max-width: 400px) { main { width: 900px } }`
  await page.setContent(
    `<html lang="en"><title>a</title><style>${style}</style><main><h1>a</h1><p>a word</p></main></html>`,
  )
  expect(await barriersIn(page)).toEqual([
    [1280, 'dark', ['color-contrast', '<p>a word</p>']],
    [360, 'dark', ['color-contrast', '<p>a word</p>']],
    [360, 'wide', 908],
  ])
  await page.close()
})

test('a page needs nothing but itself, and its style sheet is let through', async () => {
  const page = await open(LANGUAGES['vi and en']('furniture-34', 'plan'), 1280, 'light')
  const asked: string[] = []
  const said: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  await page.reload()
  expect(asked).toEqual([page.url()])
  expect(said).toEqual([])
  expect(await page.evaluate('getComputedStyle(document.querySelector(".top")).backgroundColor')).toBe(
    'rgb(11, 90, 83)',
  )
  await page.context().close()
})

test('unbroken runs of letters never make the page wider than a phone', async () => {
  const long = 'x'.repeat(16_000)
  const said = JSON.stringify(sampleReportVi(4)).replace(/("(?:text|label|value|title|step|name)":")/g, `$1${long} `)
  const page = await open({ ...sampleReportVi(4), ...JSON.parse(said) }, 360, 'light')
  expect(await widthOf(page)).toBe(360)
  await page.context().close()
})

describe('printed', () => {
  async function printed(report: Report, pageRanges = ''): Promise<readonly string[]> {
    const page = await open(report, 1280, 'dark')
    const path = join(folder, 'page.pdf')
    await page.pdf({ path, preferCSSPageSize: true, pageRanges })
    await page.context().close()
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC')
    return text
      .split('\f')
      .slice(0, -1)
      .map((one) => one.replace(/\s+/g, ' '))
  }

  test.each(FIRMS)('the plan of %s begins with one page for the wall', async (firm) => {
    const [first = '', second = ''] = await printed(reportOf(firm, 'plan', vi), '1-2')
    expect(first).toContain(vi.say('report.sign.hint'))
    expect(second).not.toContain(vi.say('report.sign.hint'))
  })

  test.each(['food-140', 'cafe-8'])('no action of %s is split over two pages', async (firm) => {
    const report = reportOf(firm, 'plan', en)
    const cards = report.blocks.flatMap((block) => (block.kind === 'action' ? [block] : []))
    const blocks = report.blocks.map((block) => {
      if (block.kind !== 'action') return block
      const facts = block.facts.map(({ label, value }) => ({ label: `ends${block.number}z ${label}`, value }))
      return { ...block, title: `begins${block.number}z ${block.title}`, facts }
    })
    const pages = await printed({ ...report, blocks })
    const pageOf = (mark: string) => pages.flatMap((page, i) => (page.includes(mark) ? [i + 1] : []))
    expect(cards.length).toBeGreaterThan(8)
    for (const { number } of cards) {
      expect(pageOf(`begins${number}z`)).toHaveLength(1)
      expect(pageOf(`ends${number}z`)).toEqual(pageOf(`begins${number}z`))
    }
  })

  test('each page has its line and its number', async () => {
    const pages = await printed(reportOf('furniture-34', 'plan', vi))
    expect(pages.length).toBeGreaterThan(3)
    for (const [i, page] of pages.entries()) expect(page).toContain(`Trang ${i + 1} / ${pages.length}`)
  })

  test('is A4', async () => {
    await printed(reportOf('shop-3', 'bank', vi))
    const info = execFileSync('pdfinfo', [join(folder, 'page.pdf')], { encoding: 'utf8' })
    expect(info).toMatch(/Page size:\s+59[45]\.?\d* x 84[12]\.?\d* pts \(A4\)/)
  })
})
