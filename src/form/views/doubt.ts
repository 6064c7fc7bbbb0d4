import type { Words } from '../../words/words.ts'
import { button, element } from '../dom/element.ts'
import { paragraph, sheet, title } from '../dom/screen.ts'
import type { Doubt } from '../page-state.ts'

/** Asked before something goes that cannot be brought back. Keeping it is the first answer. */
export function doubtView(
  doubt: Doubt,
  { answered, firm }: { readonly answered: number; readonly firm: string },
  words: Words,
  acts: { readonly go: () => void; readonly keep: () => void },
): HTMLElement {
  return sheet(
    doubt,
    title(words.say(`form.${doubt}.ask`)),
    paragraph(words.say(`form.${doubt}.means`, { answered, firm })),
    element(
      'div',
      { class: 'options' },
      button(words.say(`form.${doubt}.keep`), 'primary', acts.keep, { 'data-key': 'keep' }),
      button(words.say(`form.${doubt}.go`), 'option', acts.go, { 'data-key': doubt }),
    ),
  )
}
