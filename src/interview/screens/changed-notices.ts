import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { NamedQuestions } from '../name-questions.ts'
import type { Notice } from '../state.ts'

/** So many answers whose question is gone are named. */
const MOST_IDS = 3

/** What a changed fact brought and took away. */
export function saySizedAnew(
  { questions, again, added, removed }: Extract<Notice, { code: 'sized-anew' }>,
  words: Words,
): string {
  return [
    words.say('interview.notice.sized-anew', { questions, again }),
    ...(added.count === 0 ? [] : [words.say('resume.added', { count: added.count, names: sayNames(added, words) })]),
    ...(removed.count === 0
      ? []
      : [words.say('resume.removed', { count: removed.count, names: sayNames(removed, words) })]),
    words.say('resume.kept'),
  ].join(' ')
}

/** What is asked now that was not before, and what is asked no more. */
export function sayListChanged(
  { newer, open, again, gone }: Extract<Notice, { code: 'list-changed' }>,
  words: Words,
): string {
  return [
    newer === null ? words.say('resume.list.changed') : words.say('resume.list.older', { version: clean(newer) }),
    ...(open === 0 ? [] : [words.say('resume.list.open', { count: open })]),
    ...(again.count === 0
      ? []
      : [words.say('resume.list.again', { count: again.count, names: sayNames(again, words) })]),
    ...(gone.length === 0 ? [] : [words.say('resume.list.gone', { ids: sayIds(gone, words) })]),
    words.say('resume.kept'),
  ].join(' ')
}

function sayIds(ids: readonly string[], words: Words): string {
  const named = ids.slice(0, MOST_IDS).map(clean)
  return listed(named, ids.length - named.length, words)
}

function sayNames({ names, others }: NamedQuestions, words: Words): string {
  const named = names.map(({ title, questions }) =>
    questions === null ? `“${clean(title).replace(/\.$/, '')}”` : `${clean(title)} (${questions})`,
  )
  return listed(named, others, words)
}

function listed(named: readonly string[], others: number, words: Words): string {
  const list = named.join(', ')
  return others === 0 ? list : `${list} ${words.say('resume.others', { count: others })}`
}
