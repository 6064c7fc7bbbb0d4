import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/checklist/input-error.ts'
import { type QuickAnswers, quickAnswers } from '../../../src/checklist/quick-answers/quick-answers.ts'
import { readAnswers } from '../../../src/checklist/read-answers.ts'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import {
  A_NUMBER,
  answerPlaces,
  NO_ANSWER,
  type PlacedAnswers,
  placeAnswers,
  roomForAnswers,
} from '../../../src/core/scoring/placed-answers.ts'
import { answerWord } from '../../../src/words/answer-words.ts'
import { numberWord } from '../../../src/words/number-words.ts'
import { BROKEN, brokenFiles } from '../../helpers/broken.ts'
import { answersOf, FIRMS, library, packaged } from '../../helpers/firms.ts'
import { manyClients } from '../../helpers/many-clients.ts'

const words = { answerWord, numberWord }
const lists = new Map(library.lists.map(({ id }) => [id, packaged(id).checklist]))
const listFor = (id: string) => lists.get(id) ?? null
const bytesOf = (text: string | Uint8Array) => (typeof text === 'string' ? new TextEncoder().encode(text) : text)
const quickly = (text: string | Uint8Array) => quickAnswers(bytesOf(text), { ...words, facts: library.facts, listFor })

/** What scoring looks at in the answers: notes and reasons set aside, and of a proof whether it was named. */
const looked = ({ texts, numbers, meanings, proofs }: PlacedAnswers) =>
  Array.from(texts, (text, place) =>
    text === NO_ANSWER ? null : [text, text === A_NUMBER ? numbers[place] : null, meanings[place], proofs[place]],
  )

const placed = (answers: AnswerFile['answers'], list: string) => {
  const questions = questionsOf(packaged(list).checklist)
  const room = roomForAnswers(questions.length)
  placeAnswers(answers, answerPlaces(questions), room)
  return room
}

const bytesOfJson = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('latin1')

/** The careful reading of the same bytes, as the quick one would give it; its faults where there are some. */
function carefully(text: string | Uint8Array, list: string): unknown {
  const checklist = listFor(list)
  if (checklist === null) return 'no such list'
  try {
    const source = { name: 'a.json', bytes: bytesOf(text) }
    return shown(readAnswers(source, { ...words, checklist, facts: library.facts }), list)
  } catch (error) {
    if (error instanceof InputError) return error.findings
    throw error
  }
}

const shown = ({ checklist, firm, facts, answers, retired }: AnswerFile, list: string) => ({
  list: checklist.id,
  firm,
  facts: JSON.stringify(facts),
  texts: { firm: bytesOfJson(firm), facts: bytesOfJson(facts) },
  answers: looked(placed(answers, list)),
  retired: Object.keys(retired),
})

const shownQuick = ({ list, firm, facts, texts, answers }: QuickAnswers) => ({
  list,
  firm,
  facts: JSON.stringify(facts),
  texts,
  answers: looked(answers),
  retired: [],
})

/** Never another reading than the careful one; a doubt is none. */
function expectTheSame(text: string | Uint8Array): void {
  const quick = quickly(text)
  if (quick) expect(shownQuick(quick)).toEqual(carefully(text, quick.list))
}

const inJson = FIRMS.map((firm) => JSON.stringify({ format: 'tukiem/answers/1', ...answersOf(firm) }))

