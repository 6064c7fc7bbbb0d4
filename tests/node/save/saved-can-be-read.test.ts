import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../../src/checklist/index.ts'
import { offeredStates } from '../../../src/core/answer/offered.ts'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import type { Answer, AnswerFile, Answers, DoneMark } from '../../../src/core/model/answers.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../../../src/core/model/facts.ts'
import { answersText } from '../../../src/node/save/answers-text.ts'
import { answerWord } from '../../../src/words/answer-words.ts'
import { numberWord } from '../../../src/words/number-words.ts'
import { facts, packagedList } from '../../helpers/packaged.ts'

const checklist = packagedList('vn.start')
const questions = questionsOf(checklist)

/** The most that the schema of the answers takes. */
const LARGEST = 1e12
const LONGEST_NAME = 200
const LONGEST_NOTE = 2000

const whole = fc.oneof(fc.nat(1000), fc.nat(LARGEST), fc.constantFrom(0, 1, LARGEST))
const amount = fc.oneof(
  whole,
  fc.double({ min: 0, max: LARGEST, noNaN: true }).map((number) => number + 0),
  fc.nat(999_999).map((thousandths) => thousandths / 1000),
  fc.constantFrom(1e-7, 5e-324, 0.1234567, 5.31, 5.125, 999_999_999_999.9),
)

/** Any text that a file may hold: no control characters, in Unicode's composed form. */
function text(longest: number): fc.Arbitrary<string> {
  const letters = fc.string({ unit: 'binary', maxLength: 40 })
  const odd = fc.constantFrom(
    '',
    ' ',
    'no',
    '1.10',
    'a: b',
    '- a',
    '#',
    "it's",
    '{a}',
    '\t',
    'a\nb\r\n',
    '\u202e',
    '👩‍🔧',
    '\\',
  )
  const long = fc.constantFrom('ế', '🙂', 'a ').map((one) => one.repeat(longest / [...one].length))
  return fc
    .oneof({ weight: 6, arbitrary: letters }, { weight: 3, arbitrary: odd }, { weight: 1, arbitrary: long })
    .map((raw) =>
      raw
        .normalize('NFC')
        .replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\u{FFFD}')
        .normalize('NFC'),
    )
}

/** A record with some of these entries. */
function someOf<Value>(
  entries: readonly (readonly [string, fc.Arbitrary<Value>])[],
): fc.Arbitrary<Record<string, Value>> {
  return fc
    .subarray([...entries])
    .chain((chosen) => fc.tuple(...chosen.map(([id, value]) => value.map((one): [string, Value] => [id, one]))))
    .map((pairs) => Object.fromEntries(pairs))
}

function factValue({ kind, unit, choices = [] }: FactDefinition): fc.Arbitrary<FactValue> {
  const ids = choices.map(({ id }) => id)
  // What stands alone is never ticked beside others.
  const alone = choices.flatMap((choice) => (choice.alone === true ? [choice.id] : []))
  const known: Readonly<Record<FactDefinition['kind'], () => fc.Arbitrary<FactValue>>> = {
    number: () => (unit === 'people' ? whole : amount),
    'yes-no': () => fc.boolean(),
    choice: () => fc.constantFrom(...ids),
    several: () =>
      fc.oneof(fc.subarray(ids.filter((id) => !alone.includes(id))), ...alone.map((id) => fc.constant([id]))),
  }
  return fc.oneof({ weight: 5, arbitrary: known[kind]() }, { weight: 1, arbitrary: fc.constant('unknown') })
}

const profile: fc.Arbitrary<Profile> = someOf(facts.map((fact) => [fact.id, factValue(fact)]))

function fittingValue(question: Question, known: Profile): fc.Arbitrary<Answer['value']> {
  const states = fc.constantFrom(...offeredStates(question))
  if (question.kind === 'number') return fc.oneof(amount, states)
  if (question.kind === 'choice') return fc.oneof(fc.constantFrom(...question.choices.map(({ id }) => id)), states)
  if (question.kind === 'yes-no') return states
  const of = known[question.of]
  return fc.oneof(typeof of === 'number' ? fc.nat(of) : whole, states)
}

