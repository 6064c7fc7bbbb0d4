import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohortBuilder } from '../../src/cohort/build-cohort.ts'
import type { Cohort } from '../../src/cohort/cohort.ts'
import { rankOf } from '../../src/cohort/tally/client-ref.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { sampleCatalogue, sampleFirms } from '../helpers/sample-firms.ts'

const firms = sampleFirms(40)
const cohortOf = (records: readonly ClientRecord[]): Cohort => {
  const builder = cohortBuilder({ since: false })
  for (const record of records) builder.add(record)
  return builder.cohort(sampleCatalogue)
}
const cohort = cohortOf(firms)
const having = (status: keyof ClientRecord['questions'], id: string) =>
  firms.filter(({ questions }) => questions[status].includes(id))
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe('many results seen together', () => {
  test('counts each firm once on its level, in all, by size and by list', () => {
    for (const { group, firms: count, counts } of cohort.levels) {
      const own = firms.filter(
        ({ size, checklist }) =>
          group.by === 'all' || (group.by === 'size' ? size.class === group.size : checklist.id === group.list),
      )
      expect(count).toBe(own.length)
      expect(sum(Object.values(counts))).toBe(own.length)
      expect(counts['first-steps']).toBe(own.filter(({ level }) => level.id === 'first-steps').length)
    }
    expect(cohort.levels.map(({ group }) => group.by)).toContain('list')
  })

  test('sums the people of the firms that told how many', () => {
    const told = firms.flatMap(({ size }) => size.people ?? [])
    expect(cohort.people).toEqual({ sum: sum(told), firms: told.length })
  })

  test('averages a section over the firms that answered enough of it', () => {
    expect(cohort.sections.length).toBeGreaterThan(5)
    for (const { section, all, bySize, low } of cohort.sections) {
      const told = firms.flatMap(({ sections }) =>
        sections.flatMap(({ id, group }) => (id === section && group.enough && group.score ? [group.score] : [])),
      )
      expect(all.firms).toBe(told.length)
      expect(sum(Object.values(bySize).map((one) => one.firms))).toBe(told.length)
      if (all.score === null) continue
      expect(all.score.low).toBeCloseTo(sum(told.map((one) => one.low)) / told.length, 5)
      expect(all.score.high).toBeCloseTo(sum(told.map((one) => one.high)) / told.length, 5)
      expect(low).toBe(told.filter((one) => one.high < 0.5).length)
    }
  })

  test('takes sections in the order of the lists', () => {
    const order = [...sampleCatalogue.sections.keys()]
    const places = cohort.sections.map(({ section }) => order.indexOf(section))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(order.slice(0, 3)).toEqual(['people', 'pay', 'hours'])
  })

  test('tells the ten gaps that most firms share, of those that were asked', () => {
    expect(cohort.gaps).toHaveLength(10)
    for (const { question, asked, gaps, toWrite, urgent, showing } of cohort.gaps) {
      const { id } = question
      expect(gaps).toBe(having('gap', id).length)
      expect(toWrite).toBe(having('to-write', id).length)
      expect(showing.count).toBe(having('met', id).length)
      expect(asked).toBe(gaps + toWrite + showing.count + having('unknown', id).length)
      expect(urgent).toBe(firms.filter((one) => one.urgent.includes(id)).length)
    }
    const counts = cohort.gaps.map(({ gaps }) => gaps)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    const others = [...new Set(firms.flatMap(({ questions }) => questions.gap))].filter(
      (id) => !cohort.gaps.some(({ question }) => question.id === id),
    )
    expect(Math.max(...others.map((id) => having('gap', id).length))).toBeLessThanOrEqual(counts.at(-1) ?? 0)
  })

  test('names of each gap whom to invite and who can show it, and they are such firms', () => {
    for (const { question, invite, showing } of cohort.gaps) {
      const clients = (status: 'gap' | 'met') => having(status, question.id).map(({ client }) => client)
      for (const { client } of invite) expect(clients('gap')).toContain(client)
      for (const { client } of showing.first) expect(clients('met')).toContain(client)
      expect(invite.length).toBe(Math.min(3, clients('gap').length))
      expect(showing.first.length).toBe(Math.min(2, clients('met').length))
    }
  })

  test('calls first where most is urgent, then most people, then the lowest level, and nowhere without a reason', () => {
    const order = (one: Cohort['callFirst'][number]) => [
      -one.urgent.length,
      -(one.firm.people ?? 0),
      rankOf(one.firm.level),
    ]
    const places = cohort.callFirst.map(order)
    const sorted = [...places].sort((a, b) => a.map((n, i) => n - (b[i] ?? 0)).find((n) => n !== 0) ?? 0)
    expect(places).toEqual(sorted)
    expect(cohort.callFirst).toHaveLength(12)
    for (const { urgent, firm } of cohort.callFirst)
      expect(urgent.length > 0 || firm.level === 'first-steps', firm.client).toBe(true)
    expect(cohort.urgentFirms).toBe(firms.filter(({ urgent }) => urgent.length > 0).length)
  })

  test('shows as hard only what at most a third has in order, and as strength to copy no matter of course', () => {
    expect(cohort.hard.length).toBeGreaterThan(0)
    for (const { question, asked, showing } of cohort.hard) {
      expect(question.basis).not.toBe('strength')
      expect(showing.count / asked).toBeLessThanOrEqual(1 / 3)
    }
    for (const { question, asked, showing } of cohort.strengths) {
      expect(question.basis).toBe('strength')
      expect(showing.count / asked).toBeLessThanOrEqual(2 / 3)
    }
  })

  test('counts people on the ladders over the firms that told', () => {
    for (const { id, firms: told, unknownFirms, people, of, steps } of cohort.ladders) {
      const own = firms.flatMap(({ ladders }) => ladders.filter((one) => one.id === id))
      const known = own.filter((one) => one.people !== null)
      expect([told, unknownFirms]).toEqual([known.length, own.length - known.length])
      expect(people).toBe(sum(known.map((one) => one.people ?? 0)))
      expect(of).toBe(sum(known.map((one) => one.of)))
      expect(sum(steps)).toBe(told)
    }
    expect(cohort.ladders.map(({ id }) => id)).toEqual(['contracts', 'insured'])
  })

  test('is the same in whatever order firms come, and however often one is there', () => {
    const few = sampleFirms(9)
    const seen = (places: readonly number[]) => cohortOf(places.flatMap((at) => few[at] ?? []))
    const places = fc.array(fc.nat(few.length - 1), { minLength: 1, maxLength: 30 })
    const both = places.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(both, ([all, shuffled]) => {
        expect(seen(shuffled)).toEqual(seen(all))
      }),
      { numRuns: 60 },
    )
  })

  test('of no firm at all is empty', () => {
    const none = cohortOf([])
    expect([none.firms, none.urgentFirms, none.people.sum]).toEqual([0, 0, 0])
    for (const list of [none.sections, none.gaps, none.callFirst, none.hard, none.unknowns, none.ladders, none.remarks])
      expect(list).toEqual([])
    expect(none.levels).toHaveLength(1)
  })
})

