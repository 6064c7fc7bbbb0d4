import type { Field } from '../../../interview/screen.ts'
import type { Speech } from './screen-text.ts'

/** Rows by the numbers that open them. Those above the first heading lead on, so they are heard last. */
export function listText(field: ListField): readonly string[] {
  const { leading, others } = rowsOf(field)
  return [...others, ...leading].map(({ line }) => line)
}

/** A list that was heard before: the row that was changed, and those that lead on. */
export function shortList(field: ListField, speech: Speech): readonly string[] {
  const { leading, others } = rowsOf(field)
  const changed = others.filter(({ id }) => id !== null && id === field.at)
  return [...[...changed, ...leading].map(({ line }) => line), speech.say('plain.list-again')]
}

type ListField = Extract<Field, { kind: 'list' }>

function rowsOf({ rows }: ListField) {
  let number = -1
  const lines = rows.map((row) => {
    if (row.kind === 'heading') return { id: null, line: ended(row.label) }
    number += 1
    return { id: row.id, line: `${number}. ${row.value === '' ? row.label : `${ended(row.label, ':')} ${row.value}`}` }
  })
  const first = Math.max(
    0,
    rows.findIndex((row) => row.kind === 'heading'),
  )
  return { leading: lines.slice(0, first), others: lines.slice(first) }
}

/** With a stop at its end, where it has none. */
export function ended(text: string, sign = '.'): string {
  return text === '' || /[.!?:…]$/.test(text) ? text : text + sign
}
