import type { Choice, NumberVariant } from '../model/checklist.ts'
import type { Text } from '../model/text.ts'

/** Where a text stands in a question. */
export type Within = readonly (string | number)[]
export type WordedText = readonly [within: Within, text: Text]

/** A question as firms get it, or as it is written in a file. */
export interface Worded {
  readonly ask?: Text | undefined
  readonly help?: Text | undefined
  readonly met?: Text | undefined
  readonly gap?: Text | undefined
  readonly mayNotApply?: Text | undefined
  readonly proof?: readonly Text[] | undefined
  readonly fix?: { readonly first: Text; readonly then?: readonly Text[] | undefined } | undefined
  readonly choices?: readonly Pick<Choice, 'title'>[] | undefined
  readonly variants?: readonly Pick<NumberVariant, 'ask' | 'help'>[] | undefined
}

/** What a question says beside its sense: all of it may bend what a yes means, or ask for more. */
export interface Wording {
  /** What tells whoever answers, or reads the answer, what it means. */
  readonly meaning: readonly WordedText[]
  /** What may ask for something. */
  readonly demands: readonly WordedText[]
}

/** Of a question what its wording is made of, and no more: it is kept for all packaged ones. */
export function wordedOf({ ask, help, met, gap, mayNotApply, proof, fix, choices, variants }: Worded): Worded {
  return {
    ...{ ask, help, met, gap, mayNotApply, proof },
    fix: fix && { first: fix.first, then: fix.then },
    choices: choices?.map(({ title }) => ({ title })),
    variants: variants?.map((one) => ({ ask: one.ask, help: one.help })),
  }
}

export function wordingOf(question: Worded): Wording {
  const { help, met, gap, mayNotApply, choices = [], variants = [] } = question
  const meaning = [
    ...single({ help, met, gap, mayNotApply }),
    ...choices.map(({ title }, at): WordedText => [['choices', at, 'title'], title]),
    ...variants.flatMap(({ ask, help: own }, at): readonly WordedText[] => [
      [['variants', at, 'ask'], ask],
      [['variants', at, 'help'], own],
    ]),
  ]
  return { meaning, demands: demandsOf(question) }
}

/** The texts of a question in which something may be asked for, the question itself first. */
export function demandsOf({ ask, help, proof = [], fix }: Worded): readonly WordedText[] {
  return [
    ...single({ ask, help }),
    ...proof.map((text, at): WordedText => [['proof', at], text]),
    ...(fix ? [[['fix', 'first'], fix.first] as const] : []),
    ...(fix?.then ?? []).map((text, at): WordedText => [['fix', 'then', at], text]),
  ]
}

/** A text that says something else than it did, in one language. */
export interface Reworded {
  readonly within: Within
  readonly language: string
  readonly before: string
  readonly after: string
}

/** Which texts say something else, each in the first language that both speak in which it does. */
export function rewordedIn(before: readonly WordedText[], after: readonly WordedText[]): readonly Reworded[] {
  const known = new Map(before.map(([within, text]) => [within.join('/'), text]))
  return after.flatMap(([within, text]) => {
    const was = known.get(within.join('/'))
    const change = Object.entries(text).find(([language, says]) => {
      const said = was?.[language]
      return said !== undefined && plainText(said) !== plainText(says)
    })
    if (!was || !change) return []
    const [language, says] = change
    return [{ within, language, before: plainText(was[language] ?? ''), after: plainText(says) }]
  })
}

/** Blanks and the form of letters say nothing. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function single(texts: Readonly<Record<string, Text | undefined>>): readonly WordedText[] {
  return Object.entries(texts).flatMap(([key, text]): readonly WordedText[] => (text ? [[[key], text]] : []))
}
