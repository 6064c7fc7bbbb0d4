import type { Question } from '../model/checklist.ts'
import { inLanguage } from '../text/fill.ts'

/** Seconds to think and answer, by kind: a number must be looked up, a yes only remembered. */
const SECONDS: Readonly<Record<Question['kind'], number>> = { 'yes-no': 10, choice: 15, count: 25, number: 25 }

/** Slow, careful reading on a screen. */
const WORDS_PER_MINUTE = 160

/** Seconds that one question takes: reading the question and its help, then answering. */
export function secondsFor(question: Question, language: string): number {
  const text = `${inLanguage(question.ask, language)} ${inLanguage(question.help, language)}`
  return SECONDS[question.kind] + (text.split(/\s+/).length / WORDS_PER_MINUTE) * 60
}

/** Whole minutes for several questions, at least 1 when there is one. */
export function minutesFor(questions: readonly Question[], language: string): number {
  return wholeMinutes(questions.reduce((sum, question) => sum + secondsFor(question, language), 0))
}

/** Begun minutes of so many seconds; what adding and taking away leaves behind the comma does not begin one. */
export function wholeMinutes(seconds: number): number {
  return Math.max(0, Math.ceil(seconds / 60 - 1e-9))
}
