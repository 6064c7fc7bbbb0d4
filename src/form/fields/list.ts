import type { Field, Press, Row } from '../../interview/screen.ts'
import { button, element } from '../dom/element.ts'

type AnswerRow = Extract<Row, { kind: 'row' }>

/** Everything that was asked, with its answer: a touch opens it again. Rows without a value go on from here. */
export function listField(field: Extract<Field, { kind: 'list' }>, press: (press: Press) => void): HTMLElement {
  const first = field.rows.find((row) => row.kind === 'row')
  const rows = field.rows.map((row) => {
    if (row.kind === 'heading') return heading(row.label)
    return row.value === '' ? act(row, row === first, press) : line(row, row.id === field.at, press)
  })
  return element('div', { class: 'review' }, ...rows)
}

function heading(label: string): HTMLElement {
  return element('h2', {}, label)
}

function line(row: AnswerRow, isAt: boolean, press: (press: Press) => void): HTMLElement {
  const open = () => press({ kind: 'option', id: row.id })
  const made = button(row.label, 'option', open, { 'data-option': row.id, 'data-at': isAt })
  if (row.isOpen) made.classList.add('unanswered')
  made.append(element('strong', {}, row.value))
  return made
}

function act({ id, label }: AnswerRow, isFirst: boolean, press: (press: Press) => void): HTMLElement {
  return button(label, isFirst ? 'primary' : 'option', () => press({ kind: 'option', id }), { 'data-option': id })
}
