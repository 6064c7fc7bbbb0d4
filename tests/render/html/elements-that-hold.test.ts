import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataElement, scriptElement, styleElement } from '../../../src/render/html/html.ts'
import { HOSTILE_STRINGS } from '../../helpers/hostile-strings.ts'

/** What stands in the element, as a browser reads it: up to the first thing that ends it. */
const inside = (markup: string, tag: string): string => {
  const after = markup.slice(markup.indexOf('>') + 1)
  return after.slice(0, after.search(new RegExp(`</${tag}`, 'i')))
}

describe('a script in a page', () => {
  test.each(['const a = 1', 'if (a<b) c()', '"<\\/script>"', "'<!' + '--'", 'a < script', ''])(
    'holds %j letter by letter',
    (code) => {
      expect(scriptElement(code).markup).toBe(`<script>${code}</script>`)
    },
  )

  test.each(['"</script>"', '"</SCRIPT >"', '"<script"', '"<!-- x"', 'a\rb', 'a\r\nb'])(
    'refuses %j, which it could not hold',
    (code) => {
      expect(() => scriptElement(code)).toThrow('cannot stand inside a page')
    },
  )
})

describe('data in a page', () => {
  const readBack = (data: unknown): unknown => JSON.parse(inside(dataElement('x', data).markup, 'script'))

  test.each(HOSTILE_STRINGS.map((text) => [text.slice(0, 40), text]))('holds %j', (_, text) => {
    const data = { [text]: [text, { text }] }
    expect(readBack(data)).toEqual(JSON.parse(JSON.stringify(data)))
    expect(dataElement('x', data).markup.match(/[<\u2028\u2029]/g)).toHaveLength(2)
  })

  test('holds whatever there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(readBack(data)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
  })

  test('has an id that is escaped', () => {
    expect(dataElement('"><b>', 1).markup).toContain('id="&quot;&gt;&lt;b&gt;"')
  })
})

test.each(['a{}</style><b>', 'a{content:"</STYLE>"}'])('the style sheet %j does not end its element early', (css) => {
  const { markup } = styleElement(css)
  expect(inside(markup, 'style')).toBe(css.replaceAll('</', '<\\/'))
})
