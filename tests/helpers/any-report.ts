import fc from 'fast-check'
import type { Block, Report } from '../../src/core/model/report.ts'

/** What the world puts into the name of a firm or a note. */
const NASTY = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![](http://evil.example/x.png)',
  '# heading',
  '- item',
  '1. item',
  '1) item',
  '> quote',
  '```',
  '~~~',
  '---',
  '===',
  '***bold*** __and__ `code` ~~gone~~',
  '| a | b |',
  '[^1]: note',
  '&lt;b&gt; &#60; &amp',
  'see https://evil.example/a?b=c|d and www.evil.example, mail a@b.example, ask @someone',
  '<https://evil.example>',
  '`a@b`c@d`',
  '\\`\\*\\',
  '$x$ $$y$$',
  '=SUM(A1:A9)',
  '{default-bullet-numbering-0} {0} {{x}} {page}',
  '\u202Egnp.exe\u202C',
  'Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A\u030B',
  '\u0000\u0007\u001B[31m\u0085\uFFFE\uFFFF\uD800',
  'line\r\nline\u2028line\tline',
  '  lead and trail  ',
  '\u00A0',
  'Xưởng mộc Thành Công 工程 🙂👨‍👩‍👧',
] as const

/** Hostile, odd and plain texts. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'\\`*_[]()<>#|~!$&;:@.-+=1 a\n'), maxLength: 30 }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 3 }).map((parts) => parts.join(' ')),
)

const texts = fc.array(anyText, { maxLength: 3 })
const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 3 })
const pair = fc.record({ label: anyText, value: anyText })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const shade = fc.constantFrom('high' as const, 'middle' as const, 'low' as const, null)
const step = fc.option(fc.integer({ min: 1, max: 3 }))

const blocks: readonly fc.Arbitrary<Block>[] = [
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), text: anyText }),
  fc.record({ kind: fc.constant('paragraph'), text: anyText, tone: fc.constantFrom('plain', 'lead', 'quiet') }),
  fc.record({
    kind: fc.constant('list'),
    marker: fc.constantFrom('bullet', 'tick', 'number'),
    items: texts,
    dense: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('pairs'), rows: rows(pair) }),
  fc.record({
    kind: fc.constant('level'),
    step,
    of: fc.constant(3),
    steps: texts,
    label: anyText,
    name: anyText,
    meaning: anyText,
    rule: anyText,
    inTheWay: anyText,
  }),
  fc.record({
    kind: fc.constant('bars'),
    rows: rows(
      fc.record({
        label: anyText,
        value: anyText,
        range: fc.option(fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('ladders'),
    rows: rows(fc.record({ label: anyText, value: anyText, step, of: fc.constant(3) })),
  }),
  fc.record({
    kind: fc.constant('first-actions'),
    heads: fc.tuple(anyText, anyText, anyText),
    rows: rows(fc.record({ step: anyText, who: anyText, by: anyText, urgent: fc.boolean() })),
  }),
  fc.record({
    kind: fc.constant('action'),
    id: anyText,
    number: fc.integer({ min: 1, max: 99 }),
    title: anyText,
    mark: fc.option(anyText, { nil: null }),
    state: anyText,
    short: fc.boolean(),
    lines: rows(fc.record({ label: anyText, text: texts, aside: fc.boolean() })),
    facts: rows(pair),
  }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.array(fc.record({ title: anyText, share: fc.constantFrom(0.2, 0.5) }), { minLength: 1, maxLength: 3 }),
    rows: rows(texts),
  }),
  fc.record({
    kind: fc.constant('table'),
    columns: fc.constant([{ title: 'A', share: 1 }]),
    rows: fc.array(
      anyText.map((one) => [one]),
      { minLength: 1, maxLength: 3 },
    ),
    heat: fc.record({
      shades: fc.array(fc.array(shade, { maxLength: 3 }), { maxLength: 3 }),
      legend: rows(fc.record({ shade: fc.constantFrom('high', 'middle', 'low'), text: anyText })),
    }),
  }),
  fc.record({ kind: fc.constant('entries'), rows: rows(fc.record({ text: anyText, value: anyText, notes: texts })) }),
  fc.record({ kind: fc.constant('signatures'), rows: rows(fc.record({ label: anyText, hint: anyText })) }),
  fc.record({
    kind: fc.constant('ask'),
    code: anyText,
    id: anyText,
    ask: anyText,
    only: anyText,
    help: anyText,
    write: fc.option(fc.record({ kind: fc.constantFrom('text', 'number'), unit: anyText, value: anyText }), {
      nil: null,
    }),
    boxes: fc.array(fc.record({ key: anyText, label: anyText, ticked: fc.boolean() }), { maxLength: 9 }),
  }),
  fc.constant({ kind: 'page-break' }),
]

/** A report of hostile texts with a block of every kind, in any order. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  language: fc.constant('vi'),
  title: anyText,
  firm: anyText,
  date: fc.constant('2026-11-21'),
  foot: anyText,
  pageOf: fc.constant('Trang {page} / {pages}'),
  blocks: fc
    .tuple(fc.tuple(...blocks), fc.array(fc.oneof(...blocks), { maxLength: 6 }))
    .map(([each, more]) => [...each, ...more])
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
})

/** The same report with every text changed: what a second language is to a first. */
export function retold(report: Report, retell: (text: string) => string): Report {
  const { firm, foot, title, blocks: all } = report
  return {
    ...report,
    language: 'en',
    title: retell(title),
    firm: retell(firm),
    foot: retell(foot),
    blocks: all.map((block) => retoldBlock(block, retell)),
  }
}

/** What names a kind and is never read. */
const CODES = new Set(['kind', 'tone', 'marker', 'id', 'code', 'key'])
const SHADES = new Set(['high', 'middle', 'low'])

function retoldBlock(block: Block, retell: (text: string) => string): Block {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) =>
      typeof value === 'string' && !CODES.has(key) && !SHADES.has(value) ? retell(value) : value,
    ),
  )
}