describe('answers read from their bytes are those of the careful reader:', () => {
  test.each(FIRMS.map((firm, i) => [firm, inJson[i] ?? ''] as const))('%s, in one line and in many', (_, json) => {
    for (const indent of [0, 2, '\t']) expectTheSame(JSON.stringify(JSON.parse(json), null, indent))
  })

  test('of many firms by chance, none of them in doubt that a program wrote whole', () => {
    const json = [...manyClients({ count: 600, seed: 5 })].filter(({ path }) => path.endsWith('.json'))
    expect(json.length).toBeGreaterThan(100)
    for (const { bytes } of json) expectTheSame(bytes)
    const doubted = json.filter(({ bytes }) => quickly(bytes) === null)
    expect(doubted.length / json.length).toBeLessThan(0.1)
  })

  test.each(
    brokenFiles()
      .map(({ path }) => path)
      .filter((path) => path.includes('answers/')),
  )('of the broken file %s', (path) => {
    expectTheSame(readFileSync(`${BROKEN}/${path}`))
  })

  test('whatever a few signs in it are changed to', () => {
    const signs = [...'"\\,:{}[]0.e- \n\t\r', 'é', 'ế', '\u0301', '\u00ad', 'null', '\\n', '\\u0041', '""']
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
          expectTheSame(text)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('whatever one byte in it is changed to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inJson), fc.nat({ max: 12_000 }), fc.nat({ max: 255 }), (json, far, byte) => {
        const bytes = new TextEncoder().encode(json)
        bytes[far % bytes.length] = byte
        expectTheSame(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  const facts = fc.dictionary(
    fc.constantFrom(...library.facts.map(({ id }) => id), 'HIRED', 'toString'),
    fc.oneof(
      fc.constantFrom(
        0,
        1,
        34,
        2.5,
        -1,
        1e12,
        1e13,
        true,
        false,
        null,
        'unknown',
        'Unknown',
        'yes',
        '34',
        [],
        ['none'],
      ),
      ...library.facts.flatMap(({ choices = [] }) => {
        const ids = choices.map(({ id }) => id)
        return ids.length === 0 ? [] : [fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids), { maxLength: 3 })]
      }),
    ),
  )
  const values = fc.oneof(
    fc.constantFrom('yes', 'partly', 'no', 'unwritten', 'unknown', 'not-applicable', 'Có', '5', ' yes', ''),
    fc.constantFrom(0, 1, 34, 35, 1.5, 1.25, 1.234, 0.1, 5_310_000, 1e12, 1e21, -1, true, null),
  )
  const texts = fc.constantFrom(
    'sổ lương',
    '',
    ' ',
    '\n',
    ' \t ',
    'a\\b',
    '"x"',
    'dòng\nhai',
    '\u00a0',
    '\u200b',
    '“x”',
    'e\u0301',
  )
  const answer = fc.oneof(
    values,
    fc.record(
      { value: values, meaning: fc.constantFrom(1, 2, 3, 0, 1.5), note: texts, proof: texts, reason: texts },
      { requiredKeys: ['value'] },
    ),
  )

  test.each(['vn.start', 'vn.sme', 'vn.household'])('of any answers to %s', (id) => {
    const ids = questionsOf(packaged(id).checklist).map((question) => question.id)
    const head = { format: 'tukiem/answers/1', checklist: { id } }
    fc.assert(
      fc.property(
        facts,
        fc.dictionary(fc.constantFrom(...ids, 'gone.question', 'PAY.minimum-wage'), answer, { maxKeys: 3 }),
        fc.record({ name: texts, code: texts }, { requiredKeys: [] }),
        (told, answers, firm) => expectTheSame(JSON.stringify({ ...head, firm, facts: told, answers })),
      ),
      { numRuns: 700 },
    )
  })

  test.each([
    ['in doubt of an escape that can hide a letter', '"safety.exits":"\\u0079es"', true],
    ['in doubt of a key given twice', '"safety.exits":"yes","safety.exits":"no"', true],
    ['in doubt of a key given twice in an answer', '"safety.exits":{"value":"yes","value":"no"}', true],
    ['in doubt of an answer that the list has no question for', '"gone.question":"yes"', true],
    ['in doubt of more people than there are', '"work.contracts":35', true],
    ['in doubt of what may be twelve hundred', '"pay.minimum-wage":1.200', true],
    ['sure of a short answer', '"safety.exits":"yes"', false],
    [
      'sure of an answer with its parts in another order',
      '"safety.exits":{"note":"ừ \\"ok\\"","meaning":1,"value":"yes"}',
      false,
    ],
    ['sure of blanks wherever JSON has them', ' "safety.exits" :\t{ "value" : "no" , "meaning" : 1 }\r\n', false],
  ])('it is %s', (_, own, isDoubt) => {
    const text = `{"format":"tukiem/answers/1","checklist":{"id":"vn.sme"},"facts":{"hired":34},"answers":{${own}}}`
    expectTheSame(text)
    expect(quickly(text) === null).toBe(isDoubt)
  })
})
