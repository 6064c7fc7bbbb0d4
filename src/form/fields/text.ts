import type { Field, Press } from '../../interview/screen.ts'
import { element } from '../dom/element.ts'

/** From so many letters on a text has several lines. */
const LONG = 300

/** A name or a note. One that is too long is not cut: it is said, and nothing is lost. */
export function textField(
  field: Extract<Field, { kind: 'text' }>,
  goOn: string,
  press: (press: Press) => void,
): HTMLElement {
  const { limit } = field
  const attributes = { id: 'field', autocomplete: 'off', 'aria-describedby': 'too-long' }
  const input =
    limit.most > LONG
      ? element('textarea', { ...attributes, rows: '5' }, field.value)
      : element('input', { ...attributes, type: 'text', value: field.value })
  const tooLong = element('p', { class: 'strong', role: 'alert', id: 'too-long' })
  const form = element(
    'form',
    { class: 'line', novalidate: true },
    element('label', { for: 'field' }, field.label),
    input,
    tooLong,
    element('button', { type: 'submit', class: 'primary', 'data-key': 'enter' }, element('span', {}, goOn)),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    tooLong.textContent = text.length > limit.most ? limit.tooLong : ''
    if (text.length <= limit.most) press({ kind: 'text', text })
  })
  return form
}
