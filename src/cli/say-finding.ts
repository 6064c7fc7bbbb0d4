import type { Finding } from '../checklist/finding.ts'
import { ANSWER_STATES } from '../core/model/answers.ts'
import type { Words } from '../words/words.ts'

/** What is wrong and how to mend it. Accepted answers are named in the words that people write, not by their ids. */
export function sayFinding(finding: Finding, words: Words): string {
  const { code } = finding
  const args = { ...finding.args, ...namedAsInTable(finding) }
  return words.sayWith(`finding.${code}`, namesAnswers(code) ? { ...args, accepted: inWords(finding, words) } : args)
}

/** Who made a table knows its columns by their heads, not by the ids of questions. */
function namedAsInTable({ code, args, place: { head } }: Finding): Readonly<Record<string, string>> {
  if (head === undefined || !/^(?:answer|fact-answer|number-too-large|value-missing)/.test(code)) return {}
  return Object.fromEntries(
    ['id', 'fact', 'key'].filter((name) => Object.hasOwn(args, name)).map((name) => [name, head]),
  )
}

const namesAnswers = (code: Finding['code']): boolean => code === 'answer-not-offered' || code === 'fact-answer'

/** With semicolons between them: titles of choices have commas. */
function inWords({ args, choices = [], takesSeveral = false }: Finding, words: Words): string {
  const titles = new Map(choices.map(({ id, title }) => [id, words.text(title)]))
  const word = (id: string): string => {
    const title = titles.get(id)
    if (title !== undefined) return takesSeveral ? `${id} = ${title}` : title
    const state = ANSWER_STATES.find((one) => one === id)
    return state === undefined ? id : words.say(`report.answer.${state}`)
  }
  return String(args.accepted).split(/,\s/).map(word).join('; ')
}
