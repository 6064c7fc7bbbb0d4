import { isToWrite } from '../../core/tailoring/to-write.ts'
import { rule } from '../rule.ts'

/** A place that was left to fill in is no sentence: nobody can answer it. */
export const leftToWrite = rule({
  id: 'left-to-write',
  severity: 'error',
  check: ({ texts }) =>
    texts.flatMap(([path, text]) =>
      Object.entries(text)
        .filter(([, sentence]) => isToWrite(sentence))
        .map(([language]) => ({ path: [...path, language], args: { language } })),
    ),
})
