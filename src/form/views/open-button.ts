import type { Words } from '../../words/words.ts'
import { element } from '../dom/element.ts'

/** Opens an answers file that was saved before. The file stays on the machine: the page has no way to send it. */
export function openButton(words: Words, open: (file: File) => void): HTMLElement {
  const input = element('input', { type: 'file', accept: '.json,.txt,application/json,text/plain', id: 'open' })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) open(file)
    // The same file may be opened again.
    input.value = ''
  })
  return element('label', { class: 'quiet open' }, element('span', {}, words.say('form.open')), input)
}
