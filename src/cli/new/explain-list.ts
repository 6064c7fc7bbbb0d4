import { basename } from 'node:path'
import type { ChecklistDocument } from '../../checklist/documents.ts'
import { type Explained, PARTS } from '../../checklist/tailoring/tailored-text.ts'
import { addDays } from '../../core/text/day.ts'
import { type Words, wordsIn } from '../../words/words.ts'
import type { Workbench } from '../tailoring/workbench.ts'

/** Days that a firm should have to answer. */
export const DAYS_TO_ANSWER = 42

/** The comments and examples of a new list, in the words of who makes it. */
export function explainList(document: ChecklistDocument, path: string, bench: Workbench, words: Words): Explained {
  const { base, from, readyMade, today } = bench
  const [section] = base.sections.slice(-1)
  const question = base.sections.flatMap(({ questions }) => questions).find(({ basis }) => basis !== 'strength')
  const taken = (document.add ?? []).flatMap(({ questions }) => questions.map(({ id }) => id))
  const setting = {
    file: path === '-' ? `${document.id}.yaml` : basename(path),
    from,
    question: question?.id ?? '',
    sections: base.sections.map(({ id, title }) => `${id}: ${words.text(title)}`).join(' · '),
    ready: readyMade.documents.find(({ id }) => !taken.includes(id))?.id ?? '',
  }
  return {
    comments: Object.fromEntries(PARTS.map((part) => [part, words.sayWith(`new.comment.${part}`, setting)])),
    examples: {
      offer: {
        kind: 'training',
        text: Object.fromEntries(
          document.languages.map((language) => [language, wordsIn(language).say('new.example.offer')]),
        ),
      },
      contact: { name: words.say('new.example.name'), email: 'lan@example.com' },
      answerBy: addDays(today, DAYS_TO_ANSWER),
      section: section?.id ?? '',
      question: question?.id ?? '',
    },
  }
}
