import type { Question } from '../core/model/checklist.ts'
import type { Profile } from '../core/model/facts.ts'
import { clean } from '../core/text/clean.ts'
import { fill } from '../core/text/fill.ts'
import type { Words } from '../words/words.ts'
import type { Catalogue } from './catalogue.ts'
import type { ClientRef } from './cohort.ts'

/** A firm as people call it: its name with the consultant's number, else the one of them that there is. */
export function firmInWords({ client, name, code }: Pick<ClientRef, 'client' | 'name' | 'code'>): string {
  const [named, numbered] = [clean(name ?? '').trim(), clean(code ?? '').trim()]
  if (named === '') return numbered === '' ? clean(client) : numbered
  return numbered === '' ? named : `${named} (${numbered})`
}

/** What is to be done about a question's gap, in a few words; its id where its list is not at hand. */
export function taskInWords(id: string, { questions }: Catalogue, words: Words): string {
  const question = questions.get(id)
  return question === undefined ? clean(id) : titleInWords(question, words)
}

export const titleInWords = ({ fix, gap, ask }: Question, words: Words): string =>
  wording(fix?.title ?? gap ?? ask, words)

/** A sentence of a list that is said of many firms: the numbers of none are in it. */
export const wording = (text: Question['ask'] | undefined, words: Words): string =>
  text === undefined ? '' : fill(text, words, NO_FACTS)

const NO_FACTS: Profile = {}
