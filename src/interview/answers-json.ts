import type { AnswerFile } from '../core/model/answers.ts'

export const ANSWERS_FORMAT = 'tukiem/answers/1'

/** A line with a number that could be read as thousands, as people here write them: 5.125. */
const LIKE_THOUSANDS = /^( *(?:"(?:[^"\\]|\\.)*": )?\d{1,3}\.\d{3})(?=,?$)/gm

/** An answers file as JSON: what a phone hands on, and what a file whose name ends in `.json` goes on being. */
export function answersJson(file: AnswerFile): string {
  const json = JSON.stringify({ format: ANSWERS_FORMAT, ...file }, null, 2)
  return `${json.replace(LIKE_THOUSANDS, '$10')}\n`
}
