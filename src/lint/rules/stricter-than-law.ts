import { resolveBound } from '../../core/answer/target.ts'
import { questionsOf } from '../../core/checklist/questions-of.ts'
import type { NumberQuestion, Question, Target } from '../../core/model/checklist.ts'
import type { Parameter } from '../../core/model/law.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { rule } from '../rule.ts'

/** Units of so many things that a code in common must tell that two numbers are about the same. */
const WIDE_UNITS: readonly string[] = ['percent', 'years', 'of-ten']

/** A number beyond the law's costs somebody: who asks for it says what it pays for that. */
export const stricterThanLaw = rule({
  id: 'stricter-than-law',
  severity: 'warning',
  check: ({ asked, checklist, setting: { parameters, today } }) => {
    const lawful = questionsOf(checklist)
      .filter(isNumber)
      .filter(({ basis }) => basis === 'law')
    return asked.flatMap(({ question, path }) => {
      if (!isNumber(question)) return []
      const twin = lawful.find(
        (one) => isAboutTheSame(one, question) && isStricter(question.target, one.target, parameters, today),
      )
      const law = twin ? boundOf(twin.target, parameters, today) : null
      const own = boundOf(question.target, parameters, today)
      if (!twin || law === null || own === null) return []
      return [{ path: [...path, 'target'], args: { id: question.id, other: twin.id, own, law, unit: question.unit } }]
    })
  },
})

function isNumber(question: Question): question is NumberQuestion {
  return question.kind === 'number'
}

function isAboutTheSame(one: NumberQuestion, other: NumberQuestion): boolean {
  if (one.unit !== other.unit) return false
  const codes = codesOf(other)
  return codes.length === 0 ? !WIDE_UNITS.includes(one.unit) : codes.some((code) => codesOf(one).includes(code))
}

function isStricter(own: Target, law: Target, parameters: readonly Parameter[], today: IsoDate): boolean {
  const [mine, theirs] = [boundOf(own, parameters, today), boundOf(law, parameters, today)]
  if (mine === null || theirs === null || 'atLeast' in own !== 'atLeast' in law) return false
  return 'atLeast' in own ? mine > theirs : mine < theirs
}

/** The number of a bound on a day, the strictest where it differs by a fact; `null` when nothing is in force. */
function boundOf(target: Target, parameters: readonly Parameter[], today: IsoDate): number | null {
  const isLeast = 'atLeast' in target
  const range = resolveBound(isLeast ? target.atLeast : target.atMost, {}, parameters, today)
  return (isLeast ? range?.high : range?.low) ?? null
}

function codesOf({ codes }: Question): readonly string[] {
  return Object.entries(codes).flatMap(([scheme, some]) => some.map((code) => `${scheme} ${code}`))
}
