import { describe, expect, test } from 'vitest'
import {
  hashChecklist,
  readAnswers,
  readChecklist,
  readFacts,
  readLaws,
  readParameters,
} from '../../src/checklist/index.ts'
import type { Checklist, Question } from '../../src/core/model/checklist.ts'
import { factsOfChecklist } from '../../src/core/sizing/facts-needed.ts'
import { fileSource, sourceOf } from './small.ts'

const facts = readFacts(fileSource('checklists/facts.yaml'))
const laws = readLaws(fileSource('checklists/laws.yaml'))
const parameters = readParameters(fileSource('checklists/parameters.yaml'), { facts, laws })
const checklist = readChecklist(fileSource('checklists/vn.start.yaml'), { facts, laws, parameters })
const words = { answerWord: () => null, numberWord: () => null }

describe('what is packaged', () => {
  test('is in order', () => {
    expect([facts.length, laws.length, parameters.length].every((count) => count > 3)).toBe(true)
    expect(checklist.sections.flatMap(({ questions }) => questions)).toHaveLength(25)
  })

  test('is read the same from JSON', () => {
    const json = JSON.stringify({ format: 'tukiem/checklist/1', ...checklist })
    const again = readChecklist(sourceOf(json), { facts, laws, parameters })
    expect(hashChecklist(again)).toBe(hashChecklist(checklist))
  })

  test('can be answered by hand', () => {
    const text = `format: tukiem/answers/1\nchecklist: {id: vn.start}\nfacts: {hired: 31, wageRegion: I}\nanswers:\n  pay.minimum-wage: 5310000\n  safety.exits: yes\n`
    expect(readAnswers(sourceOf(text), { ...words, checklist, facts }).answers).toEqual({
      'pay.minimum-wage': { value: 5_310_000 },
      'safety.exits': { value: 'yes' },
    })
  })
})

const LANGUAGES = ['en', 'vi']
const questions = checklist.sections.flatMap((section) => section.questions)

describe('vn.start keeps to what a small firm can bear', () => {
  test('at most 6 of its questions are critical', () => {
    const critical = questions.filter(({ severity }) => severity === 'critical').map(({ id }) => id)
    expect(critical.length, critical.join(', ')).toBeLessThanOrEqual(6)
  })

  test('a micro firm is asked at most 8 facts', () => {
    const asked = factsOfChecklist(forMicro(checklist), facts).map(({ id }) => id)
    expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(8)
    expect(asked).toContain('hired')
  })

  test('every text of it speaks every language, as do all facts, laws and parameters', () => {
    const packaged = { checklist, facts, laws, parameters }
    expect(checklist.languages.toSorted()).toEqual(LANGUAGES)
    expect(textsIn(packaged).length).toBeGreaterThan(300)
    expect(textsIn(packaged).filter((text) => Object.values(text).some((one) => !/\p{L}/u.test(one)))).toEqual([])
    expect(textsIn(packaged).filter((text) => String(Object.keys(text).toSorted()) !== String(LANGUAGES))).toEqual([])
  })
})

/** What of a list a firm of up to 10 people can be asked at all. */
function forMicro(list: Checklist): Checklist {
  const core = ({ tier }: Question) => tier === 'core'
  return { ...list, sections: list.sections.map((one) => ({ ...one, questions: one.questions.filter(core) })) }
}

/** Every map from languages to sentences, wherever it is. */
function textsIn(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return []
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn)
}

function isText(value: object): value is Readonly<Record<string, string>> {
  return LANGUAGES.some((language) => Object.hasOwn(value, language))
}
