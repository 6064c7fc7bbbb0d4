import type { FactDefinition } from '../core/model/facts.ts'
import type { Law, Parameter, ParameterValue } from '../core/model/law.ts'
import { dayFindings, idFindings, lawFindings } from './check-references.ts'
import { languageFindings, single } from './check-texts.ts'
import { type Finding, NONE } from './finding.ts'
import { cut } from './ids.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import { nearest } from './near.ts'
import { PACKAGED_LANGUAGES } from './read-facts.ts'
import type { Source } from './source.ts'
import type { Path } from './tree.ts'
import { FORMATS } from './validate.ts'

interface Known {
  readonly facts: readonly FactDefinition[]
  readonly laws: readonly Law[]
}

/** Reads the values of law with the days from which they hold. Throws an InputError. */
export function readParameters(source: Source, known: Known): readonly Parameter[] {
  const loaded = load(source, FORMATS.parameters)
  const { parameters } = loaded.document
  refuse([
    ...idFindings(parameters, ['parameters'], loaded),
    ...parameters.flatMap((parameter, index) => parameterFindings(parameter, ['parameters', index], known, loaded)),
  ])
  return parameters
}

/** What is wrong in a value of law, by the facts and laws that it may name. */
export function parameterFindings(
  parameter: Parameter,
  path: Path,
  known: Known,
  loaded: Loaded<unknown>,
): readonly Finding[] {
  const { title, by, values } = parameter
  const fact = known.facts.find(({ id }) => id === by)
  const near = nearest(
    by ?? '',
    known.facts.map(({ id }) => id),
  )
  const choices = by === undefined ? null : (fact?.choices ?? []).map(({ id }) => id)
  return [
    ...languageFindings(single({ title }, path), PACKAGED_LANGUAGES, loaded),
    ...(by !== undefined && fact?.kind !== 'choice'
      ? [loaded.found('fact-unknown', { fact: cut(by), near }, [...path, 'by'])]
      : values.flatMap((value, index) => pickFindings(by ?? NONE, choices, value, [...path, 'values', index], loaded))),
    ...values.flatMap((value, index) => valueFindings(value, [...path, 'values', index], known.laws, loaded)),
  ]
}

function valueFindings(
  value: ParameterValue,
  path: Path,
  laws: readonly Law[],
  loaded: Loaded<unknown>,
): readonly Finding[] {
  const { validFrom, lookAgain, law } = value
  return [...dayFindings({ validFrom, lookAgain }, path, loaded), ...lawFindings(law, [...path, 'law'], laws, loaded)]
}

/** Without `by` there is one number; with it, one for each choice of that fact and no other. */
function pickFindings(
  fact: string,
  choices: readonly string[] | null,
  { value }: ParameterValue,
  path: Path,
  { found }: Loaded<unknown>,
): readonly Finding[] {
  const at = [...path, 'value']
  const keys = typeof value === 'number' ? null : Object.keys(value)
  if (choices === null || keys === null) {
    return choices === keys ? [] : [found('parameter-value', { fact, choice: NONE }, at)]
  }
  const accepted = choices.join(', ')
  return [
    ...choices
      .filter((choice) => !keys.includes(choice))
      .map((choice) => found('parameter-value', { fact, choice }, at)),
    ...keys
      .filter((key) => !choices.includes(key))
      .map((key) => found('fact-value', { fact, accepted, near: nearest(key, choices) }, [...at, key])),
  ]
}
