import type { Path } from '../checklist/tree.ts'
import { hardAsksIn } from '../core/burden/hard-things.ts'
import type { Question } from '../core/model/checklist.ts'
import type { HardThing, HardThingId } from '../core/model/content.ts'
import { decide } from '../core/sizing/decide.ts'
import type { Remark, Subject } from './rule.ts'

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
  { demands, firms }: Subject,
): readonly { readonly path: Path; readonly phrase: string; readonly id: string }[] {
  const small = firms.filter(({ size }) => size.class === 'micro' || size.class === 'small')
  const reaches = (question: Question) =>
    !thing.bigCompany || small.some(({ profile, size }) => decide(question, profile, size).kept)
  return demands
    .filter(({ question }) => question.basis !== 'strength' && reaches(question))
    .flatMap(({ question: { id }, texts, before }) => {
      const [first] = texts.flatMap(([path, text]) =>
        hardAsksIn(text, thing).map(({ language, phrase }) => ({ path: [...path, language], phrase, id })),
      )
      return first && !before.some(([, text]) => hardAsksIn(text, thing).length > 0) ? [first] : []
    })
}
