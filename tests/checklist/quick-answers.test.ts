import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/checklist/input-error.ts'
import { load } from '../../src/checklist/load.ts'
import { type AnswersText, answersIn, loadAnswersText } from '../../src/checklist/read-answers.ts'
import { FORMATS } from '../../src/checklist/validate.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { BROKEN, brokenFiles } from '../helpers/broken.ts'
import { answersOf, FIRMS, library, packaged } from '../helpers/firms.ts'

const { checklist } = packaged('vn.sme')
const context = { answerWord, numberWord, checklist, facts: library.facts }
const sourceOf = (text: string | Uint8Array) => ({
  name: 'a.json',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
})

/** What reading comes to: the answers, or each finding with its place. */
function outcome(text: string | Uint8Array, read: (source: ReturnType<typeof sourceOf>) => AnswersText): string {
  try {
    return JSON.stringify(answersIn(read(sourceOf(text)), context))
  } catch (error) {
    if (error instanceof InputError) return JSON.stringify([error.findings, error.more])
    throw error
  }
}

const quickly = (text: string | Uint8Array) => outcome(text, loadAnswersText)
const carefully = (text: string | Uint8Array) => outcome(text, (source) => load(source, FORMATS.answers))

const document = (firm: string) => ({ format: 'tukiem/answers/1', ...answersOf(firm) })
const inJson = FIRMS.map((firm) => JSON.stringify(document(firm)))

describe('JSON answers read quickly give what the careful loader gives:', () => {
  test.each(FIRMS)('the golden firm %s, in one line and in many', (firm) => {
    for (const indent of [0, 2, '\t']) {
      const text = JSON.stringify(document(firm), null, indent)
      expect(quickly(text)).toBe(carefully(text))
    }
  })

  test.each(
    brokenFiles()
      .map(({ path }) => path)
      .filter((path) => path.includes('answers/')),
  )('%s', (path) => {
    const bytes = readFileSync(`${BROKEN}/${path}`)
    expect(quickly(bytes)).toBe(carefully(bytes))
  })

  const around = (own: string) =>
    `{"format":"tukiem/answers/1","checklist":{"id":"vn.sme"},"facts":{"hired":34,"sector":"garment"},"answers":{${own}}}`
  test.each([
    '"pay.minimum-wage":1.200',
    '"pay.minimum-wage":5310000.0',
    '"pay.minimum-wage":5.31e6',
    '"pay.minimum-wage":-0',
    '"pay.minimum-wage":"5,31 triệu"',
    '"pay.minimum-wage":{"meaning":1,"value":5310000,"note":"a\\u0000b"}',
    '"pay.minimum-wage":{"value":null,"note":"a"}',
    '"pay.minimum-wage":{"value":true}',
    '"pay.minimum-wage":true',
    '"pay.minimum-wage":1,"PAY.minimum-wage":2',
    '"pay.minimum-wage":1,"pay.minimum-wage":2',
    '"pay.minimum-wage":1,"\\u0070ay.minimum-wage":2',
    '"pay.minimum-wage":1000000000001',
    '"pay.minimum-wage":-1',
    '"pay.minimum-wage":"nhiều"',
    '"gone.question":"yes","other.gone":true',
    '"safety.exits":"Có","safety.exits ":"no"',
    '"safety.exits":"e\u0301"',
    '"safety.exits":"\u200byes"',
    '"safety.exits":"yes\u007f"',
    '"__proto__":"yes"',
    '"constructor":"yes"',
    '"work.contracts":35',
    '"work.contracts":{"value":35,"meaning":9}',
    '"work.contracts":{"value":3,"shoe":1}',
    '"work.contracts":"3\u2028"',
    '"work.contracts":"\ufeff3"',
    '"work.contracts":"\\/3"',
  ])('answers of %s', (own) => {
    for (const text of [around(own), `\ufeff${around(own)}\r\n`, around(own).replaceAll(',', ',\n\t')])
      expect(quickly(text)).toBe(carefully(text))
  })

  test('whatever one sign in it is changed to', () => {
    const signs = ['"', '\\', ',', ':', '{', '}', '[', ']', '0', '.', 'e', '-', ' ', '\n', '\r', 'é', '\u0301', '#']
    fc.assert(
      fc.property(
        fc.constantFrom(...inJson),
        fc.array(fc.tuple(fc.nat({ max: 12_000 }), fc.constantFrom(...signs), fc.boolean()), {
          minLength: 1,
          maxLength: 3,
        }),
        (json, changes) => {
          let text = json
          for (const [far, sign, isExtra] of changes) {
            const at = far % text.length
            text = text.slice(0, at) + sign + text.slice(isExtra ? at : at + 1)
          }
          expect(quickly(text)).toBe(carefully(text))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('whatever one byte in it is changed to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inJson), fc.nat({ max: 12_000 }), fc.nat({ max: 255 }), (json, far, byte) => {
        const bytes = new TextEncoder().encode(json)
        bytes[far % bytes.length] = byte
        expect(quickly(bytes)).toBe(carefully(bytes))
      }),
      { numRuns: 200 },
    )
  })
})