/** What an answer without its question can be: a choice that was there once, a number, a state. */
const looseValue = fc.oneof(
  amount,
  text(100).filter((one) => answerWord(one) === null),
  fc.constantFrom<Answer['value']>('yes', 'unwritten', 'not-applicable', 'unknown'),
)

function answer(value: fc.Arbitrary<Answer['value']>, meaning: fc.Arbitrary<number>): fc.Arbitrary<Answer> {
  const note = text(LONGEST_NOTE)
  return fc.record({ value, meaning, note, proof: note, reason: note }, { requiredKeys: ['value', 'meaning'] })
}

function answersTo(known: Profile): fc.Arbitrary<Answers> {
  const each = questions.map((question) => {
    const present = answer(fittingValue(question, known), fc.constant(question.meaning))
    const earlier = answer(looseValue, fc.integer({ min: question.meaning + 1, max: 9999 }))
    return [question.id, fc.oneof({ weight: 4, arbitrary: present }, { weight: 1, arbitrary: earlier })] as const
  })
  return someOf(each)
}

const gone = fc.dictionary(
  fc.stringMatching(/^gone\.[A-Za-z0-9_.-]{0,59}$/),
  answer(looseValue, fc.integer({ min: 1, max: 9999 })),
  { maxKeys: 4 },
)

const day = fc.date({ min: new Date(0), max: new Date('8999-12-31'), noInvalidDate: true })
const doneMark: fc.Arbitrary<DoneMark> = fc.record(
  { on: day.map((one) => one.toISOString().slice(0, 10)), settles: looseValue, proof: text(LONGEST_NOTE) },
  { requiredKeys: ['on', 'settles'] },
)
const done = fc.dictionary(
  fc.oneof(fc.constantFrom(...questions.map(({ id }) => id)), fc.stringMatching(/^gone\.[a-z0-9_.-]{0,59}$/)),
  doneMark,
  { maxKeys: 4 },
)

const answerFile: fc.Arbitrary<AnswerFile> = profile.chain((known) =>
  fc.record(
    {
      checklist: fc.constant({ id: checklist.id, version: checklist.version, sha256: '3f'.repeat(32) }),
      revision: fc.nat(1e9),
      language: fc.constantFrom('vi' as const, 'en' as const),
      firm: fc.record({ name: text(LONGEST_NAME) }, { requiredKeys: [] }),
      facts: fc.constant(known),
      answers: answersTo(known),
      retired: gone,
      done,
    },
    { requiredKeys: ['checklist', 'revision', 'firm', 'facts', 'answers', 'retired'] },
  ),
)

function readBack(file: AnswerFile): AnswerFile {
  const source = { name: 'a.tukiem.yaml', bytes: new TextEncoder().encode(answersText(file)) }
  return readAnswers(source, { answerWord, numberWord, checklist, facts })
}

describe('whatever is saved', () => {
  test('can be read, and is the same', () => {
    fc.assert(
      fc.property(answerFile, (file) => {
        expect(readBack(file)).toEqual(file)
      }),
      { numRuns: 400 },
    )
  })

  test('can be read with every number as large, and every text as long, as a file may hold it', () => {
    const note = 'ế'.repeat(LONGEST_NOTE)
    const answers = Object.fromEntries(
      questions.map((question): [string, Answer] => {
        const value = question.kind === 'number' || question.kind === 'count' ? LARGEST : 'unknown'
        return [question.id, { value, meaning: question.meaning, note, proof: note, reason: note }]
      }),
    )
    const file = {
      checklist: { id: checklist.id },
      revision: 1e9,
      firm: { name: 'ế'.repeat(LONGEST_NAME) },
      facts: {},
      answers,
      retired: {},
    }
    expect(readBack(file)).toEqual(file)
  })
})
