import type { AnswerFile } from '../core/model/answers.ts'

export const ANSWERS_FORMAT = 'tukiem/answers/1'

/** An answers file as JSON: what a phone hands on, and what a file whose name ends in `.json` goes on being. */
export function answersJson(file: AnswerFile): string {
  return `${JSON.stringify({ format: ANSWERS_FORMAT, ...file }, null, 2)}\n`
}
