import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../src/checklist/index.ts'
import { measureBurden } from '../../src/core/burden/measure-burden.ts'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { lintList } from '../../src/lint/index.ts'
import { loadBurdenSetting, loadLibrary } from '../../src/node/library.ts'
import { crosswalk, facts, LIST_IDS, lintSetting, listContext, packagedList } from '../helpers/packaged.ts'

const FOLDER = 'checklists/examples'
const EXAMPLES = readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, ''))

const LISTS: ReadonlyMap<string, Checklist> = new Map(
  EXAMPLES.map((name) => {
    const path = `${FOLDER}/${name}.yaml`
    return [name, readChecklist({ name: path, bytes: readFileSync(path) }, listContext)]
  }),
)

function example(name: string): Checklist {
  const list = LISTS.get(name)
  if (!list) throw new Error(`no example ${name}`)
  return list
}

const WORKSHOP: Profile = {
  hired: 34,
  sector: 'electronics',
  legalForm: 'company',
  wageRegion: 'II',
  payBy: 'month',
  people: ['overtime'],
  site: ['chemicals'],
  sellsTo: ['foreign-invested'],
}
const SHOP: Profile = {
  hired: 8,
  sector: 'trade',
  legalForm: 'household',
  wageRegion: 'II',
  payBy: 'month',
  people: [],
  site: [],
  sellsTo: ['consumers'],
}

describe('the examples of tailored lists', () => {
  test('are called after their ids, and none of them is a packaged list', () => {
    expect(EXAMPLES.map((name) => example(name).id)).toEqual(EXAMPLES)
    expect(EXAMPLES.filter((name) => LIST_IDS.includes(name))).toEqual([])
  })

  test.each([
    ['acme.electronics', 'vn.sme', 12],
    ['big-buyer', 'vn.start', 12],
    ['bank', 'vn.finance', 4],
  ])('%s is made from %s and asks %d questions of its own', (name, base, own) => {
    const { tailoring, ...list } = example(name)
    expect(tailoring?.from.id).toBe(base)
    expect(list.lawAsOf).toBe(packagedList(base).lawAsOf)
    expect(questionsOf(list).filter((question) => question.own)).toHaveLength(own)
  })

  test.each([
    ['acme.electronics', 'a workshop of 34', WORKSHOP, 50, 12],
    ['acme.electronics', 'a shop of 8', SHOP, 25, 5],
    ['bank', 'a workshop of 34', WORKSHOP, 33, 4],
    ['bank', 'a shop of 8', SHOP, 25, 4],
    ['big-buyer', 'a workshop of 34', WORKSHOP, 36, 12],
    ['big-buyer', 'a shop of 8', SHOP, 25, 8],
  ])('%s asks %s so many questions, and so many of its own', (name, _, firm, questions, own) => {
    const { kept } = rightSize(example(name), firm, facts)
    expect([kept.length, kept.filter(({ question }) => question.own).length]).toEqual([questions, own])
  })

  test.each(['acme.electronics', 'bank'])(
    '%s offers something, says whom to ask, and says it in both languages',
    (name) => {
      const { tailoring } = example(name)
      expect(tailoring?.offer.length).toBeGreaterThanOrEqual(3)
      expect(tailoring?.contact?.email).toMatch(/\.example$/)
      for (const { text } of tailoring?.offer ?? []) expect(Object.keys(text)).toEqual(['vi', 'en'])
    },
  )

  test.each(EXAMPLES)('%s tags its questions with codes that there are', (name) => {
    const known = new Set(crosswalk.flatMap(({ id, codes }) => codes.map(({ code }) => `${id} ${code}`)))
    const tags = questionsOf(example(name)).flatMap(({ codes }) =>
      Object.entries(codes).flatMap(([scheme, all]) => all.map((code) => `${scheme} ${code}`)),
    )
    expect(tags.filter((tag) => !known.has(tag))).toEqual([])
  })

  test.each([
    ['acme.electronics', 'A'],
    ['bank', 'A'],
    ['big-buyer', 'E'],
  ])('%s weighs %s', (name, grade) => {
    expect(measureBurden(example(name), loadBurdenSetting('.', loadLibrary('.'))).grade).toBe(grade)
  })

  test.each(['acme.electronics', 'bank'])('%s passes its lint', (name) => {
    const path = `${FOLDER}/${name}.yaml`
    const advice = lintList({ name: path, bytes: readFileSync(path) }, lintSetting('2026-11-27'))
    const faults = advice.filter(({ severity }) => severity !== 'info')
    expect(faults.map(({ rule, place, args }) => `${place.line} ${rule} ${JSON.stringify(args)}`)).toEqual([])
  })

  test('lint names at least 12 kinds of burden in the unfair one, and what it changes in a base question', () => {
    const path = `${FOLDER}/big-buyer.yaml`
    const advice = lintList({ name: path, bytes: readFileSync(path) }, lintSetting('2026-11-27'))
    const kinds = new Set(advice.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule))
    const burdens = [...kinds].filter((rule) => /^(asks-|nothing-|nobody-|short-|everything-|too-)/.test(rule))
    expect(burdens.length).toBeGreaterThanOrEqual(12)
    expect(advice.filter(({ rule }) => rule === 'base-question-changed')).toEqual([
      expect.objectContaining({ severity: 'error', args: expect.objectContaining({ id: 'pay.payslip' }) }),
    ])
    expect(advice.filter(({ rule }) => rule === 'base-words-changed')).toEqual([
      expect.objectContaining({ severity: 'warning', args: expect.objectContaining({ id: 'hours.overtime-month' }) }),
    ])
    const asking = advice.filter(({ rule }) => rule.startsWith('asks-'))
    expect(asking.filter(({ fairer, place }) => fairer === undefined || place.line === undefined)).toEqual([])
  })

  test('the unfair one offers nothing, names nobody to ask, and weighs everything as serious', () => {
    const list = example('big-buyer')
    expect([list.tailoring?.offer, list.tailoring?.contact]).toEqual([[], undefined])
    const weights = questionsOf(list).flatMap(({ weighs }) => weighs ?? [])
    expect(weights.length).toBeGreaterThan(12)
    expect(new Set(weights)).toEqual(new Set(['serious']))
  })
})
