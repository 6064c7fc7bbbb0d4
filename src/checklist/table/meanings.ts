import type { FactDefinition } from '../../core/model/facts.ts'
import { nearest } from '../near.ts'
import type { FirmColumn, TableContext } from './table.ts'

const BESIDE = ['note', 'proof', 'reason'] as const

/** What a column is about. */
export type Meaning =
  | { readonly kind: 'firm'; readonly key: FirmColumn }
  | { readonly kind: 'fact'; readonly fact: FactDefinition }
  | { readonly kind: 'answer'; readonly id: string }
  | { readonly kind: 'beside'; readonly id: string; readonly key: (typeof BESIDE)[number] }
  | { readonly kind: 'ignored' }

export interface Meanings {
  /** What a head means, in either language; `null` when it is nothing that can be read. */
  readonly of: (head: string) => Meaning | null
  /** Whether it is an id, and not only words that somebody may change. */
  readonly isId: (head: string) => boolean
  /** The head that was probably meant, or the sign for none. */
  readonly near: (head: string) => string
}

/** What the heads of a table can mean. An id goes before words; words that two questions share mean neither. */
export function meaningsOf({ facts, questions, fold, columnWord }: TableContext): Meanings {
  const byId = new Map<string, Meaning>()
  const byWords = new Map<string, Meaning | null>()
  // A question is often copied without the sign at its end.
  const foldWords = (text: string) => fold(text).replace(/[ ?.:!…]+$/, '')
  const addWords = (text: string, meaning: Meaning) => {
    const words = foldWords(text)
    const known = byWords.get(words)
    byWords.set(words, known === undefined || (known && keyOf(known) === keyOf(meaning)) ? meaning : null)
  }
  for (const { id, asks } of questions) {
    byId.set(fold(id), { kind: 'answer', id })
    for (const text of asks) addWords(text, { kind: 'answer', id })
  }
  for (const fact of facts) {
    byId.set(fold(fact.id), { kind: 'fact', fact })
    for (const text of Object.values(fact.ask)) addWords(text, { kind: 'fact', fact })
  }
  for (const { id } of questions)
    for (const key of BESIDE)
      if (!byId.has(fold(`${id}.${key}`))) byId.set(fold(`${id}.${key}`), { kind: 'beside', id, key })
  const candidates = [...facts.map(({ id }) => id), ...questions.map(({ id }) => id), 'client', 'name', 'checklist']
  return {
    of: (head) => byId.get(fold(head)) ?? byWords.get(foldWords(head)) ?? firmMeaning(columnWord(head)),
    isId: (head) => byId.has(fold(head)),
    near: (head) => nearest(head, candidates),
  }
}

/** The same for two columns that say the same thing. */
export function keyOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'firm':
      return `firm ${meaning.key}`
    case 'fact':
      return `fact ${meaning.fact.id}`
    case 'answer':
      return `answer ${meaning.id}`
    case 'beside':
      return `${meaning.key} ${meaning.id}`
    case 'ignored':
      return 'ignored'
    default:
      return meaning satisfies never
  }
}

function firmMeaning(word: ReturnType<TableContext['columnWord']>): Meaning | null {
  if (word === null) return null
  return word === 'number' || word === 'note' ? { kind: 'ignored' } : { kind: 'firm', key: word }
}
