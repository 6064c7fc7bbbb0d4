import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { loadLooks } from '../../src/cli/look.ts'
import { makeFormPage } from '../../src/cli/make-form-page.ts'
import type { HashedChecklist } from '../../src/core/model/library.ts'
import type { Language } from '../../src/core/model/text.ts'
import { wordsIn } from '../../src/words/words.ts'
import { library, packaged } from './firms.ts'
import { TODAY } from './questions.ts'

const looks = loadLooks('.')

const made = new Map<string, string>()

/** The page of a list, packaged or not, beginning in a language. */
export function formPage(list: HashedChecklist | string, language: Language = 'vi'): string {
  const whole = typeof list === 'string' ? packaged(list) : list
  const key = `${whole.sha256} ${language}`
  const page = made.get(key) ?? makeFormPage({ list: whole, library, today: TODAY }, wordsIn(language), looks)
  made.set(key, page)
  return page
}

export interface Opening {
  /** What the page is made of: a list, the id of a packaged one, or the text of a page. */
  readonly list?: HashedChecklist | string
  readonly page?: string
  readonly context?: BrowserContextOptions
  /** Runs before the page's own script. */
  readonly before?: string
}

/** A phone on which the page was opened from a file, without any network. */
export interface Phone {
  readonly page: Page
  readonly context: BrowserContext
  /** The same file once more, in the same browser: another window. */
  again(): Promise<Page>
}

interface Phones {
  readonly open: (opening?: Opening) => Promise<Phone>
  /** What there was to complain about so far; a test that expects it takes it away. */
  readonly complaints: () => readonly string[]
}

/**
 * A browser for the tests of a file. At the end of each test nothing may be left to complain about: no message, no error,
 * no question of the system, no request but for the file itself.
 */
export function phones(): Phones {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-form-'))
  const troubles: string[] = []
  const contexts: BrowserContext[] = []
  let browser: Browser
  let files = 0
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(troubles.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  function watch(page: Page, address: string): void {
    page.on('console', (message) => troubles.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.type()}`)
      return dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url() !== address && !/^(?:data|blob):/.test(request.url()))
        troubles.push(`request: ${request.url()}`)
    })
  }

  async function open({ list = 'vn.start', page: text, context: options, before }: Opening = {}): Promise<Phone> {
    files += 1
    const path = join(folder, `page-${files}.html`)
    writeFileSync(path, text ?? formPage(list))
    const address = pathToFileURL(path).href
    const context = await browser.newContext({
      viewport: { width: 360, height: 640 },
      hasTouch: true,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...options,
    })
    contexts.push(context)
    await context.setOffline(true)
    await context.clock.setFixedTime(`${TODAY}T09:00:00+07:00`)
    if (before !== undefined) await context.addInitScript(before)
    const again = async () => {
      const page = await context.newPage()
      watch(page, address)
      await page.goto(address)
      return page
    }
    return { page: await again(), context, again }
  }
  return { open, complaints: () => troubles.splice(0) }
}

/** Which screen is shown, `question:pay.on-time`. */
export async function screenOf(page: Page): Promise<string> {
  return (await page.locator('[data-screen]').getAttribute('data-screen')) ?? ''
}

/** What the page says once, above what is shown. */
export async function notes(page: Page): Promise<readonly string[]> {
  return page.locator('.notices p').allTextContents()
}
