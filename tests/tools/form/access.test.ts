import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { barriersIn } from '../../helpers/barriers.ts'
import { answersOf } from '../../helpers/firms.ts'
import { formPage, phones, screenOf } from '../../helpers/form-page.ts'

const { open } = phones()
const answers = answersJson(answersOf('furniture-34'))
const key = (page: Page, name: string) => page.click(`[data-key=${name}] >> nth=0`)
const option = (page: Page, id: string) => page.click(`[data-option="${id}"]`)

async function openFile(page: Page, text: string): Promise<void> {
  await page.setInputFiles('#open', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

const said = (page: Page, notice: string) => page.waitForSelector(`.notices >> text=${notice}`)

/** Every kind of screen that the page has, by a name, one after the other. */
async function walk(page: Page, language: 'vi' | 'en', look: (name: string) => Promise<void>): Promise<void> {
  const words = wordsIn(language)
  await look('welcome')
  await openFile(page, 'x')
  await said(page, words.say('form.notice.not-json'))
  await look('a file that cannot be read')
  await key(page, 'own')
  await look('the name of the firm')
  await page.fill('#field', 'x'.repeat(201))
  await key(page, 'enter')
  await look('a name that is too long')
  await page.fill('#field', 'Xưởng mộc')
  await key(page, 'enter')
  await page.fill('#field', 'nhiều')
  await key(page, 'enter')
  await look('a number that was not understood')
  await page.fill('#field', '34')
  await key(page, 'enter')
  await key(page, 'files')
  await look('files, in the middle')
  await key(page, 'download')
  await page.waitForSelector('.notices p')
  await look('files, saved')
  await key(page, 'remember')
  await look('forget')
  await key(page, 'keep')
  await openFile(page, answers.replace('"hired": 34', '"hired": [34]'))
  await page.waitForSelector('[data-screen=replace]')
  await look('replace')
  await key(page, 'replace')
  await said(page, words.say('form.notice.opened-in-part', { count: 1 }))
  await look('opened in part')
  await page.reload()
  await look('welcome, with answers from before')
  await key(page, 'erase')
  await look('erase')
  await key(page, 'keep')
  await key(page, 'go-on')
  await page.fill('#field', '34')
  await key(page, 'enter')
  while ((await screenOf(page)) !== 'review') await unknown(page)
  await look('review')
  for (const id of [
    'fact:familyUnpaid',
    'fact:sector',
    'fact:people',
    'question:safety.exits',
    'question:pay.minimum-wage',
    'question:work.contracts',
    'question:honest.records',
    'question:freedom.debt',
  ]) {
    await option(page, id)
    await look(id)
    await key(page, 'b')
  }
  await option(page, 'fact:site')
  await page.evaluate("for (const box of document.querySelectorAll('input:checked')) box.click()")
  await key(page, 'enter')
  await look('nothing chosen')
  await key(page, 'b')
  await option(page, 'question:work.contracts')
  await key(page, 'w')
  await look('why')
  await key(page, 'enter')
  await key(page, 'n')
  await look('note')
  await page.fill('#field', 'hỏi chị Lan')
  await key(page, 'enter')
  await look('note kept')
  await key(page, 'b')
  await option(page, 'finish')
  await look('plan')
  await key(page, 'files')
  await look('files, at the end')
}

/** "Not sure" on whatever is asked now. */
async function unknown(page: Page): Promise<void> {
  return (await page.locator('[data-key=u]').count()) > 0 ? key(page, 'u') : option(page, 'unknown')
}

/** What a finger cannot hit or the screen cannot hold: in CSS pixels. */
const MISFITS = `(() => {
  const small = [...document.querySelectorAll('button, label:has(input), input:not(label input), textarea, summary')]
    .filter((one) => one.checkVisibility())
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, { width, height }]) => Math.round(width) < 44 || Math.round(height) < 44)
    .map(([one, { width, height }]) => [one.textContent, width, height].join(' '))
  const wide = document.documentElement.scrollWidth > innerWidth ? [document.documentElement.scrollWidth + ' wide'] : []
  const cut = [...document.querySelectorAll('button, label, p, h1, h2, li, td')]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
    .map((one) => 'cut: ' + one.textContent)
  return [...small, ...wide, ...cut]
})()`

test.each(['vi', 'en'] as const)('every screen in %s is free of barriers and fits narrow phones', async (language) => {
  const { page } = await open({ page: formPage('vn.start', language), context: { locale: language } })
  const seen: string[] = []
  await walk(page, language, async (name) => {
    expect([name, await barriersIn(page, 640)]).toEqual([name, []])
    for (const [width, letters] of [
      [320, '100%'],
      [360, '200%'],
      [360, '100%'],
    ] as const) {
      await page.setViewportSize({ width, height: 640 })
      await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`)
      expect([name, width, letters, await page.evaluate(MISFITS)]).toEqual([name, width, letters, []])
    }
    seen.push(name)
  })
  expect(seen.length).toBeGreaterThan(20)
})

test('a whole check needs nothing but a keyboard, and each screen begins at its heading', async () => {
  const { page } = await open()
  const focus = () =>
    page.evaluate<string>(`(() => {
    const { localName, id, dataset } = document.activeElement
    return dataset.key ?? dataset.option ?? (id === '' || id === 'field' ? id || localName : localName)
  })()`)
  /** Tab by Tab to a place, from the heading. */
  async function tabTo(wanted: string): Promise<void> {
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if ((await focus()) === wanted) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${wanted} is not reached on ${await screenOf(page)}`)
  }
  await tabTo('shared')
  await page.keyboard.press('Enter')
  for (let screens = 0; (await screenOf(page)) !== 'review'; screens += 1) {
    if (screens > 60) throw new Error('never done')
    const here = await screenOf(page)
    expect([here, await focus()]).toEqual([here, 'h1'])
    if (here === 'firm' || here === 'fact:hired') {
      await tabTo('field')
      await page.keyboard.type(here === 'firm' ? 'Tiệm may' : '6')
      await page.keyboard.press('Enter')
    } else if (here === 'fact:people') {
      await tabTo('overtime')
      await page.keyboard.press('Space')
      await tabTo('enter')
      await page.keyboard.press('Enter')
    } else {
      await tabTo((await page.locator('[data-key=u]').count()) > 0 ? 'u' : 'unknown')
      await page.keyboard.press('Space')
    }
  }
  expect(await focus()).toBe('h1')
  await page.keyboard.press('Shift+Tab')
  expect(await focus()).toBe('files')
  await tabTo('finish')
  await page.keyboard.press('Enter')
  expect([await screenOf(page), await focus()]).toEqual(['result', 'h1'])
  await tabTo('review')
})
