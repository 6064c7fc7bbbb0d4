import { questionsOf } from '../../core/checklist/questions-of.ts'
import { differencesIn, senseOf } from '../../core/checklist/sense-of.ts'
import { type Reworded, rewordedIn, wordingOf } from '../../core/checklist/wording-of.ts'
import { type Remark, rule, type Subject } from '../rule.ts'

/** So much of a text is shown; where it goes on is told by its place. */
const MOST_SHOWN = 300

/** Help can turn a yes into another one without touching the question: who reads both texts sees whether it does. */
export const baseWordsChanged = rule({
  id: 'base-words-changed',
  severity: 'warning',
  check: (subject) => [...copied(subject), ...changed(subject)],
})

/** Packaged questions that stand in this file under their own id. Those that mean something else are errors already. */
function copied({ checklist, own, setting: { senses, wordings } }: Subject): readonly Remark[] {
  const questions = new Map(questionsOf(checklist).map((question) => [question.id, question]))
  return own.flatMap(({ question: { id }, path }) => {
    const [question, sense, wording] = [questions.get(id), senses.get(id), wordings.get(id)]
    if (!question || !sense || !wording || differencesIn(senseOf(question), sense).length > 0) return []
    return rewordedIn(wording.meaning, wordingOf(question).meaning).map((one) => remark(id, path, one))
  })
}

function changed({ changes }: Subject): readonly Remark[] {
  return changes.flatMap(({ change, path, before }) =>
    rewordedIn(wordingOf(before).meaning, wordingOf(change).meaning).map((one) => remark(before.id, path, one)),
  )
}

function remark(id: string, path: Remark['path'], { within, language, before, after }: Reworded): Remark {
  const key = String(within.findLast((step) => typeof step === 'string') ?? '')
  return {
    path: [...path, ...within, language],
    args: { id, key, before: shown(before), after: shown(after) },
  }
}

function shown(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)} …`
}
