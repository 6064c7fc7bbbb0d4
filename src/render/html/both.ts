import type { Language } from '../../core/model/text.ts'
import { type Html, html, NOTHING } from './html.ts'

/** How the texts of a report are written, and beside them those of its second language, where it has one. */
export interface Both {
  /** One text and the same in the second language; written once where they do not differ. */
  say(first: string, second: string | undefined): Html
  /** One thing and the same in the second language, side by side where there is room. */
  sides(first: Html, second: Html | undefined): Html
  /** The attribute of an element in the second language; the style sheet knows the second language by it. */
  readonly attributes: Html
  /** Class of a list whose things stand in both languages, one after the other. */
  readonly paired: string
}

export function bothIn(second: Language | undefined): Both {
  const attributes = second === undefined ? NOTHING : html` lang="${second}"`
  return {
    attributes,
    paired: second === undefined ? '' : ' paired',
    say: (a, b) =>
      b === undefined || b === a
        ? html`${a}`
        : html`<span class="both"><span>${a}</span> <span${attributes}>${b}</span></span>`,
    sides: (a, b) => (b === undefined ? a : html`<div class="sides"><div>${a}</div><div${attributes}>${b}</div></div>`),
  }
}

/** Each thing with the one at the same place of the second language. */
export const zip = <T>(
  first: readonly T[],
  second: readonly T[] | undefined,
): readonly (readonly [T, T | undefined])[] => first.map((one, i) => [one, second?.[i]])
