import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf } from '../../helpers/firms.ts'
import { formPage, phones } from '../../helpers/form-page.ts'

const { open, complaints } = phones()
const driver = readFileSync('tests/helpers/drive-form.js', 'utf8')
const { firm, facts, answers } = answersOf('furniture-34')

test('the policy lets through the one script and the one style that stand in the page, and nothing else', () => {
  const page = formPage('vn.start')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const inside = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '')
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const [scripts, styles] = [inside('script'), inside('style')]
  expect([scripts.length, styles.length]).toEqual([1, 1])
  expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(scripts[0] ?? '')}`,
    `style-src ${hash(styles[0] ?? '')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(page.indexOf(policy)).toBeLessThan(page.indexOf('<style>'))
})

test('a script or a style that was changed by one letter does nothing', async () => {
  const changed = formPage('vn.start')
    .replace('</script>\n</body>', ' </script>\n</body>')
    .replace('</style>', ' </style>')
  const { page } = await open({ page: changed })
  expect(await page.textContent('#tukiem')).toContain(wordsIn('vi').say('form.waiting'))
  expect(complaints()).toEqual([expect.stringContaining('style-src'), expect.stringContaining('script-src')])
})

test('no screen has an address outside, a script or a style of its own', async () => {
  const { page } = await open()
  const given = JSON.stringify({ name: firm.name, facts, answers })
  const seen = await page.evaluate<readonly (readonly [screen: string, found: readonly string[]])[]>(`${driver}
    (() => {
      const seen = []
      const found = () => [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]
        .filter(({ name, value }) =>
          /^(?:on|style$|action$|formaction$|srcdoc$|ping$)/.test(name) ||
          (/^(?:src|href|data|poster|srcset|xlink:href)$/.test(name) && !/^(?:#|data:image\\/)/.test(value)) ||
          /^\\s*(?:https?:|\\/\\/|javascript:)/i.test(value))
        .map(({ name, value }) => one.localName + ' ' + name + '=' + value))
      const look = (screen) => seen.push([screen, found()])
      driveForm(${given}, look)
      look('review')
      for (const selector of ['[data-option=finish]', '[data-key=files]', '[data-key=erase]']) {
        document.querySelector(selector).click()
        look(selector)
      }
      return seen
    })()`)
  expect(seen.length).toBeGreaterThan(50)
  for (const [screen, found] of seen) expect([screen, found]).toEqual([screen, []])
})
