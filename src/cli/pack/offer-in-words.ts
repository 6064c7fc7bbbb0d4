import type { Contact, Offer } from '../../core/model/checklist.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'

/** `Training: one day at your workshop.` */
export function offerInWords({ kind, text }: Offer, words: Words): string {
  return words.say('pack.offer.line', { kind: words.say(`pack.offer.${kind}`), text: clean(words.text(text)) })
}

/** Whom to ask, and how. */
export function contactInWords({ name, phone, email }: Contact): string {
  return [name, phone, email].flatMap((part) => (part === undefined ? [] : [clean(part)])).join(' · ')
}
