import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import { LIST_IDS, packagedList } from '../helpers/packaged.ts'

/** Most characters of a title, so that it stays on one line of a plan, a task list or a calendar. */
const LONGEST = { vi: 62, en: 58 }

const questions = new Map(
  LIST_IDS.map(packagedList)
    .flatMap(questionsOf)
    .map((question) => [question.id, question]),
)
const fixes = [...questions.values()].flatMap(({ id, fix }) => (fix ? [{ id, title: fix.title ?? {} }] : []))

describe.each(Object.entries(LONGEST))('in %s, the title of an action', (language, longest) => {
  const titles = fixes.map(({ id, title }) => ({ id, text: title[language] ?? '' }))
  const where = (isFault: (text: string) => boolean) => titles.filter(({ text }) => isFault(text))

  test('is there for each fix', () => {
    expect(titles.length).toBeGreaterThanOrEqual(270)
    expect(where((text) => text.trim() === '')).toEqual([])
  })

  test('keeps to its length', () => {
    expect(where((text) => [...text].length > longest)).toEqual([])
  })

  test('ends without a full stop, and has no space too many', () => {
    expect(where((text) => /[.;:,]$|^\s|\s$|\s{2}/u.test(text))).toEqual([])
  })

  test('is written in composed letters (NFC)', () => {
    expect(where((text) => text !== text.normalize('NFC'))).toEqual([])
  })

  test('is the title of one question only', () => {
    const plain = (text: string) => text.toLocaleLowerCase(language)
    const times = new Map<string, number>()
    for (const { text } of titles) times.set(plain(text), (times.get(plain(text)) ?? 0) + 1)
    expect(where((text) => times.get(plain(text)) !== 1)).toEqual([])
  })
})
