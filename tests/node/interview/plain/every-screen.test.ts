import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../../../src/core/text/lay-out.ts'
import {
  heardWith,
  linesOf,
  NOTHING_HEARD,
  promptText,
  screenText,
} from '../../../../src/node/interview/plain/screen-text.ts'
import { wordsIn } from '../../../../src/words/words.ts'
import { everyScreen } from '../../../helpers/every-screen.ts'

/** Signs that a screen reader spells out, and what moves a cursor or colours. */
const NOT_HEARD = /[\u0000-\u001f\u2190-\u21ff\u2500-\u25ff✓·›]/

describe.each(['vn.sme', 'vn.start'])('each screen with %s said in plain lines', (list) => {
  describe.each(['vi', 'en'] as const)('in %s', (language) => {
    const words = wordsIn(language)
    const screens = everyScreen(list, language)
    const texts = screens.flatMap((screen) => [
      ...[NOTHING_HEARD, heardWith(screen, NOTHING_HEARD)].flatMap((heard) => screenText(screen, heard, words)),
      promptText(screen, words),
    ])
    const isFit = (text: string, columns: number) => {
      const lines = linesOf([text], columns)
      const hasLongWord = text.split(' ').some((word) => widthOf(word) >= columns)
      return lines.every((line) => widthOf(line) < columns) && (hasLongWord || lines.join(' ') === text)
    }

    test.each([40, 47, 60, 80, 100, 132, 200])('fits %d columns and breaks no word that fits in a line', (columns) => {
      expect(texts.filter((text) => !isFit(text, columns))).toEqual([])
    })

    test('fits a window of any other width', () => {
      fc.assert(
        fc.property(fc.integer({ min: 40, max: 200 }), fc.constantFrom(...texts), (columns, text) => {
          expect(isFit(text, columns)).toBe(true)
        }),
        { numRuns: 1000 },
      )
    })

    test('has words alone: no bar, no box, no arrow, no colour', () => {
      expect(texts.filter((text) => NOT_HEARD.test(text))).toEqual([])
    })

    test('ends in a prompt', () => {
      expect(screens.map((screen) => promptText(screen, words)).filter((prompt) => !prompt.endsWith(':'))).toEqual([])
    })
  })
})
