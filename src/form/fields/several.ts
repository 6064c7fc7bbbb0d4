import type { Field, Press } from '../../interview/screen.ts'
import { button, element } from '../dom/element.ts'
import { ASK_ID } from '../dom/screen.ts'

/** Any number of answers, or one that stands alone ("none of these"). */
export function severalField(
  field: Extract<Field, { kind: 'several' }>,
  goOn: string,
  press: (press: Press) => void,
): HTMLElement {
  const boxes = field.options
    .filter(({ alone }) => alone !== true)
    .map(({ id, label }) => {
      const checked = field.marked.includes(id)
      const box = element('input', { type: 'checkbox', value: id, 'data-option': id, checked })
      return { id, box, row: element('li', {}, element('label', { class: 'option' }, box, element('span', {}, label))) }
    })
  const missing = element('p', { class: 'strong', role: 'alert' })
  const take = () => {
    const ids = boxes.filter(({ box }) => box.checked).map(({ id }) => id)
    if (ids.length === 0) missing.textContent = field.nothingYet
    else press({ kind: 'several', ids })
  }
  const alone = field.options
    .filter((option) => option.alone === true)
    .map(({ id, label }) =>
      element(
        'li',
        {},
        button(label, 'option', () => press({ kind: 'option', id }), {
          'data-option': id,
          'aria-pressed': field.marked.includes(id) ? 'true' : null,
        }),
      ),
    )
  return element(
    'div',
    { class: 'line' },
    element('p', { class: 'quiet', id: 'hint' }, field.hint),
    element(
      'div',
      { role: 'group', 'aria-labelledby': ASK_ID, 'aria-describedby': 'hint' },
      element('ul', { class: 'options' }, ...boxes.map(({ row }) => row)),
    ),
    missing,
    button(goOn, 'primary', take, { 'data-key': 'enter' }),
    element('ul', { class: 'options' }, ...alone),
  )
}
