import { DEFAULT_LANGUAGE, type Language } from '../core/model/text.ts'
import { LANGUAGES } from '../words/words.ts'
import type { KeyHint } from './screen.ts'

/** The key that says everything in the next language, on every screen where no text is typed. */
export const LANGUAGE_KEY = 'l'

/** The next language, in a round. */
export function languageAfter(language: Language | null): Language {
  return next(language)?.code ?? DEFAULT_LANGUAGE
}

/** The key with the next language's own name. */
export function languageHint(language: Language | null): KeyHint {
  return { key: LANGUAGE_KEY, label: next(language)?.name ?? '' }
}

function next(language: Language | null) {
  const at = LANGUAGES.findIndex(({ code }) => code === language)
  return LANGUAGES[(at + 1) % LANGUAGES.length]
}
