import { offeredStates } from '../core/answer/offered.ts'
import { questionsOf } from '../core/checklist/questions-of.ts'
import type { NumberVariant, Question } from '../core/model/checklist.ts'
import type { Law } from '../core/model/law.ts'
import type { Library } from '../core/model/library.ts'
import { fineInWords, lawInWords, stateInWords, unitInWords } from '../core/report/phrases.ts'
import { clean } from '../core/text/clean.ts'
import { fill } from '../core/text/fill.ts'
import { wrap } from '../core/text/lay-out.ts'
import { loadChecklist, openList } from '../node/library.ts'
import type { Words } from '../words/words.ts'
import type { CommandContext } from './command.ts'
import { DEFAULT_LIST } from './default-list.ts'
import { UsageError } from './usage-error.ts'

/** `tukiem explain <question>`: what is asked, why, by which law, what to keep and how to begin. */
export async function explain(
  id: string,
  options: { readonly list?: string },
  { io, words }: CommandContext,
): Promise<number> {
  const { list, library } = await openList(io.root, options.list ?? DEFAULT_LIST)
  const { checklist } = list
  const questions = questionsOf(checklist)
  const question =
    questions.find((one) => one.id === id) ?? (options.list === undefined ? await anywhere(id, library, io.root) : null)
  if (!question) throw new UsageError('cli.no-such-question', { id, list: checklist.id, ids: near(id, questions) })
  const width = Math.max(40, Math.min(io.width, 100))
  const lines = explainQuestion(question, library.laws, words).flatMap((line) =>
    line === '' ? [''] : wrap(clean(line), width),
  )
  io.out(`${lines.join('\n')}\n`)
  return 0
}

/** A question of any packaged list: whoever types its id need not know where it is asked. */
async function anywhere(id: string, library: Library, root: string): Promise<Question | null> {
  for (const list of library.lists) {
    const { checklist } = await loadChecklist(root, library, list.id)
    const question = questionsOf(checklist).find((one) => one.id === id)
    if (question) return question
  }
  return null
}

function explainQuestion(question: Question, laws: readonly Law[], words: Words): readonly string[] {
  const text = (part: Question['ask']) => fill(part, words, {})
  const named = question.laws.map((law) => lawInWords(words, law, laws))
  const { fix } = question
  return [
    text(question.ask),
    '',
    text(question.help),
    ...variantsOf(question).flatMap(({ ask, help }) => ['', text(ask), '', text(help)]),
    '',
    `${words.say('cli.explain.accepts')}: ${accepted(question, words)}`,
    `${words.say('cli.explain.basis')}: ${words.say(`report.line.${question.basis}`)} · ${words.say(`cli.severity.${question.severity}`)}`,
    `${words.say('report.card.why')}: ${text(question.why)}`,
    ...named.map((law) => `${words.say('report.card.law')}: ${law}`),
    ...(question.fine ? [fineInWords(words, question.fine, laws)] : []),
    ...question.proof.map((proof) => `${words.say('report.card.proof')}: ${text(proof)}`),
    ...(fix
      ? [
          `${words.say('report.card.first')}: ${text(fix.first)} (${words.say('report.card.minutes', { minutes: fix.minutes })})`,
          ...fix.then.map((step) => `${words.say('report.card.then')}: ${text(step)}`),
          ...fix.from.map((from) => `${words.say('report.card.help')}: ${text(from)}`),
        ]
      : []),
    ...Object.entries(question.codes).map(([code, items]) => `${code}: ${items.join(', ')}`),
  ]
}

/** The same question in other units. */
function variantsOf(question: Question): readonly NumberVariant[] {
  return question.kind === 'number' ? (question.variants ?? []) : []
}

/** What may be answered: a number, the ids of choices, the states. */
function accepted(question: Question, words: Words): string {
  const first =
    question.kind === 'number'
      ? [words.say('cli.explain.number', { unit: unitInWords(words, question.unit) })]
      : question.kind === 'count'
        ? [words.say('cli.explain.count')]
        : question.kind === 'choice'
          ? question.choices.map((choice) => `${choice.id} (${words.text(choice.title)})`)
          : []
  const states = offeredStates(question).map((state) => `${state} (${stateInWords(words, state)})`)
  return [...first, ...states].join(', ')
}

/** The ids that share a word with what was typed, or all of them. */
function near(id: string, questions: readonly Question[]): string {
  const parts = id.toLowerCase().split(/[.-]/)
  const ids = questions.map((one) => one.id)
  const close = ids.filter((one) => parts.some((part) => part.length > 2 && one.includes(part)))
  return (close.length > 0 ? close : ids).join(', ')
}
