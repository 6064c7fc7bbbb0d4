import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import type { Answer, AnswerFile } from '../../../src/core/model/answers.ts'
import type { Question } from '../../../src/core/model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../../../src/core/model/facts.ts'
import type { HashedChecklist } from '../../../src/core/model/library.ts'
import type { ScoreRecord } from '../../../src/core/model/score-record.ts'
import { assess } from '../../../src/core/scoring/assess.ts'
import { answerPlaces, placeAnswers, roomForAnswers } from '../../../src/core/scoring/placed-answers.ts'
import { prepareScorer } from '../../../src/core/scoring/prepare-scorer.ts'
import { scoreRecord } from '../../../src/core/scoring/score-record.ts'
import { rightSize } from '../../../src/core/sizing/right-size.ts'
import { answersOf, FIRMS, library, listOf, packaged } from '../../helpers/firms.ts'
import { TODAY } from '../../helpers/questions.ts'

const { facts, parameters } = library

/** A record by way of the whole assessment. */
function byAssessment({ checklist, sha256 }: HashedChecklist, file: AnswerFile, today: string): ScoreRecord {
  return scoreRecord(assess(rightSize(checklist, file.facts, facts), file, { ...library, today, sha256 }))
}

/** Text for text: every bit of every number, and the order of all keys. */
const sameText = (one: ScoreRecord, other: ScoreRecord) => expect(JSON.stringify(one)).toBe(JSON.stringify(other))

const arbFact = ({ kind, choices = [] }: FactDefinition): fc.Arbitrary<FactValue> => {
  const ids = choices.map(({ id }) => id)
  if (kind === 'number') return fc.oneof(fc.constantFrom(0, 1, 5, 10, 11, 50, 60, 101, 240), fc.nat({ max: 3000 }))
  if (kind === 'yes-no') return fc.boolean()
  return kind === 'choice' ? fc.constantFrom(...ids) : fc.subarray(ids)
}

/** Some of these, each at random. */
const someOf = <Value>(parts: readonly (readonly [string, fc.Arbitrary<Value>])[]) =>
  fc
    .tuple(...parts.map(([id, arbitrary]) => fc.option(fc.tuple(fc.constant(id), arbitrary), { freq: 8 })))
    .map((entries) => Object.fromEntries(entries.flatMap((entry) => (entry ? [entry] : []))))

const arbProfile: fc.Arbitrary<Profile> = someOf(
  facts.map((fact) => [fact.id, fc.oneof({ weight: 6, arbitrary: arbFact(fact) }, fc.constant('unknown'))]),
)

/** Among them what does not fit the question: numbers for words, words for numbers, more than there are. */
const arbAnswer = (question: Question): fc.Arbitrary<Answer> => {
  const states = fc.constantFrom('yes', 'partly', 'no', 'unwritten', 'unknown', 'not-applicable', 'toString')
  const numbers = fc.oneof(
    fc.constantFrom(-1, 0, 2.5, 9, 10, 12, 48, 5_310_000, 20_000_000, Number.NaN),
    fc.integer({ min: 0, max: 300 }),
  )
  const own: fc.Arbitrary<Answer['value']> =
    question.kind === 'choice'
      ? fc.constantFrom(...question.choices.map(({ id }) => id))
      : question.kind === 'yes-no'
        ? states
        : numbers
  return fc.record(
    {
      value: fc.oneof({ weight: 6, arbitrary: own }, states, numbers),
      meaning: fc.constantFrom(question.meaning, question.meaning, question.meaning + 1),
      proof: fc.constantFrom('sổ lương', ' ', ''),
    },
    { requiredKeys: ['value'] },
  )
}

const arbAnswers = ({ checklist }: HashedChecklist) =>
  someOf(checklist.sections.flatMap(({ questions }) => questions.map((one) => [one.id, arbAnswer(one)])))

/** As a buyer makes it: every third question weighs in its own line, and some of them are its own. */
function tailoredOf({ checklist, sha256 }: HashedChecklist): HashedChecklist {
  const sections = checklist.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question, place): Question => {
      if (place % 3 > 0 || question.basis === 'strength') return question
      const own = question.basis === 'law' ? {} : { own: true as const }
      return { ...question, ...own, weighs: 'moderate' }
    }),
  }))
  const from = { id: checklist.id, version: checklist.version, sha256 }
  const publisher = { name: 'Acme "Điện tử"' }
  return { sha256, checklist: { ...checklist, id: 'acme', publisher, sections, tailoring: { from, offer: [] } } }
}

describe('a scorer gives what the assessment says, to the last bit,', () => {
  test.each(FIRMS)('of the golden firm %s', (firm) => {
    const list = listOf(firm)
    const file = answersOf(firm)
    sameText(prepareScorer(list, { facts, parameters, today: TODAY }).record(file), byAssessment(list, file, TODAY))
  })

  test.each([...library.lists.map(({ id }) => packaged(id)), tailoredOf(packaged('vn.start'))])(
    'of any firm that answers $checklist.id anything',
    (list) => {
      const questions = questionsOf(list.checklist)
      const places = answerPlaces(questions)
      const room = roomForAnswers(questions.length)
      const days = ['2024-01-01', TODAY, '2027-06-30']
      const scorers = new Map(days.map((today) => [today, prepareScorer(list, { facts, parameters, today })]))
      fc.assert(
        fc.property(arbProfile, arbAnswers(list), fc.constantFrom(...days), (profile, answers, today) => {
          const file = {
            checklist: { id: list.checklist.id },
            revision: 1,
            firm: { code: 'A-1' },
            facts: profile,
            answers,
            retired: {},
          }
          const scorer = scorers.get(today)
          const record = byAssessment(list, file, today)
          expect(JSON.stringify(scorer?.record(file))).toBe(JSON.stringify(record))
          placeAnswers(answers, places, room)
          const beside = {
            firm: JSON.stringify(file.firm),
            facts: JSON.stringify(profile),
            more: ',"client":"A-1"',
          }
          expect(scorer?.text({ facts: profile, answers: room }, beside)).toBe(
            JSON.stringify({ ...record, client: 'A-1' }),
          )
        }),
        { numRuns: 40 },
      )
    },
  )
})

test('a scorer of one day does not take the law of another', () => {
  const list = packaged('vn.start')
  const ask = (today: string) => prepareScorer(list, { facts, parameters, today }).record
  const file: AnswerFile = {
    checklist: { id: 'vn.start' },
    revision: 0,
    firm: {},
    facts: { hired: 5, sector: 'furniture', wageRegion: 'I', payBy: 'month' },
    answers: { 'pay.minimum-wage': { value: 5_310_000 } },
    retired: {},
  }
  const [early, late] = [ask('2020-01-01'), ask(TODAY)]
  const standing = (record: ScoreRecord) => record.questions.met.includes('pay.minimum-wage')
  expect([standing(late(file)), standing(early(file)), standing(late(file))]).toEqual([true, false, true])
})
