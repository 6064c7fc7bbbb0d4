import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import { factsNeeded } from '../../src/core/sizing/facts-needed.ts'
import { FACTS_MICRO } from '../../src/core/sizing/size.ts'
import { reviewList } from '../../src/lint/index.ts'
import {
  crosswalk,
  duties,
  facts,
  LIST_IDS,
  laws,
  lintSetting,
  packagedList,
  packagedSource,
  parameters,
} from '../helpers/packaged.ts'

const LANGUAGES = ['en', 'vi']
const lists = LIST_IDS.map(packagedList)
const entries = lists.filter(({ module }) => module !== true)
const all = new Map(lists.flatMap(questionsOf).map((question) => [question.id, question]))

describe('the library', () => {
  test('has its modules, the lists that people choose, and at least 130 questions', () => {
    expect(lists.filter(({ module }) => module).length).toBe(12)
    expect(entries.length).toBe(15)
    expect(all.size).toBeGreaterThanOrEqual(130)
  })

  test('asks each question in the same words wherever it is asked', () => {
    for (const list of lists)
      for (const question of questionsOf(list)) {
        const { fix, ...rest } = question
        const { fix: first, ...same } = all.get(question.id) ?? question
        expect({ ...rest, first: fix?.first }).toEqual({ ...same, first: first?.first })
      }
  })

  test('says everything in both languages', () => {
    const texts = textsIn({ lists, facts, laws, parameters, duties, crosswalk })
    expect(texts.length).toBeGreaterThan(5000)
    expect(texts.filter((text) => String(Object.keys(text).toSorted()) !== String(LANGUAGES))).toEqual([])
    expect(texts.filter((text) => Object.values(text).some((one) => !/[\p{L}\d]/u.test(one)))).toEqual([])
  })

  test('leaves no field of a question empty', () => {
    const bare = [...all.values()].filter(
      ({ basis, help, met, why, gap, fix, proof, codes }) =>
        !help ||
        !met ||
        !why ||
        proof.length === 0 ||
        Object.keys(codes).length === 0 ||
        (basis !== 'strength' && (!gap || !fix || fix.then.length === 0)),
    )
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('names a law for each question that says the law asks for it', () => {
    const lawless = [...all.values()].filter(({ basis, laws: named }) => basis === 'law' && named.length === 0)
    expect(lawless.map(({ id }) => id)).toEqual([])
  })

  test('waits only for questions that there are', () => {
    const missing = LIST_IDS.flatMap((id) => [
      ...new TextDecoder().decode(packagedSource(`${id}.yaml`).bytes).matchAll(/after: \[([^\]]*)\]/g),
    ]).flatMap((match) => (match[1] ?? '').split(',').map((one) => one.trim()))
    expect(missing.filter((id) => !all.has(id))).toEqual([])
  })

  test('keeps counts and papers from being critical, and criticals few', () => {
    const critical = [...all.values()].filter(({ severity }) => severity === 'critical')
    expect(critical.filter(({ kind, written, basis }) => kind === 'count' || written || basis !== 'law')).toEqual([])
    const count = (id: string) => questionsOf(packagedList(id)).filter(({ severity }) => severity === 'critical').length
    expect(count('vn.start')).toBeLessThanOrEqual(6)
    expect(count('vn.sme')).toBeLessThanOrEqual(10)
  })

  test.each(entries.map((list) => [list.id, list] as const))('%s asks a micro firm at most 8 facts', (_, list) => {
    for (const sector of ['food', 'services', 'farming'])
      expect(factsNeeded(list, facts, { hired: 5, sector }).length).toBeLessThanOrEqual(FACTS_MICRO)
  })

  test.each(LIST_IDS)('%s passes its lint', (id) => {
    const { advice, burden } = reviewList(packagedSource(`${id}.yaml`), lintSetting(packagedList(id).lawAsOf))
    expect(burden.grade).toMatch(/[AB]/)
    const faults = advice.filter(({ severity }) => severity !== 'info')
    expect(faults.map(({ rule, place, args }) => `${place.line} ${rule} ${JSON.stringify(args)}`)).toEqual([])
  })
})

/** Every map from languages to sentences, wherever it is. */
function textsIn(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return []
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn)
}

function isText(value: object): value is Readonly<Record<string, string>> {
  return LANGUAGES.some((language) => Object.hasOwn(value, language))
}
