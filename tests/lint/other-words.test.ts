import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readChecklist } from '../../src/checklist/index.ts'
import { hardAsks, hardAsksIn } from '../../src/core/burden/hard-things.ts'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import type { HardThing } from '../../src/core/model/content.ts'
import { hardThings, LIST_IDS, listContext, packagedList } from '../helpers/packaged.ts'

/** Demands as a buyer might word them that knows the list of words, by kind, in Vietnamese and in English. */
function demands(file: string): readonly (readonly [kind: string, vi: string, en: string])[] {
  return JSON.parse(readFileSync(`tests/fixtures/burden/${file}.json`, 'utf8'))
}

const found = (text: Readonly<Record<string, string>>): readonly HardThing[] =>
  hardThings.filter((thing) => hardAsksIn(text, thing).length > 0)

describe('a demand in other words is found in both languages', () => {
  test.each(demands('other-words'))('%s: %s / %s', (kind, vi, en) => {
    expect(found({ vi }).map(({ id }) => id)).not.toEqual([])
    expect(found({ en }).map(({ id }) => id)).not.toEqual([])
    expect([...found({ vi }), ...found({ en })].map(({ id }) => id)).toContain(kind)
  })
})

test('of demands that nobody had in mind when the words were gathered, so many are found', () => {
  const all = demands('fresh-words')
  const count = (language: 'vi' | 'en') =>
    all.filter(([, vi, en]) => found(language === 'vi' ? { vi } : { en }).length > 0).length
  // Words alone do not stop who means ill: what a fix takes, how many papers and which weights are looked at besides.
  expect({ of: all.length, vi: count('vi'), en: count('en') }).toEqual({ of: 10, vi: 0, en: 0 })
})

describe('no fair question is taken for a demand', () => {
  const fair = [
    ...LIST_IDS.map(packagedList),
    ...['checklists/examples/acme.electronics', 'checklists/examples/bank', 'templates/questions/buyer'].map((name) =>
      readChecklist({ name: `${name}.yaml`, bytes: readFileSync(`${name}.yaml`) }, listContext),
    ),
  ]
  // A co-operative has a board, and its help may say so.
  const KNOWN = ['finance.decide-together committee']

  test('of packaged lists, examples and ready-made questions', () => {
    const asked = new Map(fair.flatMap(questionsOf).map((question) => [question.id, question]))
    const beyondLaw = [...asked.values()].filter(({ basis }) => basis === 'buyer' || basis === 'good')
    const taken = beyondLaw.flatMap((question) =>
      hardAsks(question, hardThings).map(({ thing }) => `${question.id} ${thing.id}`),
    )
    expect(beyondLaw.length).toBeGreaterThan(140)
    expect(taken).toEqual(KNOWN)
  })
})
