import type { ChecklistDocument } from '../../checklist/documents.ts'
import type { Reach } from '../../core/tailoring/next-version.ts'
import { clean } from '../../core/text/clean.ts'
import { lineDiff } from '../../core/text/line-diff.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { paintFor } from '../paint.ts'

/** What of a list decides what is asked. */
const ASKED = ['languages', 'keep', 'drop', 'weigh', 'add'] as const
/** What is said around it. */
const DETAILS = ['title', 'publisher', 'offer', 'contact', 'answerBy'] as const

/** How far the changes between two states of a list reach; `null` for none. */
export function changesReach(before: ChecklistDocument, after: ChecklistDocument): Reach | null {
  const differs = (key: keyof ChecklistDocument) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
  if (ASKED.some(differs)) return 'list'
  return DETAILS.some(differs) ? 'details' : null
}

/** Says on stderr what changed in a list, a line each. */
export function tellChanges(
  before: ChecklistDocument,
  after: ChecklistDocument,
  { words, io }: Pick<CommandContext, 'words' | 'io'>,
): void {
  for (const line of [...askedLines(before, after, words), ...detailLines(before, after, words)]) io.err(`${line}\n`)
}

function askedLines(before: ChecklistDocument, after: ChecklistDocument, words: Words): readonly string[] {
  const [was, is] = [weightsOf(before), weightsOf(after)]
  const [ownBefore, own] = [ownIds(before), ownIds(after)]
  const [out, back] = [leftOut(before, after), leftOut(after, before)]
  const weighed = Object.entries(is).filter(
    ([id, severity]) => was[id] !== severity && (ownBefore.includes(id) || !own.includes(id)),
  )
  return [
    ...listed(out, (ids) => words.say('cli.tailor.changed.dropped', { ids })),
    ...listed(back, (ids) => words.say('cli.tailor.changed.kept', { ids })),
    ...weighed.map(([id, severity]) => words.say('cli.tailor.changed.weighed', { id, severity })),
    ...listed(without(own, ownBefore), (ids) => words.say('cli.tailor.changed.added', { ids })),
    ...listed(without(ownBefore, own), (ids) => words.say('cli.tailor.changed.removed', { ids })),
  ]
}

/** Ids that the second one names as left out, or no longer as kept. */
function leftOut(before: ChecklistDocument, after: ChecklistDocument): readonly string[] {
  const kept = before.keep && after.keep ? without(before.keep, after.keep) : []
  return [...without(after.drop ?? [], before.drop ?? []), ...kept]
}

function detailLines(before: ChecklistDocument, after: ChecklistDocument, words: Words): readonly string[] {
  const { offer = [], contact, answerBy, languages, title, publisher, version } = after
  const same = (key: keyof ChecklistDocument) => JSON.stringify(before[key]) === JSON.stringify(after[key])
  const line = (key: keyof ChecklistDocument, say: () => string) => (same(key) ? [] : [say()])
  // What is only said in other languages now has not changed.
  const text = (key: keyof ChecklistDocument, say: () => string) => (same('languages') ? line(key, say) : [])
  return [
    ...text('offer', () => words.say('cli.tailor.changed.offer', { kinds: offer.map(({ kind }) => kind).join(', ') })),
    ...line('contact', () => words.say('cli.tailor.changed.contact', { name: contact?.name ?? '' })),
    ...line('answerBy', () => words.say('cli.tailor.changed.answer-by', { day: words.day(answerBy ?? '') })),
    ...line('languages', () => words.say('cli.tailor.changed.languages', { languages: languages.join(', ') })),
    ...text('title', () => words.say('cli.tailor.changed.title', { title: words.text(title) })),
    ...line('publisher', () => words.say('cli.tailor.changed.publisher', { name: publisher.name })),
    ...line('version', () => words.say('cli.tailor.changed.version', { before: before.version, after: version })),
  ]
}

function weightsOf({ weigh = {}, add = [] }: ChecklistDocument): Readonly<Record<string, string>> {
  const own = add.flatMap(({ questions }) => questions).map(({ id, severity = '' }) => [id, severity] as const)
  return { ...weigh, ...Object.fromEntries(own) }
}

const ownIds = ({ add = [] }: ChecklistDocument): readonly string[] =>
  add.flatMap(({ questions }) => questions.map(({ id }) => id))

const without = (ids: readonly string[], others: readonly string[]): readonly string[] =>
  ids.filter((id) => !others.includes(id))

const listed = (ids: readonly string[], say: (ids: string) => string): readonly string[] =>
  ids.length > 0 ? [say(ids.join(', '))] : []

/** The lines that differ, on stdout. */
export async function showDiff(before: string, after: string, context: CommandContext): Promise<void> {
  const paint = await paintFor(context)
  for (const { sign, text } of lineDiff(before, after)) {
    const line = `${sign} ${clean(text)}`.trimEnd()
    context.io.out(`${sign === ' ' ? paint.quiet(line) : line}\n`)
  }
}
