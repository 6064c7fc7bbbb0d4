import type { FactDefinition } from '../../core/model/facts.ts'
import { choiceOf } from '../answer-value.ts'
import type { Entry, Tree } from '../tree.ts'
import type { SheetCell } from './sheet.ts'

/** How a fact says that nothing of its choices is so, as in an answers file. */
const EMPTY_LIST = '[]'

/** What a cell says of a fact, as in a file of answers: several choices stand in one cell. */
export function factEntry(value: SheetCell, fact: FactDefinition | undefined): readonly Entry[] {
  if (!fact || !isFilled(value)) return []
  const text = textIn(value)
  const isOne = fact.kind !== 'several' || !/[,;\n]/.test(text) || choiceOf(text, fact.choices ?? []) !== undefined
  if (isOne && (fact.kind !== 'several' || text !== EMPTY_LIST)) return [leaf(fact.id, value)]
  const parts = text === EMPTY_LIST ? [] : text.split(/[,;\n]/).filter((part) => part.trim() !== '')
  const items = parts.map((part) => scalar({ text: part, at: value.at }))
  return [entry(fact.id, value, { kind: 'list', at: value.at, items })]
}

export const leaf = (key: string, cell: SheetCell): Entry => entry(key, cell, scalar(cell))

export function entry(key: string, { at }: SheetCell, value: Tree): Entry {
  return { key, keyAt: at, value }
}

export function map({ at }: SheetCell, entries: readonly Entry[]): Tree {
  return { kind: 'map', at, entries }
}

export function scalar(cell: SheetCell): Tree {
  const text = textIn(cell)
  return { kind: 'scalar', at: cell.at, value: text === '' ? null : text, source: text, plain: false }
}

/** As the loader of answers files has texts: composed, with lines that end in one way. */
export function textIn({ text }: SheetCell): string {
  return text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
}

export function isFilled(cell: SheetCell): boolean {
  return cell.text.trim() !== ''
}
