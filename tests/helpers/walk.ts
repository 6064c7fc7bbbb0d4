import type { Answer, AnswerFile } from '../../src/core/model/answers.ts'
import type { Question } from '../../src/core/model/checklist.ts'
import type { FactValue } from '../../src/core/model/facts.ts'
import { begin } from '../../src/interview/begin.ts'
import { questionOf } from '../../src/interview/find.ts'
import { react } from '../../src/interview/react.ts'
import { NONE } from '../../src/interview/react-fact.ts'
import type { Press, Screen } from '../../src/interview/screen.ts'
import { screenOf } from '../../src/interview/screens/screen-of.ts'
import type { Library, Setting, State } from '../../src/interview/state.ts'
import { withWaiting } from '../../src/interview/with-waiting.ts'
import { rowIds, startUi } from '../../src/node/interview/keys.ts'
import { lay } from '../../src/node/interview/layout.ts'
import { wordsIn } from '../../src/words/words.ts'
import type { TerminalWindow } from './terminal-window.ts'

/** What an owner does besides answering when a question is shown first, by its id; the last press may answer. */
export type Detours = Readonly<Record<string, readonly Press[]>>

export interface Walk {
  readonly library: Library
  readonly setting: Setting
  readonly language: string
  /** What was answered before, `null` for a new check. */
  readonly before: AnswerFile | null
  /** What the owner says; a question without an answer here gets a good one. */
  readonly owner: AnswerFile
  readonly detours: Detours
  /** What is done in the review, before it is finished. */
  readonly inReview: readonly Press[]
}

/** One screen as it stood in the terminal, and what was pressed on it. */
export interface Seen {
  readonly name: string
  readonly lines: readonly string[]
  readonly keys: readonly string[]
}

const ROWS = 24
const PLAIN = { accent: (text: string) => text, strong: (text: string) => text, quiet: (text: string) => text }

/**
 * Leads an owner through a whole check in a terminal, and holds each screen to what the same presses lead to in the pure
 * interview: nothing may be shown that it does not say. Ends when the owner stops or finishes, with the answers then.
 */
export async function walkThrough(
  window: TerminalWindow,
  walk: Walk,
  columns: number,
): Promise<{ readonly seen: readonly Seen[]; readonly file: AnswerFile }> {
  const seen: Seen[] = []
  const met = new Set<string>()
  const next: Press[] = []
  let state = begin(walk.library, walk.before, walk.language)
  while (state.leaving === null) {
    const screen = screenOf(state, walk.setting, wordsIn(state.language ?? walk.language))
    const lines = await shown(window, screen, columns)
    if (state.overlay === null && !met.has(screen.name)) {
      met.add(screen.name)
      if (state.step.at === 'question') next.push(...(walk.detours[state.step.id] ?? []))
      if (state.step.at === 'review') next.push(...walk.inReview)
    }
    const press = next.shift() ?? answerTo(state, screen, walk)
    const keys = keysFor(press, screen)
    seen.push({ name: screen.name, lines, keys })
    window.press(...keys)
    const move = react(state, press, walk.setting)
    state = move.save === true ? { ...move.state, saved: 'saved' } : move.state
  }
  return { seen, file: withWaiting(state, walk.library) }
}

/** The lines in the terminal, once they are those of this screen. */
async function shown(window: TerminalWindow, screen: Screen, columns: number): Promise<readonly string[]> {
  const ui = startUi(screen)
  const { above, input, below } = lay(screen, ui, { columns, rows: ROWS }, PLAIN)
  const expected = trimmed([...above, ...(input === null ? [] : [input + ui.line]), ...below].join('\n'))
  try {
    return trimmed(await window.until((now) => trimmed(now).join('\n') === expected.join('\n')))
  } catch (error) {
    throw new Error(`${screen.name} was to be\n${expected.join('\n')}\n${String(error)}`)
  }
}

/** Without what cannot be seen: blanks at the ends of lines, empty lines at the end. */
function trimmed(screen: string): readonly string[] {
  return screen
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}

/** What the owner says: what stands in the answers, else what is good. */
function answerTo(state: State, screen: Screen, { library, owner }: Walk): Press {
  const [at = '', id = ''] = screen.name.split(':')
  const { facts } = state.file
  switch (at) {
    case 'firm':
      return { kind: 'text', text: owner.firm.name ?? '' }
    case 'fact':
      return factPress(owner.facts[id], screen)
    case 'proof':
      return { kind: 'several', ids: ['0'] }
    case 'slip':
      return { kind: 'option', id: 'meant' }
    case 'review':
      return { kind: 'option', id: 'finish' }
    case 'question': {
      const question = questionOf(library, id, facts)
      if (!question) throw new Error(`no question ${id}`)
      return valuePress(owner.answers[id]?.value ?? goodAnswer(question, state), screen)
    }
    default:
      return { kind: 'key', key: 'enter' }
  }
}

/** What the owner does not tell is not there, or the first that is offered. */
function factPress(value: FactValue | undefined, { field }: Screen): Press {
  if (field.kind === 'number') return { kind: 'text', text: String(value ?? 0) }
  if (field.kind === 'several')
    return Array.isArray(value) && value.length > 0 ? { kind: 'several', ids: value } : { kind: 'option', id: NONE }
  const [first] = field.kind === 'choose' ? field.options : []
  return { kind: 'option', id: String(value ?? first?.id) }
}

function valuePress(value: Answer['value'], { field }: Screen): Press {
  if (field.kind === 'number')
    return typeof value === 'number' ? { kind: 'text', text: String(value) } : { kind: 'key', key: 'u' }
  return { kind: 'option', id: String(value) }
}

/** In a firm where all is well. */
function goodAnswer(question: Question, { file }: State): Answer['value'] {
  if (question.kind === 'yes-no') return 'yes'
  if (question.kind === 'choice') return question.choices[0]?.id ?? 'unknown'
  if (question.kind === 'count') return Number(file.facts[question.of])
  return GOOD_NUMBERS.get(question.unit) ?? 'unknown'
}

const GOOD_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['percent', 150],
  ['days/year', 12],
  ['hours/year', 180],
  ['hours/month', 30],
  ['hours/week', 48],
])

/** The keys of a terminal that make this press, by tmux's names. */
function keysFor(press: Press, { field }: Screen): readonly string[] {
  switch (press.kind) {
    case 'text':
      return press.text === '' ? ['Enter'] : [press.text, 'Enter']
    case 'key':
      return [press.key === 'enter' ? 'Enter' : press.key === 'escape' ? 'Escape' : press.key]
    case 'option':
      if (field.kind === 'list') return [String(rowIds(field).indexOf(press.id)), 'Enter']
      return optionKeys(press.id, field)
    case 'several':
      return [...press.ids.flatMap((id) => optionKeys(id, field)), 'Enter']
    case 'language':
      return ['l']
    default:
      return press satisfies never
  }
}

/** Ten options have a digit; others are walked to. */
function optionKeys(id: string, field: Screen['field']): readonly string[] {
  const place = 'options' in field ? field.options.findIndex((option) => option.id === id) : -1
  if (place < 0) throw new Error(`there is no ${id}`)
  return place < 10 ? [String((place + 1) % 10)] : [...Array.from({ length: place + 1 }, () => 'Down'), 'Enter']
}