describe('remarks', () => {
  test('tell of several lists, ways of scoring and days, and of what was set aside', () => {
    const [one, two] = firms
    if (!one || !two) throw new Error('no firms')
    const builder = cohortBuilder({ since: false })
    builder.add({ ...one, today: '2026-11-27', scoring: '1' })
    builder.add({ ...two, today: '2026-11-02', scoring: '2', checklist: { ...two.checklist, id: 'acme' } })
    builder.setAside()
    builder.setAside(2)
    expect(builder.cohort(sampleCatalogue).remarks).toEqual([
      { code: 'several-lists', lists: ['acme', one.checklist.id] },
      { code: 'several-scorings', versions: ['1', '2'] },
      { code: 'several-days', from: '2026-11-02', to: '2026-11-27' },
      { code: 'set-aside', count: 3 },
    ])
  })

  test('tell of questions whose list is not at hand, which are named nowhere', () => {
    const [one] = firms
    if (!one) throw new Error('no firms')
    const strange = { ...one, questions: { ...one.questions, gap: ['acme.one', 'acme.two'] } }
    const seen = cohortOf([strange, { ...strange, client: 'other' }])
    expect(seen.remarks).toContainEqual({ code: 'question-not-at-hand', count: 2 })
    expect(seen.gaps).toEqual([])
  })
})

describe('memory', () => {
  setFlagsFromString('--expose-gc')
  const gc: () => void = runInNewContext('gc')

  test('does not grow with the number of firms', () => {
    const few = sampleFirms(20)
    const builder = cohortBuilder({ since: true })
    const feed = (from: number, to: number) => {
      for (let i = from; i < to; i += 1) {
        const record = few[i % few.length]
        if (record) builder.add({ ...record, client: `client-${i}`, firm: { name: `Firm ${i}` } })
      }
      gc()
      return process.memoryUsage().heapUsed
    }
    const first = feed(0, 1000)
    const last = feed(1000, 50_000)
    expect(builder.cohort(sampleCatalogue).firms).toBe(50_000)
    expect((last - first) / 2 ** 20).toBeLessThan(4)
  })
})
