import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/checklist/index.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import type { Checklist } from '../../src/core/model/checklist.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { NO_PAINT, renderTerminal } from '../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, FIRMS, library, packaged } from '../helpers/firms.ts'
import { type FuzzFile, seedOf } from '../helpers/fuzz.ts'
import { ANSWERS, SHORT_ASSESSMENTS, SHORT_LISTS } from '../helpers/fuzz-files.ts'
import { GENTLE, mutantOf, oneOf, type Random, randomFrom } from '../helpers/mutants.ts'
import { TODAY } from '../helpers/questions.ts'

/** So many are read and go all the way; few mutants of a saved result can be read, so that there are fewer of them. */
const COUNT = Number(process.env.MUTANTS ?? 300)
const RESULTS = Math.ceil(COUNT / 4.5)
const seed = seedOf()
const languages = ['vi', 'en'].map(wordsIn)
const firms = FIRMS.map((firm) => answersOf(firm))

function assessed(checklist: Checklist, file: AnswerFile, sha256: string): Assessment {
  return assess(rightSize(checklist, file.facts, library.facts), file, { ...library, today: TODAY, sha256 })
}

function reportOf(assessment: Assessment): number {
  const plan = makePlan(assessment)
  return languages
    .map((words) => renderTerminal(makePlanReport(assessment, plan, words, { full: true }), 80, NO_PAINT))
    .reduce((sum, text) => sum + text.length, 0)
}

/** Makes mutants until so many could be read; what happens to each of those is told by `goOn`. */
function allTheWay<Value>(
  files: readonly FuzzFile[],
  count: number,
  goOn: (value: Value, random: Random) => number,
): { readonly through: number; readonly failures: readonly string[] } {
  const failures: string[] = []
  let through = 0
  for (let number = 0; through < count && number < 60 * count; number++) {
    const random = randomFrom(seed * 1_000_003 + number)
    const file = oneOf(random, files)
    const { bytes, done } = mutantOf(file.text, random, () => oneOf(random, files).text, GENTLE)
    try {
      const value: Value = Object(file.read({ name: file.name, bytes }))
      through += 1
      if (goOn(value, random) < 200) failures.push(`seed ${seed}, mutant ${number} (${file.name}): nothing to read`)
    } catch (error) {
      if (error instanceof InputError) continue
      const what = error instanceof Error ? error.stack : String(error)
      failures.push(`seed ${seed}, mutant ${number} (${file.name}: ${done.join(', ')}): ${what}`)
    }
  }
  return { through, failures }
}

describe(`what can be read of broken files gives a plan that can be read, seed ${seed}`, () => {
  test(`${COUNT} files of answers`, () => {
    const { through, failures } = allTheWay<AnswerFile>(ANSWERS, COUNT, (file) => {
      const { checklist, sha256 } = packaged(
        library.lists.some(({ id }) => id === file.checklist.id) ? file.checklist.id : 'vn.start',
      )
      return reportOf(assessed(checklist, file, sha256))
    })
    expect(failures.slice(0, 5)).toEqual([])
    expect(through).toBe(COUNT)
  })

  test(`${COUNT} lists`, () => {
    const lists = SHORT_LISTS.filter(({ name }) => name.startsWith('vn.'))
    const { through, failures } = allTheWay<Checklist>(lists, COUNT, (checklist, random) =>
      reportOf(assessed(checklist, oneOf(random, firms), 'a'.repeat(64))),
    )
    expect(failures.slice(0, 5)).toEqual([])
    expect(through).toBe(COUNT)
  })

  test(`${RESULTS} saved results`, () => {
    const { through, failures } = allTheWay<Assessment>(SHORT_ASSESSMENTS, RESULTS, reportOf)
    expect(failures.slice(0, 5)).toEqual([])
    expect(through).toBe(RESULTS)
  })
})
