import { rule } from '../rule.ts'
import { countWords } from '../sentences.ts'

/** Fewer words may rightly be the same in two languages: names, numbers. */
const FEW = 3

/** A text that reads the same in two languages was copied, not translated. */
export const untranslated = rule({
  id: 'untranslated',
  severity: 'warning',
  check: ({ texts }) =>
    texts.flatMap(([path, text]) => {
      const seen = new Map<string, string>()
      return Object.entries(text).flatMap(([language, sentence]) => {
        const other = seen.get(sentence)
        seen.set(sentence, language)
        return other !== undefined && countWords(sentence) > FEW
          ? [{ path: [...path, language], args: { language, other } }]
          : []
      })
    }),
})
