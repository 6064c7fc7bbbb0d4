import type { LanguageFile } from './read-language.ts'

/**
 * Words of every language are understood at once, whatever is spoken: so a word that means one answer or one number in
 * a language must not mean another in the next. Throws an Error that names both.
 */
export function oneMeaningEach(
  languages: readonly {
    readonly language: string
    readonly about: Pick<LanguageFile, 'answers' | 'numbers' | 'sheet'>
  }[],
): void {
  const known = new Map<string, { readonly language: string; readonly meaning: string }>()
  for (const { language, about } of languages)
    for (const [kind, word, meaning] of meanings(about)) {
      const before = known.get(`${kind} ${word}`)
      if (before !== undefined && before.meaning !== meaning)
        throw new Error(`"${word}" means ${meaning} in ${language} and ${before.meaning} in ${before.language}`)
      known.set(`${kind} ${word}`, { language, meaning })
    }
}

function meanings({
  answers,
  numbers,
  sheet,
}: Pick<LanguageFile, 'answers' | 'numbers' | 'sheet'>): readonly (readonly [
  kind: string,
  word: string,
  meaning: string,
])[] {
  return [
    ...Object.entries(answers).flatMap(([state, words]) => words.map((word) => ['answer', word, state] as const)),
    ...Object.entries(numbers.scales).map(([word, scale]) => ['number', word, String(scale)] as const),
    ...Object.entries(sheet.columns).flatMap(([column, words]) =>
      words.map((word) => ['column', word, column] as const),
    ),
    ...Object.entries(sheet.rows).flatMap(([row, words]) => words.map((word) => ['row', word, row] as const)),
  ]
}
