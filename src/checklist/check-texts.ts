import type { FactDefinition } from '../core/model/facts.ts'
import type { Text } from '../core/model/text.ts'
import { placeholdersIn } from '../core/text/fill.ts'
import { numberFactFindings, unknownFact } from './check-references.ts'
import type { FixDocument, QuestionDocument, SectionDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import { cut } from './ids.ts'
import type { Loaded } from './load.ts'
import type { Path } from './tree.ts'

export type PlacedText = readonly [path: Path, text: Text]

/** What is wrong in the texts of a file: languages, and numbers that nobody asks. */
export function textFindings(
  texts: readonly PlacedText[],
  languages: readonly string[],
  facts: readonly FactDefinition[],
  loaded: Loaded<unknown>,
): readonly Finding[] {
  return [...languageFindings(texts, languages, loaded), ...placeholderFindings(texts, facts, loaded)]
}

/** Every text must speak every language of its file, and no other. */
export function languageFindings(
  texts: readonly PlacedText[],
  languages: readonly string[],
  { found }: Loaded<unknown>,
): readonly Finding[] {
  return texts.flatMap(([path, text]) => {
    const key = String(path.findLast((step) => typeof step === 'string') ?? '')
    const missing = languages.filter((language) => !Object.hasOwn(text, language))
    const extra = Object.keys(text).filter((language) => !languages.includes(language))
    return [
      ...missing.map((language) => found('language-missing', { key, language }, path)),
      ...extra.map((language) =>
        found('language-extra', { language: cut(language), languages: languages.join(', ') }, [...path, language]),
      ),
    ]
  })
}

/**
 * `{hired}` in a text stands for a number given before; anything else in such brackets would be printed as it is.
 * One fault a sentence: a text can hold a thousand of them.
 */
function placeholderFindings(
  texts: readonly PlacedText[],
  facts: readonly FactDefinition[],
  loaded: Loaded<unknown>,
): readonly Finding[] {
  return texts.flatMap(([path, text]) =>
    Object.entries(text).flatMap(([language, sentence]) => {
      const at = [...path, language]
      const filled = new Set(placeholdersIn(sentence))
      const stray = [...sentence.matchAll(/\{([^{}]*)\}/g)]
        .map(([, name = '']) => name)
        .find((name) => !filled.has(name))
      if (stray !== undefined) return [unknownFact(stray, at, facts, loaded)]
      return [...filled].flatMap((name) => numberFactFindings(name, at, facts, loaded)).slice(0, 1)
    }),
  )
}

export function textsOfSection(section: SectionDocument, path: Path): readonly PlacedText[] {
  const own: readonly PlacedText[] = section.title ? [[[...path, 'title'], section.title]] : []
  return [...own, ...section.questions.flatMap((question, index) => textsOf(question, [...path, 'questions', index]))]
}

export function textsOf(question: QuestionDocument, path: Path): readonly PlacedText[] {
  const { ask, help, met, gap, why, mayNotApply, proof, fix } = question
  const choices = question.kind === 'choice' ? question.choices : []
  const variants = question.kind === 'number' ? (question.variants ?? []) : []
  return [
    ...single({ ask, help, met, gap, why, mayNotApply }, path),
    ...choices.map(({ title }, index): PlacedText => [[...path, 'choices', index, 'title'], title]),
    ...variants.flatMap((variant, index) =>
      single({ ask: variant.ask, help: variant.help }, [...path, 'variants', index]),
    ),
    ...several(proof, [...path, 'proof']),
    ...textsOfFix(fix, [...path, 'fix']),
  ]
}

export function textsOfFix(fix: FixDocument | undefined, path: Path): readonly PlacedText[] {
  if (!fix) return []
  return [
    ...single({ title: fix.title, first: fix.first }, path),
    ...several(fix.then, [...path, 'then']),
    ...several(fix.from, [...path, 'from']),
  ]
}

export function single(texts: Readonly<Record<string, Text | undefined>>, path: Path): readonly PlacedText[] {
  return Object.entries(texts).flatMap(([key, text]): readonly PlacedText[] => (text ? [[[...path, key], text]] : []))
}

export function several(texts: readonly Text[] | undefined, path: Path): readonly PlacedText[] {
  return (texts ?? []).map((text, index) => [[...path, index], text])
}
