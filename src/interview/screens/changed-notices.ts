import type { Profile } from '../../core/model/facts.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { NamedQuestions } from '../name-questions.ts'
import type { Notice } from '../state.ts'
import { sentence } from './labels.ts'

/** So many answers whose question is gone are named. */
const MOST_IDS = 3

/** What a changed fact brought and took away. */
export function saySizedAnew(
  { questions, again, added, removed, counted }: Extract<Notice, { code: 'sized-anew' }>,
  profile: Profile,
  words: Words,
): string {
  return [
    words.say('interview.notice.sized-anew', { questions, again }),
    ...(added.count === 0
      ? []
      : [words.say('resume.added', { count: added.count, names: sayNames(added, profile, words) })]),
    ...(removed.count === 0
      ? []
      : [words.say('resume.removed', { count: removed.count, names: sayNames(removed, profile, words) })]),
    words.say('resume.kept'),
    ...(counted.count === 0
      ? []
      : [words.say('resume.counted', { count: counted.count, names: sayNames(counted, profile, words) })]),
  ].join(' ')
}

/** What is asked now that was not before, and what is asked no more. */
export function sayListChanged(
  { newer, open, again, gone }: Extract<Notice, { code: 'list-changed' }>,
  profile: Profile,
  words: Words,
): string {
  return [
    newer === null ? words.say('resume.list.changed') : words.say('resume.list.older', { version: clean(newer) }),
    ...(open === 0 ? [] : [words.say('resume.list.open', { count: open })]),
    ...(again.count === 0
      ? []
      : [words.say('resume.list.again', { count: again.count, names: sayNames(again, profile, words) })]),
    ...(gone.length === 0 ? [] : [words.say('resume.list.gone', { ids: sayIds(gone, words) })]),
    words.say('resume.kept'),
  ].join(' ')
}

function sayIds(ids: readonly string[], words: Words): string {
  const named = ids.slice(0, MOST_IDS).map(clean)
  return listed(named, ids.length - named.length, words)
}

function sayNames({ names, others }: NamedQuestions, profile: Profile, words: Words): string {
  const named = names.map(({ title, questions }) =>
    questions === null
      ? `“${sentence(title, words, profile).replace(/\.$/, '')}”`
      : `${words.text(title)} (${questions})`,
  )
  return listed(named, others, words)
}

function listed(named: readonly string[], others: number, words: Words): string {
  const list = named.join(', ')
  return others === 0 ? list : `${list} ${words.say('resume.others', { count: others })}`
}
