import { describe, expect, test } from 'vitest'
import { earlierOf } from '../../../src/cli/check-again.ts'
import type { AnswerFile, SaidBefore } from '../../../src/core/model/answers.ts'
import { factsOfChecklist } from '../../../src/core/sizing/facts-needed.ts'
import type { Screen } from '../../../src/interview/screen.ts'
import { runInterview } from '../../../src/node/interview/run-interview.ts'
import { answersOf, library, packaged } from '../../helpers/firms.ts'
import { memoryStore } from '../../helpers/memory-store.ts'
import { type Cue, scriptedPrompter } from '../../helpers/scripted-prompter.ts'

const list = packaged('vn.start')
const known = answersOf('furniture-34')
/** All is told of the firm, and nothing is left to ask but what a test takes away. */
const whole: AnswerFile = {
  ...known,
  checklist: { id: 'vn.start' },
  language: 'en',
  facts: {
    ...Object.fromEntries(factsOfChecklist(list.checklist, library.facts).map(({ id }) => [id, 'unknown'])),
    ...known.facts,
  },
}
const SAID: SaidBefore = { list: 'acme.suppliers', on: '2025-03-09', said: 'Done in part' }

/** The answers of a firm without one of them, and with what was said before about it. */
function without(id: string, said: SaidBefore): AnswerFile {
  const { [id]: _asked, ...answers } = whole.answers
  return { ...whole, answers, before: { [id]: said } }
}

async function goOn(file: AnswerFile, ...script: readonly Cue[]) {
  const store = memoryStore()
  const prompter = scriptedPrompter(script)
  const session = { library, list, file, setAside: [], store }
  const result = await runInterview({
    prompter,
    library: { ...library, ...list },
    file,
    earlier: earlierOf(file, 'a.tukiem.yaml', session),
    store,
    folder: '/',
    language: null,
    today: '2026-11-21',
  })
  return { result, shown: prompter.shown }
}

const texts = (screen: Screen | undefined) => screen?.paragraphs.map(({ text }) => text).join('\n')

describe('an answer to this very question, of long ago', () => {
  const file = without('safety.exits', { ...SAID, value: 'partly', meaning: 1, note: 'back door' })

  test('is told with its day and its list, and marked', async () => {
    const { shown } = await goOn(file)
    expect(shown[0]?.name).toBe('question:safety.exits')
    expect(texts(shown[0])).toMatch(
      /You answered this for acme\.suppliers on 9 March 2025: Done in part\. Is it still so\?/,
    )
    expect(shown[0]?.field).toMatchObject({ kind: 'choose', marked: 'partly' })
  })

  test('is taken with its note when the owner says so, and then told no more', async () => {
    const { result, shown } = await goOn(file, '@partly', 'b')
    expect(result.file.answers['safety.exits']).toEqual({ value: 'partly', meaning: 1, note: 'back door' })
    expect(texts(shown.at(-1))).not.toMatch(/acme\.suppliers/)
    expect(result.file.before).toEqual(file.before)
  })

  test('is not kept when the owner says something else', async () => {
    const { result } = await goOn(file, '@yes')
    expect(result.file.answers['safety.exits']).toEqual({ value: 'yes', meaning: 1 })
  })

  test('to what the question no longer means is told but not marked', async () => {
    const { shown } = await goOn(without('safety.exits', { ...SAID, value: 'partly', meaning: 7 }))
    expect(shown[0]?.field).toMatchObject({ marked: null })
  })

  test('is no answer: nothing is asked of it when it stands among the answers already', async () => {
    const { shown } = await goOn({ ...whole, before: { 'safety.exits': { ...SAID, value: 'partly', taken: true } } })
    expect(shown.map(({ name }) => name)).not.toContain('question:safety.exits')
  })
})

describe('an answer to something near', () => {
  const near = { ...SAID, question: 'acme.way-out', asked: 'Does everybody know the way out?' }

  test('is told in words, and no answer is marked', async () => {
    const { shown } = await goOn(without('safety.exits', near))
    expect(texts(shown[0])).toMatch(
      /near was asked before: “Does everybody know the way out\?” You said: Done in part \(acme\.suppliers, 9 March 2025\)\. Is it the same here\?/,
    )
    expect(shown[0]?.field).toMatchObject({ kind: 'choose', marked: null })
  })

  test('stays away from help and notes, and from other questions', async () => {
    const { shown } = await goOn(without('safety.exits', near), '?', 'enter', 'n', 'escape', '@yes')
    const told = shown.filter((screen) => /way out\?/.test(texts(screen) ?? '')).map(({ name }) => name)
    expect(new Set(told)).toEqual(new Set(['question:safety.exits']))
    expect(shown.length).toBeGreaterThan(told.length)
  })
})

test('what was told of the firm long ago is shown beside the question, and asked', async () => {
  const { hired, ...facts } = whole.facts
  const { shown, result } = await goOn({ ...whole, facts, factsBefore: { hired: hired ?? 0, sector: 'no such' } })
  expect(shown[0]?.name).toBe('fact:hired')
  expect(shown[0]?.field).toMatchObject({ kind: 'number', earlier: expect.stringMatching(/34/) })
  expect(result.file.facts).not.toHaveProperty('hired')
})
