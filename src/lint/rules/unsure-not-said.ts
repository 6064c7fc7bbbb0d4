import type { QuestionDocument } from '../../checklist/documents.ts'
import { rule } from '../rule.ts'

/** How each language tells a reader to ask before relying on something. */
const SAID: Readonly<Record<string, RegExp>> = {
  vi: /(?<!\p{L})(?:nên hỏi|hỏi lại|hãy hỏi)(?!\p{L})/iu,
  en: /\b(?:check with|ask)\b/i,
}

/** What the law says is not certain: the help or the first step tells whom to ask. */
export const unsureNotSaid = rule({
  id: 'unsure-not-said',
  severity: 'warning',
  check: ({ own, loaded }) =>
    own
      .filter(({ question }) => (question.laws ?? []).some(({ certain }) => !certain))
      .flatMap(({ question, path }) =>
        loaded.document.languages
          .filter((language) => SAID[language] && !SAID[language].test(told(question, language)))
          .map((language) => ({ path: [...path, 'help'], args: { id: question.id, language } })),
      ),
})

function told({ help, fix }: QuestionDocument, language: string): string {
  return [help, fix?.first, ...(fix?.then ?? [])].map((text) => text?.[language] ?? '').join(' ')
}
