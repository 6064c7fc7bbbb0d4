import { openActions } from '../core/plan/standing.ts'
import { actionTitle } from '../core/report/action-words.ts'
import { textLimit } from '../interview/screens/labels.ts'
import { askScreen, type ChoiceSetting, chooseOne } from './choose-one.ts'
import type { CommandContext } from './command.ts'
import { type DoneOptions, LONGEST_PROOF, proofOf } from './done-note.ts'
import type { Marking } from './mark-done.ts'
import { terminalOf } from './prompter-for.ts'
import { UsageError } from './usage-error.ts'

/** What was chosen, and the proof that was named on the way. */
interface Chosen {
  readonly id: string
  readonly proof?: { readonly proof?: string }
}

/**
 * Asks which action is done (or, to undo, which mark to take back) and what shows it; `null` when the owner left or when
 * there is nothing to choose. Where nothing may be asked, the ids are printed and a `UsageError` asks for one of them.
 */
export async function chooseAction(
  marking: Marking,
  options: DoneOptions,
  context: CommandContext,
  setting: ChoiceSetting<string> = {},
): Promise<Chosen | null> {
  const { io } = context
  const { assessment, plan, words } = marking
  const { undo, proof } = options
  const shown = undo ? plan.done : openActions(plan)
  const actions = shown.map((one) => ({ id: one.question.id, label: actionTitle(one, assessment, words) }))
  if (actions.length === 0) {
    io.err(`${words.say(undo ? 'cli.done.none-marked' : 'cli.done.none-open')}\n`)
    return null
  }
  if (terminalOf(context) === null) {
    const width = Math.max(...actions.map(({ id }) => id.length))
    io.out(actions.map(({ id, label }) => `${id.padEnd(width)}  ${label}\n`).join(''))
    throw new UsageError(undo ? 'cli.done.name-mark' : 'cli.done.name-action', { action: actions[0]?.id ?? '' })
  }
  const own = { ...context, words }
  const id = await chooseOne(words.say(undo ? 'cli.done.which-mark' : 'cli.done.which'), actions, own, setting)
  if (id === null) return null
  if (undo || proof !== undefined) return { id }
  const named = await askProof(actions.find((one) => one.id === id)?.label ?? '', own)
  return named === null ? chooseAction(marking, options, context, setting) : { id, proof: proofOf(named) }
}

/** What shows that it is done; `''` for nothing yet, `null` to choose again. */
async function askProof(title: string, context: CommandContext): Promise<string | null> {
  const { words } = context
  const press = await askScreen(
    {
      name: 'proof',
      head: null,
      notices: [],
      title: words.say('cli.done.proof-question'),
      paragraphs: [{ text: title, tone: 'quiet' }],
      field: {
        kind: 'text',
        label: words.say('cli.done.proof-label'),
        value: '',
        limit: textLimit(LONGEST_PROOF, 'keys', words),
      },
      keys: [
        { key: 'enter', name: 'Enter', label: words.say('interview.key.enter-save') },
        { key: 'escape', name: 'Esc', label: words.say('interview.key.back') },
      ],
    },
    context,
  )
  return press.kind === 'text' ? press.text : null
}
