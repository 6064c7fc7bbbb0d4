import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Report } from '../../../src/core/model/report.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { renderHtml } from '../../../src/render/html/render-html.ts'
import { all, named, readPage, textOf } from '../../helpers/elements.ts'
import { htmlLook } from '../../helpers/html-look.ts'

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</style><style>*{display:none}</style>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  '<!-- ',
  ']]><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#x41;',
  '\u202egnp.exe\u2066\u200b\u{e0041}',
  `Z${'\u0301'.repeat(500)}algo`,
  'x'.repeat(16_000),
  '👩🏽‍🏭🇻🇳',
  '\u0000\u0007\u001b[31m\u0085',
  '\ud800 alone',
  '\\"}@import url(https://example.org);{"',
  'dòng một\r\ndòng hai\u2028ba',
] as const

/** Every kind of block, and every text of a report, with one text in all its places. */
function reportWith(text: string): Report {
  const pair = { label: text, value: text }
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text },
    { kind: 'paragraph', tone: 'lead', text },
    { kind: 'pairs', rows: [pair] },
    {
      kind: 'level',
      step: 1,
      of: 2,
      steps: [text, text],
      label: text,
      name: text,
      meaning: text,
      rule: text,
      inTheWay: text,
    },
    { kind: 'heading', level: 2, text },
    { kind: 'first-actions', heads: [text, text, text], rows: [{ step: text, who: text, by: text, urgent: true }] },
    { kind: 'list', marker: 'bullet', items: [text] },
    { kind: 'bars', rows: [{ ...pair, range: { low: 0, high: 1 } }] },
    { kind: 'ladders', rows: [{ ...pair, step: 1, of: 3 }] },
    { kind: 'page-break' },
    {
      kind: 'action',
      id: text,
      number: 1,
      title: text,
      mark: text,
      state: text,
      short: false,
      lines: [{ label: text, text: [text, text], aside: false }],
      facts: [pair],
    },
    { kind: 'table', columns: [{ title: text, share: 1 }], rows: [[text, text]] },
    { kind: 'entries', rows: [{ text, value: text, notes: [text] }] },
    { kind: 'signatures', rows: [{ label: text, hint: text }] },
    {
      kind: 'ask',
      code: text,
      id: text,
      ask: text,
      only: text,
      help: text,
      write: { kind: 'number', unit: text, value: text },
      boxes: [{ key: text, label: text, ticked: true }],
    },
  ]
  return { language: 'vi', title: text, firm: text, date: '2026-11-21', foot: text, pageOf: text, blocks }
}

const inTwo = (text: string): Report => ({
  ...reportWith(text),
  second: { ...reportWith(`${text} second`), language: 'en' },
})

const shapeOf = (markup: string) => all(readPage(markup), () => true).map(({ name }) => name)
const HARMLESS = shapeOf(renderHtml(inTwo('harmless'), htmlLook))

describe.each(HOSTILE)('the text %j', (text) => {
  const markup = renderHtml(inTwo(text), htmlLook)

  test('stays a text: the page has the same elements as any other', () => {
    expect(shapeOf(markup)).toEqual(HARMLESS)
  })

  test('is shown whole, made safe', () => {
    const shown = clean(text).replace(/\s+/g, ' ').trim()
    expect(textOf(all(readPage(markup), named('dd'))[0] ?? readPage(''))).toBe(shown)
  })

  test('leaves no control, no bidi mark and nothing invisible', () => {
    expect(markup.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u)
  })
})

test('whatever a report says, its page has the same elements', () => {
  const part = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string())
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const text = `a${parts.join('')}`
      const markup = renderHtml(inTwo(text), htmlLook)
      expect(shapeOf(markup)).toEqual(HARMLESS)
      expect(renderHtml(inTwo(text), htmlLook)).toBe(markup)
    }),
    { numRuns: 30 },
  )
})

test('a style sheet cannot end its element', () => {
  const markup = renderHtml(reportWith('a'), { ...htmlLook, style: 'a{}</style><script>alert(1)</script>' })
  expect(markup.match(/<\/style/g)).toHaveLength(1)
  expect(markup.match(/<\/script/g)).toBe(null)
  expect(markup.indexOf('<script>')).toBeLessThan(markup.indexOf('</style'))
})
