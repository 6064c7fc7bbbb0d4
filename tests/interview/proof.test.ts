import { describe, expect, test } from 'vitest'
import type { Question } from '../../src/core/model/checklist.ts'
import { proofAtHand, proofInWords } from '../../src/interview/proof.ts'
import { wordsIn } from '../../src/words/words.ts'
import { packaged } from '../helpers/firms.ts'
import { converse, OPENING } from '../node/interview/conversation.ts'

const TO_WAGE = [...OPENING, '=10', '=6 triệu']
const asks = (script: readonly string[]) => converse(script, { namesProof: true })

describe('proof of a good answer that may be urgent', () => {
  test('is asked for once the answer is saved', async () => {
    const { last, store } = await asks(TO_WAGE)
    expect(last.name).toBe('proof:pay.minimum')
    expect(last.paragraphs.at(-1)?.text).toContain('Chưa có cũng không sao')
    expect(store.saves.at(-1)?.answers['pay.minimum']).toEqual({ value: 6_000_000, meaning: 1 })
  })
  test('is kept with the answer when it is ticked, and the check goes on', async () => {
    const { last, result } = await asks([...TO_WAGE, '+0'])
    expect(last.name).toBe('question:pay.on-time')
    expect(result.file.answers['pay.minimum']?.proof).toBe('ảnh chụp có ngày')
  })
  test('can be named in own words beside it', async () => {
    const { names, result } = await asks([...TO_WAGE, '+0,#other', '=sổ ở bàn kế toán'])
    expect(names.slice(-2)).toEqual(['proof-words:pay.minimum', 'question:pay.on-time'])
    expect(result.file.answers['pay.minimum']?.proof).toBe('ảnh chụp có ngày; sổ ở bàn kế toán')
  })
  test.each(['s', '@#none'])('%s passes it over', async (cue) => {
    const { last, result } = await asks([...TO_WAGE, cue])
    expect(last.name).toBe('question:pay.on-time')
    expect(result.file.answers['pay.minimum']).toEqual({ value: 6_000_000, meaning: 1 })
  })
  test('can be left with q, and the answer stays', async () => {
    const { result } = await asks([...TO_WAGE, 'q'])
    expect([result.outcome, result.saved, result.file.answers['pay.minimum']?.value]).toEqual(['stopped', true, 6e6])
  })
  test('leads back to its question with b', async () => {
    expect((await asks([...TO_WAGE, 'b'])).last.name).toBe('question:pay.minimum')
  })
  test('is asked for no more after it was passed over twice', async () => {
    const script = [...TO_WAGE, 's', '1', '=46', '1', '1', '1', 's', '1']
    const { names } = await asks(script)
    expect(names.filter((name) => name.startsWith('proof:'))).toEqual(['proof:pay.minimum', 'proof:safety.exits'])
    expect(names.at(-1)).toBe('question:safety.machines')
  })
  test.each([
    ['an answer that is not good yet', [...OPENING, '=10', '=4 triệu']],
    ['"not sure"', [...OPENING, '=10', 'u']],
    ['a question that is not urgent', [...OPENING, '=12']],
  ])('is not asked for after %s', async (_, script) => {
    expect((await asks(script)).last.name).toMatch(/^question:/)
  })
  test('is not asked for again when it was named', async () => {
    const { names } = await asks([...TO_WAGE, '+0', 'b', '=7 triệu'])
    expect(names.filter((name) => name.startsWith('proof:'))).toHaveLength(1)
  })
})

describe('the key for proof', () => {
  test('takes no more than the file can hold, ticks and words together', async () => {
    const whole = [...OPENING, '=10', 'b', 'p', '+0,#other', `=${'x'.repeat(1990)}`]
    const { last, result } = await asks(whole)
    expect([last.name, last.notices.length, last.isRefused]).toEqual(['proof-words:pay.contracts', 1, true])
    expect(last.field).toMatchObject({ limit: { most: 2000 - 'ảnh chụp có ngày; '.length } })
    expect(result.file.answers['pay.contracts']?.proof).toBe('ảnh chụp có ngày')
    expect((await asks([...whole, '=sổ tay'])).last.name).toBe('question:pay.contracts')
  })
  test('says when ticks beside long words are too much', async () => {
    const words = `=${'x'.repeat(1990)}`
    const { last, result } = await asks([...OPENING, '=10', 'b', 'p', '+#other', words, 'p', '+0,#other'])
    expect([last.name, last.isRefused]).toEqual(['proof:pay.contracts', true])
    expect(result.file.answers['pay.contracts']?.proof).toBe(words.slice(1))
  })
  test('ticks what was named before, and says that it is saved', async () => {
    const { shown, last, store } = await asks([...OPENING, '=10', 'b', 'p', '+0', 'p'])
    expect(shown.at(-2)?.notices).toEqual(['Đã lưu giấy tờ có sẵn.'])
    expect(shown.at(-2)?.paragraphs.at(-1)?.text).toBe('Giấy tờ: ảnh chụp có ngày')
    expect(last.field).toMatchObject({ marked: ['0'] })
    expect(store.saves.at(-1)?.answers['pay.contracts']).toEqual({ value: 10, meaning: 1, proof: 'ảnh chụp có ngày' })
  })
  test('keeps proof that waits for an answer', async () => {
    const { result, shown } = await asks([...OPENING, 'p', '+0', '=10'])
    expect(shown.at(-2)?.notices.join()).toContain('sẽ được lưu')
    expect(result.file.answers['pay.contracts']).toEqual({ value: 10, meaning: 1, proof: 'ảnh chụp có ngày' })
  })
  test('takes it back with "none"', async () => {
    const { result } = await asks([...OPENING, '=10', 'b', 'p', '+0', 'p', '@#none'])
    expect(result.file.answers['pay.contracts']).toEqual({ value: 10, meaning: 1 })
  })
  test('keeps proof of a question that is put off, as something to find out', async () => {
    const { result } = await asks([...OPENING, 'p', '+#other', '=hợp đồng ở nhà chị Lan', 'q'])
    expect(result.file.answers['pay.contracts']).toMatchObject({ value: 'unknown', proof: 'hợp đồng ở nhà chị Lan' })
  })
  test('leaves the ticks alone when the own words are left with Escape', async () => {
    const { result, last } = await asks([...OPENING, '=10', 'b', 'p', '+0,#other', 'escape'])
    expect(last.name).toBe('question:pay.contracts')
    expect(result.file.answers['pay.contracts']?.proof).toBe('ảnh chụp có ngày')
  })
})

describe('proof in words', () => {
  const questions: readonly Question[] = packaged('vn.sme').checklist.sections.flatMap((one) => one.questions)
  test.each(['vi', 'en'])('is read again as it was ticked, whatever is spoken later (%s)', (language) => {
    for (const question of questions) {
      const suggested = question.proof.map((_, place) => place)
      const text = proofInWords({ suggested, others: 'sổ; ảnh' }, question, { hired: 34 }, wordsIn(language))
      expect(proofAtHand(text, question, { hired: 34 })).toEqual({ suggested, others: 'sổ; ảnh' })
    }
  })
  test('that nobody suggested is kept whole', () => {
    const [question] = questions
    if (!question) throw new Error('no question')
    expect(proofAtHand('ảnh; ', question, {})).toEqual({ suggested: [], others: 'ảnh' })
    expect(proofAtHand('', question, {})).toEqual({ suggested: [], others: '' })
  })
})
