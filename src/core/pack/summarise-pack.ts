import { questionsOf } from '../checklist/questions-of.ts'
import type { Burden } from '../model/burden.ts'
import type { Contact, Offer, Tailoring } from '../model/checklist.ts'
import type { Pack } from '../model/pack.ts'
import type { IsoDate, Text } from '../model/text.ts'

/** What there is to know of a pack before its first question. */
export interface PackSummary {
  readonly list: {
    readonly id: string
    readonly version: string
    readonly title: Text
    readonly about?: Text
    readonly languages: readonly string[]
    readonly lawAsOf: IsoDate
    readonly lookAgain: IsoDate
  }
  readonly publisher: string
  readonly from: Tailoring['from'] | null
  readonly program: string
  readonly packed: IsoDate
  readonly expires: IsoDate
  readonly answerBy: IsoDate | null
  readonly offer: readonly Offer[]
  readonly contact: Contact | null
  readonly burden: Burden
  readonly questions: number
  readonly sections: readonly {
    readonly id: string
    readonly title: Text
    readonly questions: number
    readonly own: number
  }[]
  /** The publisher's own questions. */
  readonly own: readonly { readonly id: string; readonly ask: Text }[]
  /** Base questions that weigh otherwise in the publisher's line. */
  readonly weighed: readonly string[]
  /** What is asked about the firm before the first question. */
  readonly facts: readonly string[]
}

/** Of a list that was not tailored no question is marked as its publisher's own: all of them are. */
export function summarisePack({ checklist, library, burden, program, packed, expires }: Pack): PackSummary {
  const { id, version, title, about, languages, lawAsOf, lookAgain, tailoring, publisher } = checklist
  const questions = questionsOf(checklist)
  return {
    list: { id, version, title, ...(about ? { about } : {}), languages, lawAsOf, lookAgain },
    publisher: publisher.name,
    from: tailoring?.from ?? null,
    program,
    packed,
    expires,
    answerBy: tailoring?.answerBy ?? null,
    offer: tailoring?.offer ?? [],
    contact: tailoring?.contact ?? null,
    burden,
    questions: questions.length,
    sections: checklist.sections.map((section) => ({
      id: section.id,
      title: section.title,
      questions: section.questions.length,
      own: section.questions.filter(({ own }) => own).length,
    })),
    own: questions.filter(({ own }) => own).map((question) => ({ id: question.id, ask: question.ask })),
    weighed: questions.filter(({ own, weighs }) => !own && weighs !== undefined).map((question) => question.id),
    facts: library.facts.map((fact) => fact.id),
  }
}
