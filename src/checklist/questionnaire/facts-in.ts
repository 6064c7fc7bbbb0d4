import type { FactDefinition, FactValue, Profile } from '../../core/model/facts.ts'
import { UNKNOWN } from '../../core/model/facts.ts'
import { NONE_OF_THEM } from '../../core/report/questionnaire-options.ts'
import type { Finding } from '../finding.ts'
import type { AnswerLine } from './answer-lines.ts'
import type { CellReader } from './cell-reader.ts'
import { finderIn } from './find-at.ts'
import { isFilled } from './page.ts'
import type { QuestionnaireContext } from './read-questionnaire.ts'

interface Told {
  readonly profile: Profile
  readonly findings: readonly Finding[]
}

/** What was told of the firm. */
export function factsIn(
  lines: readonly AnswerLine[],
  { facts }: QuestionnaireContext,
  reader: CellReader,
  file: string,
): Told {
  const profile = new Map<string, FactValue>()
  const findings: Finding[] = []
  for (const fact of facts) {
    const told = fact.kind === 'several' ? severalIn(fact, lines, reader, file) : oneIn(fact, lines, reader)
    if (told === null) continue
    if ('findings' in told) findings.push(...told.findings)
    else for (const [id, value] of Object.entries(told.facts)) profile.set(id, value)
  }
  return { profile: Object.fromEntries(profile), findings }
}

type Read = ReturnType<CellReader['fact']> | null

function oneIn({ id }: FactDefinition, lines: readonly AnswerLine[], reader: CellReader): Read {
  const line = lines.find((one) => one.id === id)
  return line && isFilled(line.answer) ? reader.fact(line, id, reader.valueIn(line.answer, id)) : null
}

/**
 * A fact with a row for each choice, and one for none of them or for not being sure. Where any choice is true, a row left
 * empty is one that is not; where none is, nothing is guessed.
 */
function severalIn(fact: FactDefinition, lines: readonly AnswerLine[], reader: CellReader, file: string): Read {
  const findAt = finderIn(file)
  const whole = lines.find(({ id }) => id === fact.id)
  const choices = (fact.choices ?? []).map(({ id }) => ({
    id,
    line: lines.find((one) => one.id === `${fact.id}=${id}`),
  }))
  const told = choices.flatMap(({ id, line }) =>
    line && isFilled(line.answer) ? [{ id, line, value: reader.yesOrNo(line) }] : [],
  )
  const wrong = told.filter(({ value }) => value === null)
  if (wrong.length > 0)
    return {
      findings: wrong.map(({ line }) => findAt('questionnaire-yes-or-no', {}, line.page, line.answer)),
    }
  const yes = told.filter(({ value }) => value === true)
  const isWhole = whole !== undefined && isFilled(whole.answer)
  if (isWhole && yes.length > 0) return { findings: [findAt('questionnaire-both', {}, whole.page, whole.answer)] }
  if (isWhole) return wholeOf(fact, whole, reader)
  const [first] = told
  if (!first) return null
  if (yes.length === 0 && told.length < choices.length)
    return { findings: [findAt('questionnaire-open', {}, first.line.page, (whole ?? first.line).answer)] }
  const [chosen = first] = yes
  return reader.fact(
    chosen.line,
    fact.id,
    yes.map(({ id, line }) => ({ ...line.answer, text: id })),
  )
}

/** None of them, not sure, or the choices themselves with commas between, as in a file of answers. */
function wholeOf({ id }: FactDefinition, line: AnswerLine, reader: CellReader): Read {
  const value = reader.valueIn(line.answer, id)
  if (value === UNKNOWN) return reader.fact(line, id, value)
  const parts = value === NONE_OF_THEM ? [] : value.split(/[,;\n]/).filter((part) => part.trim() !== '')
  return parts.length === 1 && value !== NONE_OF_THEM
    ? reader.fact(line, id, value)
    : reader.fact(
        line,
        id,
        parts.map((text) => ({ ...line.answer, text })),
      )
}
