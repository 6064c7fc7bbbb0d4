import type { Path } from '../checklist/tree.ts'
import { hardAsksIn } from '../core/burden/hard-things.ts'
import type { HardThing, HardThingId } from '../core/model/content.ts'
import type { Text } from '../core/model/text.ts'
import { decide } from '../core/sizing/decide.ts'
import type { AskedPart, Remark, Subject } from './rule.ts'

/** The check of a rule about one such thing: the words that ask for it, and what to ask instead. */
export function asksFor(id: HardThingId): (subject: Subject) => readonly Remark[] {
  return (subject) => {
    const thing = subject.setting.hardThings.find((one) => one.id === id)
    return thing
      ? placesOf(thing, subject).map(({ path, phrase }) => ({ path, args: { phrase }, fairer: thing.fairer }))
      : []
  }
}

/** Where a list asks small firms for such a thing, once a question; any firm where nobody should be asked. */
export function placesOf(
  thing: HardThing,
  { asked, firms }: Subject,
): readonly { readonly path: Path; readonly phrase: string; readonly id: string }[] {
  const small = firms.filter(({ size }) => size.class === 'micro' || size.class === 'small')
  const reaches = ({ question }: AskedPart) =>
    !thing.bigCompany || small.some(({ profile, size }) => decide(question, profile, size).kept)
  return asked
    .filter((part) => part.question.basis !== 'strength' && reaches(part))
    .flatMap(({ question: { id, ask, proof }, path }) => {
      const inAsk = phrasesAt(ask, thing, [...path, 'ask'])
      const inProof = proof.flatMap((text, index) => phrasesAt(text, thing, [...path, 'proof', index]))
      return [...inAsk, ...inProof].slice(0, 1).map((place) => ({ ...place, id }))
    })
}

function phrasesAt(
  text: Text,
  thing: HardThing,
  path: Path,
): readonly { readonly path: Path; readonly phrase: string }[] {
  return hardAsksIn(text, thing).map(({ language, phrase }) => ({ path: [...path, language], phrase }))
}
