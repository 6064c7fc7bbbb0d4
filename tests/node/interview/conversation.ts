import type { AnswerFile } from '../../../src/core/model/answers.ts'
import type { Screen } from '../../../src/interview/screen.ts'
import type { Library } from '../../../src/interview/state.ts'
import { runInterview } from '../../../src/node/interview/run-interview.ts'
import { type MemoryStore, memoryStore } from '../../helpers/memory-store.ts'
import { type Cue, scriptedPrompter } from '../../helpers/scripted-prompter.ts'
import { SMALL_LIBRARY } from '../../helpers/small-checklist.ts'

/** A new firm of 12: welcome, name, six facts. The next screen is the first question. */
export const OPENING: readonly Cue[] = ['enter', '=Thành Công', '=12', '=0', '1', '1', '2', '+machines']

/** Answers to all ten questions that this firm is asked. */
export const ALL_ANSWERS: readonly Cue[] = ['=10', '=6 triệu', '1', '=46', '2', '1', '1', '5', '1', '1']

/** Plays a conversation over the small list, in Vietnamese unless said otherwise. */
export async function converse(
  script: readonly Cue[],
  {
    file = null,
    isUnsaved = false,
    language = 'vi',
    store = memoryStore(),
    library = SMALL_LIBRARY,
    namesProof = false,
  }: {
    file?: AnswerFile | null
    isUnsaved?: boolean
    language?: 'vi' | 'en' | null
    store?: MemoryStore
    library?: Library
    /** The script has lines for the screens that ask for proof; else they are put off. */
    namesProof?: boolean
  } = {},
) {
  const asksForProof = (screen: Screen) =>
    screen.name.startsWith('proof:') && screen.keys.some(({ key }) => key === 's')
  const prompter = scriptedPrompter(script, undefined, undefined, (screen) => !namesProof && asksForProof(screen))
  const result = await runInterview({
    prompter,
    library,
    file,
    isUnsaved,
    store,
    folder: '/firm',
    language,
    today: '2026-11-21',
  })
  const names = prompter.shown.map((screen) => screen.name)
  const last = prompter.shown.at(-1)
  if (!last) throw new Error('nothing was shown')
  return { result, store, shown: prompter.shown, names, last }
}
