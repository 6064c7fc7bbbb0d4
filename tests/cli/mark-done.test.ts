import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../src/checklist/index.ts'
import { noteOf, proofOf } from '../../src/cli/done-note.ts'
import { type Marking, withMark, withoutMark } from '../../src/cli/mark-done.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { openActions } from '../../src/core/plan/standing.ts'
import { clean } from '../../src/core/text/clean.ts'
import { answersJson } from '../../src/interview/answers-json.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, library, packaged } from '../helpers/firms.ts'

const FIRM = 'mechanical-28'
const words = wordsIn('en')
const markingOf = (file: AnswerFile): Marking => {
  const assessment = assessmentOf(file)
  return { file, assessment, plan: makePlan(assessment), words }
}
const before = markingOf(answersOf(FIRM))
const [first] = openActions(before.plan)
const action = first?.question.id ?? ''
const note = { on: '2026-11-20', proof: 'ảnh' }

/** What a command line is told. */
function told(run: () => unknown): string {
  try {
    run()
    return 'nothing'
  } catch (error) {
    if (error instanceof UsageError) return words.sayWith(error.key, error.args)
    throw error
  }
}

function saved(file: AnswerFile, text = answersText): AnswerFile {
  const { checklist } = packaged(file.checklist.id)
  const bytes = new TextEncoder().encode(text(file))
  return readAnswers({ name: 'a', bytes }, { answerWord, numberWord, checklist, facts: library.facts })
}

describe('a mark', () => {
  test('settles the answer of that moment, however the id is typed', () => {
    const { id, file } = withMark(action.toUpperCase(), note, before)
    expect(id).toBe(action)
    expect(file).toEqual({
      ...before.file,
      done: { [action]: { ...note, settles: before.file.answers[action]?.value } },
    })
  })

  test('is taken back with nothing left behind', () => {
    const { file } = withMark(action, note, before)
    expect(withoutMark(action.toUpperCase(), { file })).toEqual({ id: action, file: before.file })
  })

  test('is taken back alone, and also when its question is gone', () => {
    const gone = { on: '2026-01-01', settles: 'no' }
    const { file } = withMark(action, note, { ...before, file: { ...before.file, done: { gone } } })
    expect(withoutMark(action, { file }).file.done).toEqual({ gone })
    expect(Object.keys(withoutMark('gone', { file }).file.done ?? {})).toEqual([action])
  })

  test('is made anew once its question was answered anew', () => {
    const old = { ...before.file, done: { [action]: { on: '2026-01-01', settles: 'not this' } } }
    expect(withMark(action, note, markingOf(old)).file.done?.[action]).toMatchObject(note)
  })
})

describe('what cannot be marked says why:', () => {
  const marked = markingOf(withMark(action, note, before).file)
  const idOf = (status: string) =>
    before.assessment.questions.find((one) => one.status === status)?.question.id ?? `no ${status}`
  test.each([
    ['what is marked already', action, / on 20 November 2026 already/],
    ['what is in order', idOf('met'), /in order already/],
    ['what is not known', idOf('unknown'), /not known yet/],
    ['what is left out', before.assessment.leftOut[0]?.id ?? 'nothing left out', /firm like yours is not asked/],
    ['a slip of the pen', `${action}s`, new RegExp(`Did you mean ${action}\\?`)],
    ['nothing of the list', 'zzz', /no action "zzz"\. Type/],
  ])('%s', (_, id, said) => {
    expect(told(() => withMark(id, note, marked))).toMatch(said)
  })

  test.each([
    [`${action}s`, new RegExp(`Did you mean ${action}\\?`)],
    ['zzz', /^"zzz" is not marked as done\.$/],
  ])('no mark to take back: %s', (id, said) => {
    expect(told(() => withoutMark(id, marked))).toMatch(said)
  })
})

describe('the day and the proof', () => {
  const TODAY = '2026-12-05'
  test.each([
    [{}, { on: TODAY }],
    [{ on: '2026-12-05' }, { on: TODAY }],
    [
      { on: '2026-12-01', proof: ' ảnh\ntủ ' },
      { on: '2026-12-01', proof: 'ảnh tủ' },
    ],
    [{ proof: '  ' }, { on: TODAY }],
    [{ undo: true }, { on: TODAY }],
  ])('%j is taken', (options, expected) => {
    expect(noteOf(options, TODAY)).toEqual(expected)
  })

  test.each([
    [{ on: '2026-12-06' }, /later than today, 2026-12-05/],
    [{ on: '5/12/2026' }, /year-month-day/],
    [{ on: '2026-02-30' }, /year-month-day/],
    [{ on: '0001-01-01' }, /year-month-day/],
    [{ proof: 'a'.repeat(2001) }, /At most 2,?000 letters/],
    [{ undo: true, proof: 'a' }, /leave out/],
    [{ undo: true, on: '2026-12-01' }, /leave out/],
  ])('%j is refused', (options, said) => {
    expect(told(() => noteOf(options, TODAY))).toMatch(said)
  })

  test('any proof that is taken is saved, read and shown as it was taken', () => {
    const odd = fc.constantFrom(
      '\u202e',
      '\0',
      '\u001b[2J',
      '"',
      "'",
      ': ',
      '#',
      '{',
      '\\',
      'e\u0301',
      '👩‍🔧',
      '1.10',
      'no',
    )
    const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
    fc.assert(
      fc.property(text, (parts) => {
        const proof = proofOf(parts.join(''))
        const { file } = withMark(action, { on: '2026-11-20', ...proof }, before)
        expect(saved(file).done).toEqual(file.done)
        expect(saved(file, answersJson).done).toEqual(file.done)
        const [one] = makePlan(assessmentOf(saved(file))).done
        expect(one?.proof).toBe(proof.proof ?? null)
        expect(clean(one?.proof ?? '')).toBe(one?.proof ?? '')
        expect(one?.proof ?? '').not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
      { numRuns: 200 },
    )
  })
})
