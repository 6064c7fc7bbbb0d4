import { isAnswered } from '../../core/answer/is-answered.ts'
import type { SaidBefore } from '../../core/model/answers.ts'
import type { Question } from '../../core/model/checklist.ts'
import { clean } from '../../core/text/clean.ts'
import { questionOf } from '../../interview/find.ts'
import type { Screen } from '../../interview/screen.ts'
import type { Library, State } from '../../interview/state.ts'
import type { Words } from '../../words/words.ts'

/**
 * The screen of a question with what the firm said before, for another list, as long as it has no answer here: to this
 * very question, or to one that is near. It is told and asked; nothing is answered by it.
 */
export function withOffer(screen: Screen, state: State, library: Library, words: Words): Screen {
  const { step, overlay, file } = state
  if (step.at !== 'question' || overlay !== null) return screen
  const question = questionOf(library, step.id, file.facts)
  const said = question && offerFor(question, state)
  if (!said) return screen
  const text = words.say(said.question === undefined ? 'reuse.offer.same' : 'reuse.offer.near', {
    asked: said.asked ?? '',
    said: said.said ?? '',
    list: said.list,
    day: words.day(said.on),
  })
  return { ...screen, paragraphs: [...screen.paragraphs, { text: clean(text), tone: 'plain' }] }
}

function offerFor(question: Question, { file: { before = {}, answers } }: State): SaidBefore | undefined {
  const said = Object.hasOwn(before, question.id) ? before[question.id] : undefined
  return said && !said.taken && !isAnswered(question, answers) ? said : undefined
}
