import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TASK_COLUMNS } from '../../../src/core/model/task-list.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makeTaskList } from '../../../src/core/report/task-list.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../../helpers/firms.ts'
import { firmThatSays, hostileText } from '../../helpers/hostile-text.ts'
import { assessed, checklist, TODAY, text, yesNo } from '../../helpers/questions.ts'

const en = wordsIn('en')
const listOf = (...given: Parameters<typeof assessed>) => {
  const result = assessed(...given)
  return makeTaskList(result, makePlan(result), en)
}
const fix = { ...yesNo('x').fix, first: text('do it'), then: [text('then this')], hours: 2, minutes: 30, days: 7 }
const withFix = { ...fix, who: 'owner', cost: 'low', from: [text('the office')] } as const

describe.each(['vi', 'en'] as const)('a task list in %s', (language) => {
  const words = wordsIn(language)

  test.each(FIRMS)('holds for %s each action in the order of the plan, then each thing to find out', (firm) => {
    const assessment = assessmentOf(answersOf(firm))
    const plan = makePlan(assessment)
    const { rows } = makeTaskList(assessment, plan, words)
    const asked = [
      ...plan.phases.flatMap(({ actions }) => actions.map(({ question }) => question.id)),
      ...plan.findOut.flatMap(({ questions }) => questions.map(({ question }) => question.id)),
    ]
    expect(rows.map(({ question }) => question)).toEqual(asked)
    expect(rows.map(({ number }) => number)).toEqual(asked.map((_, at) => at + 1))
    expect(rows.filter(({ what, firstStep, who, phase }) => !what || !firstStep || !who || !phase)).toEqual([])
  })

  test('names every column once', () => {
    const { columns } = makeTaskList(
      assessed(checklist([yesNo('a')]), {}),
      makePlan(assessed(checklist([]), {})),
      words,
    )
    expect(columns.map(({ id }) => id)).toEqual(TASK_COLUMNS)
    expect(new Set(columns.map(({ head }) => head)).size).toBe(TASK_COLUMNS.length)
  })
})

describe('a row', () => {
  test('says all of an action', () => {
    const question = yesNo('a', {
      severity: 'critical',
      fix: { ...withFix, title: text('mend the door') },
      proof: [text('a photo')],
      laws: [{ ref: 'code', at: { article: 1 }, certain: false }],
    })
    const { rows } = listOf(checklist([question]), { a: { value: 'no', note: 'soon', proof: 'letter' } })
    expect(rows).toEqual([
      {
        number: 1,
        task: 'mend',
        question: 'a',
        phase: 'Within 7 days',
        urgent: 'Urgent',
        what: 'mend the door',
        firstStep: 'do it',
        then: ['then this'],
        who: 'Owner',
        firstStepBy: '2026-11-28',
        resultBy: '2026-11-28',
        minutes: 30,
        hours: 2,
        cost: 'low cost',
        proof: ['a photo'],
        why: 'why',
        laws: ['code (45/2019), Article 1 (check with the office in charge)'],
        help: ['the office'],
        notes: ['Proof: letter', 'Note: soon'],
        done: null,
      },
    ])
  })

  test('is called by its gap where the list has no short title', () => {
    expect(listOf(checklist([yesNo('a', { gap: text('not yet so') })]), { a: 'no' }).rows[0]?.what).toBe('not yet so')
  })

  test('asks to write down what is done already, and nothing more', () => {
    const question = yesNo('a', { met: text('it is so'), written: 'law', fix: { ...withFix, title: text('mend') } })
    expect(listOf(checklist([question]), { a: 'unwritten' }).rows[0]).toMatchObject({
      task: 'write-down',
      what: 'Write it down: it is so',
      then: [],
    })
  })

  const heavy = { ...withFix, who: 'accountant', cost: 'high', minutes: 300, hours: 80 } as const
  const toWrite = checklist([yesNo('a', { written: 'law', fix: heavy })])

  test('of writing down takes what writing takes, not what mending would', () => {
    expect(listOf(toWrite, { a: 'unwritten' }).rows[0]).toMatchObject({ minutes: 30, hours: 1, cost: 'no cost' })
  })

  test('of what is done says who did it and what it took as before', () => {
    const micro = { hired: 3, familyUnpaid: 0 }
    const [open] = listOf(toWrite, { a: 'unwritten' }, micro).rows
    const [done] = listOf(toWrite, { a: 'unwritten' }, micro, TODAY, {
      a: { on: '2026-11-20', settles: 'unwritten' },
    }).rows
    expect(done).toMatchObject({ who: en.say('report.doer.owner'), minutes: 30, hours: 1, cost: 'no cost' })
    expect(done).toEqual({
      ...open,
      phase: 'Done',
      firstStepBy: null,
      resultBy: null,
      done: { on: '2026-11-20', proof: '' },
    })
  })

  test('asks for what is not known, by a day, with nothing that nobody can tell', () => {
    const { rows } = listOf(checklist([yesNo('a', { ask: text('is it so?'), severity: 'critical' })]), { a: 'unknown' })
    expect(rows[0]).toMatchObject({
      task: 'find-out',
      what: 'Find out: is it so?',
      urgent: 'Urgent',
      firstStepBy: '2026-11-28',
      resultBy: null,
      minutes: null,
      hours: null,
      cost: '',
    })
  })
})

describe('above the table', () => {
  test('stands who says so, and that nobody has verified it', () => {
    const { title, lead } = listOf(checklist([yesNo('a')]), { a: { value: 'no', proof: 'letter' } })
    expect(title).toBe('Xưởng mộc: things to do')
    expect(lead[0]).toContain('21 November 2026')
    expect(lead[1]).toMatch(/^Self-declared, 1 proof named, not verified\./)
    expect(lead).toHaveLength(2)
  })

  test('stands that nothing needs doing, only when that is so', () => {
    const nothing = en.say('report.nothing-to-do')
    expect(listOf(checklist([yesNo('a')]), { a: 'yes' }).lead).toContain(nothing)
    expect(listOf(checklist([yesNo('a')]), { a: 'unknown' }).lead).not.toContain(nothing)
  })

  test('stands that the list is old', () => {
    expect(listOf({ ...checklist([yesNo('a')]), lookAgain: '2026-11-20' }, {}).lead.join()).toContain('Get a newer one')
  })
})

test('whatever a firm writes is cleaned and nothing else of it is lost', () => {
  fc.assert(
    fc.property(hostileText, (said) => {
      const assessment = firmThatSays(said)
      const { title, rows } = makeTaskList(assessment, makePlan(assessment), en)
      const shown = clean(said)
      if (said.trim() !== '') expect(title).toContain(shown)
      if (said !== '') expect(rows[0]?.notes).toEqual([`Proof: ${shown}`, `Note: ${shown}`])
      expect(JSON.stringify(rows)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
    }),
  )
})
