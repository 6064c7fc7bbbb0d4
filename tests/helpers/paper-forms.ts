import type { Checklist } from '../../src/core/model/checklist.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import type { Ask, Report } from '../../src/core/model/report.ts'
import { makePaperForm } from '../../src/core/report/paper-form.ts'
import { wordsIn } from '../../src/words/words.ts'
import { facts, LIST_IDS, packagedList } from './packaged.ts'

const read = new Map<string, Checklist>()

/** A packaged list, read once. */
export function listOf(id: string): Checklist {
  const list = read.get(id) ?? packagedList(id)
  read.set(id, list)
  return list
}

/** The packaged lists that people choose and hand out. */
export const FORM_IDS: readonly string[] = LIST_IDS.filter((id) => listOf(id).module !== true)

/** The paper form of a packaged list, for a firm of which this is known. */
export function paperForm(id: string, language: 'vi' | 'en' | 'both', profile: Profile = {}): Report {
  const source = { checklist: listOf(id), facts, profile, today: '2026-11-27' }
  if (language !== 'both') return makePaperForm(source, wordsIn(language))
  return { ...makePaperForm(source, wordsIn('vi')), second: makePaperForm(source, wordsIn('en')) }
}

/** What is asked in it: facts and questions, without the lines for a name and a day. */
export const asksOf = ({ blocks }: Report): readonly Ask[] =>
  blocks.flatMap((block) => (block.kind === 'ask' && block.id !== '' ? [block] : []))
