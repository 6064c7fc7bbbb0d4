import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { fill } from '../../../src/core/text/fill.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { packaged } from '../../helpers/firms.ts'
import { formPage, phones } from '../../helpers/form-page.ts'

const { open } = phones()
const folder = mkdtempSync(join(tmpdir(), 'tukiem-no-script-'))
afterAll(() => rmSync(folder, { recursive: true }))

const asOne = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

describe.each(['vi', 'en'] as const)('where no script may run, in %s,', (language) => {
  const words = wordsIn(language)
  /** Those that have no number of the firm's in them, which paper shows as a gap. */
  const asked = questionsOf(packaged('vn.start').checklist)
    .map(({ ask }) => clean(fill(ask, words, {})))
    .filter((text) => !text.includes('…'))
  const opened = () => open({ page: formPage('vn.start', language), context: { javaScriptEnabled: false } })

  test('the page says what to do and has every question to answer with a pen', async () => {
    const { page } = await opened()
    expect(await page.locator('.paper > .lead').allTextContents()).toEqual([
      words.say('form.no-script.open'),
      words.say('form.no-script.paper'),
    ])
    expect(await page.locator('.paper > .lead').first().isVisible()).toBe(true)
    expect(await page.locator('.waiting').isVisible()).toBe(false)
    const shown = asOne(await page.innerText('.paper'))
    expect(asked.length).toBeGreaterThan(20)
    for (const one of asked) expect(shown).toContain(asOne(one))
    expect(await page.locator('body').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360)
  })

  test('it prints as pages of A4 with all questions', async () => {
    const { page } = await opened()
    const path = join(folder, `${language}.pdf`)
    await page.pdf({ path, preferCSSPageSize: true })
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    expect(info).toMatch(/Page size:\s+59[45]\.?\d* x 84[12]\.?\d* pts \(A4\)/)
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThan(2)
    const printed = asOne(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }))
    for (const one of asked) expect(printed).toContain(asOne(one))
    expect(printed).not.toContain(asOne(words.say('form.no-script.open')))
  })
})
