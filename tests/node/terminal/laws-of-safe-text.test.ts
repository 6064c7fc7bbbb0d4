import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/text/clean.ts'
import { safePainted, safeText } from '../../../src/node/terminal/safe-text.ts'
import { CATALOGUES } from '../../../src/words/generated/messages.ts'
import { HOSTILE_STRINGS } from '../../helpers/hostile-strings.ts'
import { DANGEROUS, dangersIn } from '../../helpers/terminal-danger.ts'

const LOUD = DANGEROUS.map(([, text]) => text).join('')

const PIECES = [
  ...LOUD,
  ...HOSTILE_STRINGS.filter(({ length }) => length < 100),
  '\u001b[1m',
  '\u001b[39m',
  'ế',
  '\u0301',
  '\n',
  'Có',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
)

describe.each([
  ['text', safeText, false],
  ['painted text', safePainted, true],
] as const)('any %s', (_, guard, painted) => {
  test('is safe, the same when guarded twice, and never longer', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = guard(text)
        const dangers = dangersIn(shown, { painted })
        if (dangers.length > 0) throw new Error(dangers.join('\n'))
        return guard(shown) === shown && shown.length <= text.length
      }),
      { numRuns: 20_000 },
    )
  })

  test('that was made safe before is not changed', () => {
    fc.assert(
      fc.property(anyText, (text) => guard(clean(text)) === clean(text)),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['marks', '\u0301'],
    ['marks in the wrong order', '\u0301\u0323'],
    ['escapes', '\u001b'],
    ['beginnings of codes', '\u001b[1'],
    ['codes', '\u001b[1m'],
    ['codes between marks', '\u0301\u001b[1m'],
    ['half pairs', '\ud800'],
    ['line ends', '\r\n'],
    ['returns', '\r'],
    ['letters', 'ế'],
  ])('of a megabyte of %s takes time that grows with its length alone', (_name, unit) => {
    const text = unit.repeat(Math.ceil(1_048_576 / unit.length))
    const start = performance.now()
    guard(text)
    // Some 200 ms; with the square of its length it would be hours.
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

test.each(Object.entries(CATALOGUES))('no word of ours in %s is changed', (_, catalogue) => {
  const said = JSON.stringify(Object.values(catalogue))
  expect(said.length).toBeGreaterThan(10_000)
  expect(safeText(said)).toBe(said)
})
