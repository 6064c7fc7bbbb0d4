import type { Field, Press, Row } from '../../interview/screen.ts'
import { button, element } from '../dom/element.ts'

/** Everything that was asked, with its answer: a touch opens it again. The row without a value ends the review. */
export function listField(field: Extract<Field, { kind: 'list' }>, press: (press: Press) => void): HTMLElement {
  const rows = field.rows.map((row) => (row.kind === 'heading' ? heading(row.label) : line(row, press)))
  return element('div', { class: 'review' }, ...rows)
}

function heading(label: string): HTMLElement {
  return element('h2', {}, label)
}

function line(row: Extract<Row, { kind: 'row' }>, press: (press: Press) => void): HTMLElement {
  const open = () => press({ kind: 'option', id: row.id })
  if (row.value === '') return button(row.label, 'primary', open, { 'data-option': row.id })
  const made = button(row.label, 'option', open, { 'data-option': row.id })
  made.append(element('strong', {}, row.value))
  return made
}
