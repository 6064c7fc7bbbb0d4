import { boundOf, directionOf } from '../core/answer/target.ts'
import { ANSWER_STATES } from '../core/model/answers.ts'
import type { Choice, Fine, NumberVariant, Target } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Law, Parameter } from '../core/model/law.ts'
import { conditionFindings } from './check-condition.ts'
import { idFindings, lawFindings, numberFactFindings } from './check-references.ts'
import type { QuestionDocument } from './documents.ts'
import { type Finding, NONE } from './finding.ts'
import { cut, foldId } from './ids.ts'
import type { Loaded } from './load.ts'
import { nearest } from './near.ts'
import { isForbidden } from './plain.ts'
import type { Path } from './tree.ts'

/** What a checklist may refer to. */
export interface Known {
  readonly facts: readonly FactDefinition[]
  readonly parameters: readonly Parameter[]
  readonly laws: readonly Law[]
}

interface Setting extends Known {
  readonly loaded: Loaded<unknown>
}

/** What is wrong in the sense of one question, apart from its texts and from the rest of its list. */
export function questionFindings(question: QuestionDocument, path: Path, setting: Setting): readonly Finding[] {
  const { found } = setting.loaded
  const { when, laws = [] } = question
  return [
    ...(isForbidden(question.id) ? [found('key-forbidden', { key: question.id }, [...path, 'id'])] : []),
    ...severityFindings(question, path, setting),
    ...(when ? conditionFindings(when, [...path, 'when'], setting) : []),
    ...laws.flatMap((law, index) => lawFindings(law, [...path, 'laws', index], setting.laws, setting.loaded)),
    ...(question.fine ? fineFindings(question.fine, [...path, 'fine'], setting) : []),
    ...kindFindings(question, path, setting),
  ]
}

function fineFindings({ from, to, law }: Fine, path: Path, { laws, loaded }: Setting): readonly Finding[] {
  return [
    ...lawFindings(law, [...path, 'law'], laws, loaded),
    ...(to < from ? [loaded.found('number-too-small', { key: 'to', limit: from }, [...path, 'to'])] : []),
  ]
}

function severityFindings(
  { basis, severity, kind }: QuestionDocument,
  path: Path,
  { loaded }: Setting,
): readonly Finding[] {
  if (severity !== 'critical') return []
  const at = [...path, 'severity']
  if (basis !== 'law') return [loaded.found('critical-needs-law', {}, at)]
  return kind === 'count' ? [loaded.found('critical-not-for-count', {}, at)] : []
}

function kindFindings(question: QuestionDocument, path: Path, setting: Setting): readonly Finding[] {
  switch (question.kind) {
    case 'number':
      return numberFindings(question, path, setting)
    case 'count':
      return numberFactFindings(question.of, [...path, 'of'], setting.facts, setting.loaded)
    case 'choice':
      return choiceFindings(question.choices, [...path, 'choices'], setting)
    case 'yes-no':
    case undefined:
      return []
    default:
      return question satisfies never
  }
}

function choiceFindings(choices: readonly Choice[], path: Path, { loaded }: Setting): readonly Finding[] {
  const words: readonly string[] = ANSWER_STATES
  const answerWords = choices.flatMap(({ id }, index) =>
    words.includes(foldId(id)) ? [loaded.found('id-is-answer-word', { id }, [...path, index, 'id'])] : [],
  )
  return [...idFindings(choices, path, loaded), ...answerWords]
}

type NumberDocument = Extract<QuestionDocument, { readonly kind: 'number' }>

function numberFindings(question: NumberDocument, path: Path, setting: Setting): readonly Finding[] {
  const { variants = [] } = question
  return [
    ...measureFindings(question, path, setting),
    ...variants.flatMap((variant, index) => {
      const at = [...path, 'variants', index]
      const before = [question, ...variants.slice(0, index)]
      return [
        ...conditionFindings(variant.when, [...at, 'when'], setting),
        ...measureFindings(variant, at, setting),
        ...(before.some((one) => (one.meaning ?? 1) === variant.meaning)
          ? [setting.loaded.found('meaning-taken', { meaning: variant.meaning }, [...at, 'meaning'])]
          : []),
      ]
    }),
  ]
}

type Measure = Pick<NumberVariant, 'unit' | 'target' | 'partly'>

function measureFindings({ target, partly, unit }: Measure, path: Path, setting: Setting): readonly Finding[] {
  return [
    ...boundFindings(target, unit, [...path, 'target'], setting),
    ...(partly ? boundFindings(partly, unit, [...path, 'partly'], setting) : []),
    ...(partly ? partlyFindings(target, partly, [...path, 'partly'], setting) : []),
  ]
}

function boundFindings(target: Target, unit: string, path: Path, { parameters, loaded }: Setting): readonly Finding[] {
  const bound = boundOf(target)
  if (typeof bound === 'number') return []
  const { found } = loaded
  const at = [...path, directionOf(target), 'parameter']
  const parameter = parameters.find(({ id }) => id === bound.parameter)
  const near = nearest(
    bound.parameter,
    parameters.map(({ id }) => id),
  )
  if (!parameter) return [found('parameter-unknown', { parameter: cut(bound.parameter), near }, at)]
  const { id, by } = parameter
  return [
    ...(by === bound.by ? [] : [found('parameter-by', { parameter: id, fact: by ?? NONE }, at)]),
    ...(parameter.unit === unit ? [] : [found('parameter-unit', { parameter: id, unit: parameter.unit }, at)]),
  ]
}

/** The second band looks the same way as the target and is easier to reach. */
function partlyFindings(target: Target, partly: Target, path: Path, { loaded }: Setting): readonly Finding[] {
  if (directionOf(target) !== directionOf(partly)) return [loaded.found('partly-direction', {}, path)]
  const [main, second] = [boundOf(target), boundOf(partly)]
  if (typeof main !== 'number' || typeof second !== 'number') return []
  const easier = directionOf(target) === 'atLeast' ? second < main : second > main
  return easier ? [] : [loaded.found('partly-not-easier', {}, path)]
}
