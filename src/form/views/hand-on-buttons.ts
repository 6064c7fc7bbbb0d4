import type { Words } from '../../words/words.ts'
import type { Acts } from '../acts.ts'
import { button } from '../dom/element.ts'

/** To share the file of answers where the phone can, and to save it. `isFirst`: it is what should be done now. */
export function handOnButtons(isFirst: boolean, words: Words, { share, download }: Acts): readonly HTMLElement[] {
  const kind = (isTheFirst: boolean) => (isFirst && isTheFirst ? 'primary' : 'option')
  return [
    ...(share === null ? [] : [button(words.say('form.share'), kind(true), share, { 'data-key': 'share' })]),
    button(words.say('form.download'), kind(share === null), download, { 'data-key': 'download' }),
  ]
}
