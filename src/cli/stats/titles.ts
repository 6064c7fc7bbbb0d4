import type { Titles } from '../../cohort/stats/labels.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { Assessment } from '../../core/model/assessment.ts'
import type { Question } from '../../core/model/checklist.ts'
import type { Library } from '../../core/model/library.ts'
import type { Text } from '../../core/model/text.ts'
import { loadChecklist } from '../../node/library.ts'

/** Titles that are gathered while results are read, by id: of lists that are not packaged there is nothing else. */
export interface Gathered {
  readonly lists: Map<string, Text>
  readonly sections: Map<string, Text>
  readonly gaps: Map<string, Text>
}

export const noTitles = (): Gathered => ({ lists: new Map(), sections: new Map(), gaps: new Map() })

/** The first one that says an id, says it. */
function add(titles: Map<string, Text>, id: string, text: Text): void {
  if (!titles.has(id)) titles.set(id, text)
}

const gapOf = ({ gap, ask }: Question): Text => gap ?? ask

export function addTitles(titles: Gathered, { checklist, sections, questions }: Assessment): void {
  add(titles.lists, checklist.id, checklist.title)
  for (const { id, title } of sections) add(titles.sections, id, title)
  for (const { question } of questions) add(titles.gaps, question.id, gapOf(question))
}

/** The titles of the packaged lists that were answered, before those that were gathered. */
export async function titlesOf(
  gathered: Gathered,
  answered: Iterable<string>,
  root: string,
  library: Library,
): Promise<Titles> {
  const titles = noTitles()
  for (const id of answered) {
    if (!library.lists.some((list) => list.id === id)) continue
    const { checklist } = await loadChecklist(root, library, id)
    add(titles.lists, id, checklist.title)
    for (const section of checklist.sections) add(titles.sections, section.id, section.title)
    for (const question of questionsOf(checklist)) add(titles.gaps, question.id, gapOf(question))
  }
  for (const [id, text] of gathered.lists) add(titles.lists, id, text)
  for (const [id, text] of gathered.sections) add(titles.sections, id, text)
  for (const [id, text] of gathered.gaps) add(titles.gaps, id, text)
  return { ...titles, facts: library.facts }
}
