import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import type { HashedChecklist } from '../../../src/core/model/library.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { answersOf, packaged } from '../../helpers/firms.ts'
import { phones } from '../../helpers/form-page.ts'
import { HOSTILE_STRINGS } from '../../helpers/hostile-strings.ts'

const { open } = phones()
const driver = readFileSync('tests/helpers/drive-form.js', 'utf8')
const list = packaged('vn.start')
const firm = answersOf('furniture-34')

/** What would be seen if it ran: the trap is looked at in the end. */
const TRAPS = [
  '</script><script>ran = 1</script>',
  '"><img src=x onerror="ran = 1">',
  "'><svg onload='ran = 1'>",
  '<iframe srcdoc="<script>parent.ran = 1</script>">',
  '<a href="javascript:ran = 1" autofocus onfocus="ran = 1">x</a>',
  'javascript:ran = 1',
  '<details open ontoggle="ran = 1">',
  '<style>*{background:url(http://evil.example)}</style>',
  '<base href="http://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=http://evil.example">',
  '<form action="javascript:ran = 1"><button id=field>',
  '&lt;img src=x onerror=ran=1&gt;',
  '<!--<script>',
  '§',
  '§0',
  '§§',
  '{hired}',
  '{x}',
]
const TEXTS = [...TRAPS, ...HOSTILE_STRINGS].filter((text) => clean(text).trim() !== '')

/** As long, in as many words, but without a sign that means anything. */
const harmless = (text: string) => text.replace(/\S/gu, 'x')

type Say = (n: number) => string
const hostile: (offset: number) => Say = (offset) => (n) => TEXTS[(n + offset) % TEXTS.length] ?? ''

/** The list with other texts in all of its places. */
function listThatSays(say: Say, name: string): HashedChecklist {
  let n = 0
  const checklist = JSON.parse(JSON.stringify(list.checklist), (_, value) => {
    if (typeof value?.vi !== 'string' || typeof value?.en !== 'string') return value
    n += 1
    return { vi: say(n), en: say(n + 1) }
  })
  return { checklist, sha256: name }
}

/** The answers of a firm that says such things, in its name and in a note to each. */
function answersThatSay(say: Say): AnswerFile {
  const answers = Object.entries(firm.answers).map(([id, { value }], n) => [id, { value, note: say(n).slice(0, 2000) }])
  return { ...firm, firm: { name: say(0).slice(0, 200) }, answers: Object.fromEntries(answers) }
}

type Seen = readonly [screen: string, skeleton: string, width: number]

/** Goes through all screens to the plan; each as its elements with the names of their attributes. */
async function walk(page: Page, { firm: { name }, facts, answers }: AnswerFile): Promise<readonly Seen[]> {
  const given = JSON.stringify({ name, facts, answers })
  return page.evaluate(`${driver}
    (() => {
      const seen = []
      const skeleton = (one) => [one.localName, ...[...one.attributes].map(({ name }) => name)].join(' ')
      const look = (screen) => seen.push([
        screen,
        [...document.querySelectorAll('body, body *')].map(skeleton).join('\\n'),
        document.documentElement.scrollWidth,
      ])
      driveForm(${given}, look)
      look('review')
      document.querySelector('[data-option=finish]').click()
      look('result')
      return seen
    })()`)
}

const place = ([screen]: Seen) => screen

describe('texts that want to be more than text', () => {
  test('there are enough of them', () => {
    expect(TEXTS.length).toBeGreaterThan(300)
  })

  test.each([0, 150])('in every place of a list, in names and in notes, stay texts (from %i on)', async (offset) => {
    const say = hostile(offset)
    const plain: Say = (n) => harmless(say(n))
    const one = await open({ list: listThatSays(plain, `plain-${offset}`) })
    const asked = await walk(one.page, answersThatSay(plain))
    const other = await open({ list: listThatSays(say, `hostile-${offset}`) })
    const seen = await walk(other.page, answersThatSay(say))
    expect(seen.map(place)).toEqual(asked.map(place))
    expect(seen.length).toBeGreaterThan(80)
    const shown = (await other.page.textContent('.result')) ?? ''
    expect(TEXTS.filter((text) => text.length > 5 && shown.includes(text)).length).toBeGreaterThan(20)
    for (const [i, [screen, skeleton, width]] of seen.entries()) {
      expect([screen, skeleton]).toEqual([screen, asked[i]?.[1]])
      expect([screen, width]).toEqual([screen, 360])
    }
    expect(await other.page.evaluate('typeof ran')).toBe('undefined')
  })

  test.each([0, 180])(
    'in a file of answers stay texts, and keys that name no question are counted (from %i on)',
    async (offset) => {
      const say = hostile(offset)
      const { page } = await open()
      const answers = Object.entries(answersThatSay(say).answers).map(([id, answer], n) => [
        id,
        { ...answer, proof: say(n + 100).slice(0, 2000), reason: say(n + 200).slice(0, 2000) },
      ])
      const keys = Array.from({ length: 90 }, (_, n) => [say(n), { value: say(n) }])
      const text = JSON.stringify({
        format: 'tukiem/answers/1',
        checklist: { id: 'vn.start', version: say(1), sha256: say(2) },
        language: say(3).slice(0, 20),
        revision: 3,
        firm: { name: say(4).slice(0, 200) },
        facts: { ...firm.facts, ...Object.fromEntries(keys) },
        answers: Object.fromEntries([...answers, ...keys]),
        retired: Object.fromEntries(keys),
        done: Object.fromEntries(keys),
        ...Object.fromEntries(keys),
      })
      await page.setInputFiles('#open', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await page.waitForSelector('.notices p')
      expect(await page.textContent('.notices p')).toMatch(/Đã mở tệp, nhưng \d+ mục/)
      const seen = await walk(page, firm)
      expect(seen.map(place).at(-1)).toBe('result')
      for (const [screen, , width] of seen) expect([screen, width]).toEqual([screen, 360])
      expect(await page.evaluate('typeof ran')).toBe('undefined')
      expect(await page.locator('[onerror], [onload], [onfocus], [style], iframe, form[action], base').count()).toBe(0)
    },
  )
})
