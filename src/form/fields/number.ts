import type { Field, Press } from '../../interview/screen.ts'
import { element } from '../dom/element.ts'

/**
 * A number as people write it; what the page makes of it stands below while it is typed. `refused`: why what stands there
 * was not taken, or nothing.
 */
export function numberField(
  field: Extract<Field, { kind: 'number' }>,
  { goOn, refused }: { readonly goOn: string; readonly refused: string },
  press: (press: Press) => void,
): HTMLElement {
  const input = element('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    maxlength: '40',
    id: 'field',
    'aria-describedby': 'refused echo earlier',
    'aria-invalid': refused === '' ? null : 'true',
  })
  const echo = element('output', { id: 'echo', for: 'field' })
  input.addEventListener('input', () => {
    echo.textContent = field.echo(input.value)
  })
  const form = element(
    'form',
    { class: 'line', novalidate: true },
    element('label', { for: 'field' }, field.label),
    input,
    element('p', { class: 'strong', role: 'alert', id: 'refused' }, refused),
    echo,
    element('p', { class: 'quiet', id: 'earlier' }, field.earlier ?? ''),
    element('button', { type: 'submit', class: 'primary', 'data-key': 'enter' }, element('span', {}, goOn)),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    press({ kind: 'text', text: input.value.trim() })
  })
  return form
}
