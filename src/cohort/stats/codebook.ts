import type { CodebookEntry, Statistics } from '../../core/model/statistics.ts'
import type { Words } from '../../words/words.ts'

interface Entry {
  readonly title: (words: Words) => string
  readonly unit: 'firms' | 'percent' | 'people' | 'people-percent' | 'money'
  readonly meaning:
    | 'firms'
    | 'level'
    | 'line'
    | 'section'
    | 'gap'
    | 'step'
    | 'ladder'
    | 'people'
    | 'hired'
    | 'family'
    | 'women'
    | 'members'
    | 'women-members'
    | 'members-working'
    | 'surplus'
    | 'sales'
  /** `result` and `questions`, or the ids of facts and questions. */
  readonly source: string
}

const ladder = (id: 'contracts' | 'insured', question: string): Readonly<Record<string, Entry>> => ({
  [id]: { title: (words) => words.say(`report.ladder.${id}`), unit: 'firms', meaning: 'step', source: question },
  [`${id}.people, ${id}.missing`]: {
    title: (words) =>
      `${words.say(`report.ladder.${id}`)}: ${words.say('stats.measure.with')}, ${words.say('stats.measure.missing')}`,
    unit: 'people-percent',
    meaning: 'ladder',
    source: `hired, ${question}`,
  },
})
const measure = (
  id: 'people' | 'hired' | 'family' | 'women' | 'members' | 'women-members' | 'members-working' | 'surplus',
  unit: Entry['unit'],
  source: string,
): Readonly<Record<string, Entry>> => ({
  [id]: { title: (words) => words.say(`stats.measure.${id}`), unit, meaning: id, source },
})

/** Every kind of measure, in the order of the tables. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  firms: { title: (words) => words.say('stats.measure.firms'), unit: 'firms', meaning: 'firms', source: 'result' },
  level: { title: (words) => words.say('stats.book.level'), unit: 'firms', meaning: 'level', source: 'result' },
  line: { title: (words) => words.say('stats.book.line'), unit: 'percent', meaning: 'line', source: 'questions' },
  section: {
    title: (words) => words.say('stats.book.section'),
    unit: 'percent',
    meaning: 'section',
    source: 'questions',
  },
  gap: { title: (words) => words.say('stats.book.gap'), unit: 'firms', meaning: 'gap', source: 'questions' },
  ...ladder('contracts', 'work.contracts'),
  ...ladder('insured', 'pay.social-insurance'),
  ...measure('people', 'people', 'hired, familyUnpaid'),
  ...measure('hired', 'people', 'hired'),
  ...measure('family', 'people', 'familyUnpaid'),
  ...measure('women', 'people-percent', 'womenWorking'),
  ...measure('members', 'people', 'members'),
  ...measure('women-members', 'people-percent', 'womenMembers'),
  ...measure('members-working', 'people', 'membersWorking'),
  sales: { title: (words) => words.say('stats.book.sales'), unit: 'firms', meaning: 'sales', source: 'salesBand' },
  ...measure('surplus', 'money', 'surplus'),
}

/** What every kind of measure means, and of what it is made. */
export function codebookOf(words: Words): readonly CodebookEntry[] {
  return Object.entries(ENTRIES).map(([id, { title, unit, meaning, source }]) => ({
    measure: id,
    title: title(words),
    unit: words.say(`stats.unit.${unit}`),
    meaning: words.say(`stats.meaning.${meaning}`),
    source: source === 'result' || source === 'questions' ? words.say(`stats.source.${source}`) : source,
  }))
}

/** What holds for all tables: what is kept back, and what the numbers are not. */
export function notesOf({ minCell: min }: Statistics, words: Words): readonly string[] {
  return [
    words.say('stats.lead.self-declared'),
    words.say('stats.note.min', { min }),
    words.say('stats.note.second', { min }),
    words.say('stats.note.sums'),
    words.say('stats.note.groups'),
    words.say('stats.note.n', { min }),
    words.say('stats.note.unknown'),
    words.say('stats.note.runs'),
  ]
}
