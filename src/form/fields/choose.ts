import type { Field, Press } from '../../interview/screen.ts'
import { button, element } from '../dom/element.ts'

/** One answer of several: a touch answers at once. */
export function chooseField(field: Extract<Field, { kind: 'choose' }>, press: (press: Press) => void): HTMLElement {
  const options = field.options.map(({ id, label }) => {
    const isMarked = id === field.marked
    const option = button(label, 'option', () => press({ kind: 'option', id }), {
      'data-option': id,
      'aria-pressed': isMarked ? 'true' : null,
    })
    if (isMarked && field.markedWord !== '') option.append(element('small', {}, field.markedWord))
    return element('li', {}, option)
  })
  return element('ul', { class: 'options' }, ...options)
}
