import { describe, expect, test } from 'vitest'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makeBankReport } from '../../../src/core/report/bank-report.ts'
import { makeBuyerReport } from '../../../src/core/report/buyer-report.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { assessed, BASE, checklist, count, text, yesNo } from '../../helpers/questions.ts'

const en = wordsIn('en')
const reportOf = (result: ReturnType<typeof assessed>, withActions = false) =>
  makeBuyerReport(result, makePlan(result), en, { withActions })

describe('for a buyer', () => {
  const list = checklist([
    yesNo('kept-id', { met: text('all {hired} are told'), gap: text('some of {hired} are not told') }),
    yesNo('open-id', {
      gap: text('one of {hired} has no shoes'),
      fix: { ...BASE.fix, title: text('shoes for {hired}') },
    }),
    count('count-id', { ladder: 'contracts', gap: text('a gap of people') }),
  ])
  const answers = {
    'kept-id': { value: 'yes', note: 'the note', proof: 'the proof' },
    'open-id': { value: 'no', note: 'the note' },
    'count-id': 587,
  } as const
  const firm = { hired: 613, familyUnpaid: 0, sector: 'furniture' }

  test.each([false, true])('nothing tells how many people there are, with actions: %j', (withActions) => {
    const said = JSON.stringify(reportOf(assessed(list, answers, firm), withActions))
    expect(said).toContain('all … are told')
    expect(said).toContain('96%')
    expect(said).not.toMatch(/613|587/)
  })

  test('nothing tells what was noted, nor what is open, unless the owner chose so', () => {
    const result = assessed(list, answers, firm)
    const said = JSON.stringify(reportOf(result))
    for (const secret of ['the note', 'the proof', '-id', 'shoes', 'gap of people']) expect(said).not.toContain(secret)
    const chosen = JSON.stringify(reportOf(result, true))
    expect(chosen).toContain('shoes for …')
    for (const secret of ['the note', 'the proof', '-id']) expect(chosen).not.toContain(secret)
  })

  test('a number of people that is not known is not told by the number of all', () => {
    const said = JSON.stringify(reportOf(assessed(list, { 'count-id': 'unknown' }, firm)).blocks)
    expect(said).toContain('"step":null,"of":3,"value":"not known"')
    expect(said).not.toContain('613')
  })
})

test('a bank gets the size of the firm and the papers named, not how many people there are', () => {
  const list = checklist([yesNo('a', { met: text('all {hired} are told') }), count('b', { ladder: 'contracts' })])
  const result = assessed(
    list,
    { a: { value: 'yes', note: 'the note', proof: 'the proof' }, b: 587 },
    { hired: 613, familyUnpaid: 0, sector: 'furniture' },
  )
  const said = JSON.stringify(makeBankReport(result, makePlan(result), en))
  expect(said).toContain('the proof')
  expect(said).toContain('all … are told')
  expect(said).not.toMatch(/613|587|the note/)
})
