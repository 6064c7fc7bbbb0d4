import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makeTaskList } from '../../src/core/report/task-list.ts'
import { clean } from '../../src/core/text/clean.ts'
import { csvOf } from '../../src/sheet/csv.ts'
import { guardFormula, unguardFormula } from '../../src/sheet/formula-guard.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS } from '../helpers/firms.ts'
import { firmThatSays, HOSTILE, hostileText } from '../helpers/hostile-text.ts'
import { readCsv } from '../helpers/read-csv.ts'

const vi = wordsIn('vi')
const en = wordsIn('en')
const listOf = (firm: string, words = vi) => {
  const assessment = assessmentOf(answersOf(firm))
  return makeTaskList(assessment, makePlan(assessment), words)
}

describe('a task list as CSV', () => {
  test.each(FIRMS)('has for %s a head and a line a task, each as wide as the head', (firm) => {
    const list = listOf(firm)
    const rows = readCsv(csvOf(list))
    expect(rows[0]).toEqual(list.columns.map(({ head }) => head))
    expect(rows.length).toBe(list.rows.length + 1)
    expect(rows.filter((row) => row.length !== list.columns.length)).toEqual([])
    expect(rows.slice(1).map((row) => row[3])).toEqual(list.rows.map(({ what }) => what))
  })

  test('is what a Vietnamese Excel opens: a byte order mark, semicolons, CRLF', () => {
    const csv = csvOf(listOf('cafe-8'))
    expect(csv.startsWith('\ufeffSTT;Khi nào;')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
  })

  test('has days as ISO days and numbers as the language writes them', () => {
    const list = listOf('cafe-8')
    const rows = list.rows.map((row) => ({ ...row, hours: 1.5, firstStepBy: '2026-11-28' }))
    expect(readCsv(csvOf({ ...list, rows }))[1]?.slice(7, 14)).toContain('2026-11-28')
    expect(readCsv(csvOf({ ...list, rows }))[1]?.[13]).toBe('1,5')
    expect(readCsv(csvOf({ ...list, language: 'en', rows }))[1]?.[13]).toBe('1.5')
  })
})

describe('a text that begins like a formula', () => {
  test.each(['=1', '+1', '-1', '@a', '|a', '%a', '\ta', '\ra', '＝1', '＋1', '－1', '＠a', ' =1', "'=1"])(
    '%j is put behind a quote',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`)
    },
  )

  test.each(['a=1', "'a'", 'Hỏi - đáp', '1+1', ''])('%j stays as it is', (text) => {
    expect(guardFormula(text)).toBe(text)
  })

  test('comes back as it was', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text)
      }),
      { examples: HOSTILE.map((text) => [text]) },
    )
  })
})

test('whatever a firm writes is a text of its own cell, and nothing of it is lost', () => {
  fc.assert(
    fc.property(hostileText, (said) => {
      const assessment = firmThatSays(said)
      const list = makeTaskList(assessment, makePlan(assessment), en)
      // The owner's own words alone, where a label before them would hide how they begin.
      const rows = list.rows.map((row) => ({ ...row, notes: [clean(said)] }))
      const read = readCsv(csvOf({ ...list, rows }))
      expect(read.map((row) => row.length)).toEqual([20, 20, 20])
      expect(unguardFormula(read[1]?.[11] ?? '')).toBe(clean(said))
      expect(read.flat().filter((field) => /^\s*[=+\-@|%＝＋－＠]/.test(field))).toEqual([])
    }),
    { examples: HOSTILE.map((said) => [said]) },
  )
})
