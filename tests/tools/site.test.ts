import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsIn } from '../../src/words/words.ts'
import { barriersIn } from '../helpers/barriers.ts'
import { pagesOf } from '../helpers/pdf-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-site-'))
const site = join(folder, 'site')
const PAGES = ['index.html', 'en/index.html'] as const
const [vi, en] = [wordsIn('vi'), wordsIn('en')]
const LISTS = 'vn.start,vn.sme'

function build(...args: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-site.ts', ...args], { encoding: 'utf8' })
}

let browser: Browser
beforeAll(async () => {
  const { status, stderr } = build('--out', site, '--only', LISTS, '--today', '2026-11-27')
  expect([status, stderr]).toEqual([0, ''])
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

const textOf = (path: string): string => readFileSync(join(site, path), 'utf8')
const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

/** Where a page links to, as it is written there. */
const linksOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href)
const isInside = (href: string): boolean => href.startsWith('#')
const targetOf = (page: string, href: string): string => posix.join(dirname(page), href)

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(address)
  return page
}
const fileOf = (path: string): string => pathToFileURL(join(site, path)).href

describe('the links', () => {
  test.each(PAGES)('of %s are relative and lead to something that is there', (page) => {
    const links = linksOf(page)
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((href) => /^[a-z]+:|^\/|\\/i.test(href))).toEqual([])
    const missing = links.filter((href) =>
      isInside(href) ? !textOf(page).includes(`id="${href.slice(1)}"`) : !existsSync(join(site, targetOf(page, href))),
    )
    expect(missing).toEqual([])
  })

  test('leave no file out, in either language', () => {
    for (const page of PAGES) {
      const linked = linksOf(page)
        .filter((href) => !isInside(href))
        .map((href) => targetOf(page, href))
      expect([...new Set([page, ...linked])].sort()).toEqual(filesIn(site))
    }
  })

  test('lead to no example where no made-up firm answers a list', () => {
    expect(filesIn(site).filter((path) => path.includes('example'))).toEqual([
      'files/vn.start.example-en.pdf',
      'files/vn.start.example-vi.pdf',
    ])
    expect(textOf(PAGES[0]).match(/không có thật/g)).toHaveLength(1)
  })
})

describe('a page', () => {
  test.each(PAGES)('%s is free of barriers at 360 and 1280 pixels, light and dark', async (path) => {
    const page = await open(fileOf(path), { bypassCSP: true })
    expect(await barriersIn(page)).toEqual([])
    await page.context().close()
  })

  test.each(PAGES)('%s never says that a firm obeys the law', (page) => {
    expect(textOf(page)).not.toMatch(/complian|tuân thủ/i)
  })

  test('tells how many questions a firm of each size is asked at most', async () => {
    const page = await open(fileOf(PAGES[0]))
    const cells = await page.locator('[id="vn.sme"] tbody tr').first().locator('td').allTextContents()
    expect(cells).toEqual(['25', '50', '80'])
    await page.context().close()
  })
})

describe('on a web server, in a folder of its own', () => {
  const BELOW = '/hiep-hoi/phieu/'
  const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' }
  let server: Server
  let address: string

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const path = join(site, url.slice(BELOW.length))
      const isThere = url.startsWith(BELOW) && existsSync(path) && statSync(path).isFile()
      response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[url.split('.').at(-1) ?? ''] ?? 'text/plain' })
      response.end(isThere ? readFileSync(path) : '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}${BELOW}`
  })
  afterAll(() => server.close())

  test('an owner comes from the page to the first question, and nothing else is asked for or said', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
    const page = await context.newPage()
    const asked: string[] = []
    const said: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(`${address}en/index.html`)
    await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click()
    await page.locator('.owner .primary').click()
    await page.getByText(vi.say('form.memory.ask')).waitFor({ timeout: 10_000 })
    expect(asked).toEqual(['en/index.html', 'index.html', 'files/vn.start.html'].map((path) => address + path))
    expect(said).toEqual([])
    await context.close()
  })

  test.each([
    ['index.html', vi.say('site.card.download'), 'phieu-co-so-nho-va-vua.html', 'files/vn.sme.html'],
    [
      'en/index.html',
      en.say('site.card.paper'),
      'paper-form-small-and-medium-firms-vi.pdf',
      'files/vn.sme.form-vi.pdf',
    ],
  ])('%s saves “%s” as %s', async (path, label, name, file) => {
    const page = await open(address + path)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[id="vn.sme"] a[download]', { hasText: label }).first().click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
    expect(readFileSync(await download.path()).equals(readFileSync(join(site, file)))).toBe(true)
    await page.context().close()
  })
})

test.each(['files/vn.start.html', 'files/vn.sme.html'])('%s opens from a folder', async (path) => {
  const page = await open(fileOf(path))
  await page.getByText(vi.say('form.memory.ask')).waitFor({ timeout: 10_000 })
  await page.context().close()
})

test('each PDF has as many pages as its link says', () => {
  const links = [...textOf(PAGES[0]).matchAll(/href="(files\/[^"]+\.pdf)"[\s\S]*?PDF, (\d+) trang/g)]
  expect(links).toHaveLength(6)
  for (const [, path = '', pages] of links) {
    const info = execFileSync('pdfinfo', [join(site, path)], { encoding: 'utf8' })
    expect([path, /^Pages:\s+(\d+)$/m.exec(info)?.[1]]).toEqual([path, pages])
  }
})

test.each([
  ['vi', vi],
  ['en', en],
] as const)('every page of an example in %s says that the firm is made up', (language, words) => {
  const path = join(site, `files/vn.start.example-${language}.pdf`)
  const mark = words.say('site.made-up', { firm: 'Xưởng mộc Thành Công' })
  const text = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).normalize('NFC')
  const pages = text.split('\f').slice(0, -1)
  expect(pages).toHaveLength(pagesOf(path).length)
  for (const page of pages) expect(page.replace(/\s+/g, ' ')).toContain(mark)
})

test('built again in the same place, it gives the same bytes and leaves nothing from before', () => {
  const before = new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path))]))
  writeFileSync(join(site, 'files', 'vn.gone.html'), 'from an earlier day')
  expect(build('--out', site, '--only', LISTS, '--today', '2026-11-27').status).toBe(0)
  expect(filesIn(site)).toEqual([...before.keys()])
  for (const [path, bytes] of before) expect([path, readFileSync(join(site, path)).equals(bytes)]).toEqual([path, true])
})

describe('what cannot be built is said in one line, and nothing is written', () => {
  const taken = join(folder, 'taken')
  mkdirSync(taken)
  writeFileSync(join(taken, 'index.html'), 'a page of my own')
  writeFileSync(join(taken, 'photos.zip'), '')

  test.each([
    [['--only', 'vn.start,vn.nope'], 'no list vn.nope'],
    [['--today', '2026-02-30'], 'year-month-day'],
    [['--colour', 'red'], "'--colour'"],
    [['--out', taken], 'photos.zip'],
    [['--out', join(taken, 'photos.zip')], 'is no folder'],
  ])('%j', (args, said) => {
    const out = join(folder, 'never')
    const { status, stdout, stderr } = build('--out', out, ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(existsSync(out)).toBe(false)
    expect(readFileSync(join(taken, 'index.html'), 'utf8')).toBe('a page of my own')
  })
})
