import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/core/checklist/questions-of.ts'
import type { AskBox } from '../../src/core/model/report.ts'
import { begin } from '../../src/interview/begin.ts'
import type { Screen } from '../../src/interview/screen.ts'
import { factScreen } from '../../src/interview/screens/fact-screen.ts'
import { questionScreen } from '../../src/interview/screens/question-screen.ts'
import { onKey, startUi } from '../../src/node/interview/keys.ts'
import { wordsIn } from '../../src/words/words.ts'
import { facts, LIST_IDS, laws, parameters } from '../helpers/packaged.ts'
import { asksOf, listOf, paperForm } from '../helpers/paper-forms.ts'

/** What a key chooses on a screen, as the screen calls it; `null` for nothing. */
function chosenBy(key: string, screen: Screen): string | null {
  const { field, keys } = screen
  const result = onKey(screen, startUi(screen), { sequence: key }, '', 10)
  if ('ui' in result) {
    const [id] = result.ui.picked
    return field.kind === 'several' ? (field.options.find((option) => option.id === id)?.label ?? null) : null
  }
  const { press } = result
  if (press.kind === 'key') return keys.find((hint) => hint.key === press.key)?.label ?? null
  if (press.kind !== 'option' || (field.kind !== 'choose' && field.kind !== 'several')) return null
  return field.options.find((option) => option.id === press.id)?.label ?? null
}

/** The answers of a screen, in its order: its options, or while a number is asked for what its letters say. */
function answersOn({ field, keys }: Screen): readonly string[] {
  if (field.kind === 'choose' || field.kind === 'several') return field.options.map(({ label }) => label)
  return keys.flatMap(({ key, label }) => (key === 'u' || key === 'x' ? [label] : []))
}

const same = (texts: readonly (string | null)[]) => texts.map((text) => text?.toLocaleLowerCase('vi'))

function expectSame(boxes: readonly AskBox[], screen: Screen): void {
  expect(same(boxes.map(({ label }) => label))).toEqual(same(answersOn(screen)))
  expect(same(boxes.map(({ key }) => chosenBy(key, screen)))).toEqual(same(boxes.map(({ label }) => label)))
}

/** Questions that several lists share have the same screens. */
const seen = new Set<string>()

describe.each(LIST_IDS)('on the form of %s', (id) => {
  const checklist = listOf(id)
  const library = { checklist, facts, laws, parameters, sha256: '' }
  const setting = { library, today: '2026-11-27', place: '.', by: 'keys' as const, home: '.' }

  test.each(['vi', 'en'] as const)('each box has the key that gives its answer in the interview: %s', (language) => {
    const words = wordsIn(language)
    const state = begin(library, null, language)
    const asks = asksOf(paperForm(id, language))
    const questions = questionsOf(checklist)
    for (const { id: asked, boxes } of asks) {
      const fact = facts.find((one) => one.id === asked)
      const question = questions.find((one) => one.id === asked)
      const key = JSON.stringify([language, fact ?? question, boxes])
      if (seen.has(key)) continue
      seen.add(key)
      if (fact) expectSame(boxes, factScreen(state, fact, setting, words))
      else if (question) expectSame(boxes, questionScreen(state, question, setting, words))
      else throw new Error(`${asked} is no question of ${id}`)
    }
    expect(asks.length).toBeGreaterThan(questions.length)
  })
})
