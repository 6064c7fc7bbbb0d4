import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../../src/core/text/lay-out.ts'
import { startUi } from '../../../src/node/interview/keys.ts'
import { lay } from '../../../src/node/interview/layout.ts'
import { everyScreen } from '../../helpers/every-screen.ts'
import { brokenWords } from '../../helpers/whole-words.ts'

const same = (text: string) => text
const STYLE = { accent: same, strong: same, quiet: same }
const BOXES = ['[x]', '[ ]']
/** In front of an option: the margin, the arrow, a digit and a box. */
const BESIDE_TEXT = 16

describe.each(['vn.sme', 'vn.start'])('each screen with %s', (list) => {
  describe.each(['vi', 'en'] as const)('in %s', (language) => {
    const screens = everyScreen(list, language)
    const faultsAt = (columns: number, rows: number, some = screens) =>
      some.flatMap((screen) => {
        const { above, input, below } = lay(screen, startUi(screen), { columns, rows }, STYLE)
        const lines = [...above, ...(input === null ? [] : [input]), ...below]
        return [
          ...lines.filter((line) => widthOf(line) > columns).map((line) => `too wide: ${line}`),
          ...brokenWords(lines, screen, BOXES, Math.min(76, columns - 4) - BESIDE_TEXT).map(
            (word) => `broken: ${word}`,
          ),
        ].map((fault) => `${screen.name} ${fault}`)
      })

    test.each([40, 47, 60, 80, 100, 132, 200])('fits %d columns and breaks no word that fits in a line', (columns) => {
      for (const rows of columns === 80 ? [10, 24, 50] : [24])
        expect(faultsAt(columns, rows), `${rows} rows`).toEqual([])
    })

    test('fits a window of any other size', () => {
      const size = { columns: fc.integer({ min: 40, max: 200 }), rows: fc.integer({ min: 8, max: 60 }) }
      fc.assert(
        fc.property(fc.record({ ...size, screen: fc.constantFrom(...screens) }), ({ columns, rows, screen }) => {
          expect(faultsAt(columns, rows, [screen])).toEqual([])
        }),
        { numRuns: 500 },
      )
    })
  })
})
