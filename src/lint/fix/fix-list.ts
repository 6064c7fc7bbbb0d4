import { decode } from '../../checklist/decode.ts'
import { InputError, type Source } from '../../checklist/index.ts'
import { plainOf } from '../../checklist/plain.ts'
import { parseYaml } from '../../checklist/yaml-tree.ts'
import { lintList } from '../lint.ts'
import type { LintSetting } from '../rule.ts'
import { lowerSeverity, quoteVersion, writeOutShortForms } from './in-place.ts'
import type { Faulty, Mend, Mended } from './mend.ts'
import { composeLetters, dropBlanks, endLastLine, nameSchema } from './whole-text.ts'

/** These change how a file looks, and nothing that it says. */
const LOOKS: readonly Mend[] = [composeLetters, dropBlanks, endLastLine, nameSchema]
/** These change what it says, to what was meant. */
const SENSE: readonly Mend[] = [quoteVersion, lowerSeverity, writeOutShortForms]
/** What hides behind a fault is seen when that is mended. */
const MOST_ROUNDS = 5

export interface Fixed {
  readonly text: string
  readonly mended: readonly Mended[]
}

/**
 * Mends in the text of a list what can be mended safely; all else stays as it is, comments among it. Throws an InputError
 * for what is no text, or no YAML.
 */
export function fixList(source: Source, setting: LintSetting, hasSchema: boolean): Fixed {
  const text = decode(source)
  const sense = fixSense({ text, name: source.name, setting, hasSchema })
  return LOOKS.reduce<Fixed>((before, mend) => {
    const made = mend({ text: before.text, findings: [], advice: [], hasSchema })
    const isSame = made !== null && saidBy(made.text, source.name) === saidBy(before.text, source.name)
    return made && isSame ? { text: made.text, mended: [...before.mended, ...made.mended] } : before
  }, sense)
}

interface Fixing {
  readonly text: string
  readonly name: string
  readonly setting: LintSetting
  readonly hasSchema: boolean
}

function fixSense({ text, name, setting, hasSchema }: Fixing): Fixed {
  let fixed: Fixed = { text, mended: [] }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const faults = faultsOf(fixed.text, name, setting)
    const faulty: Faulty = { text: fixed.text, hasSchema, ...faults }
    const made = SENSE.map((mend) => mend(faulty)).find((one) => one !== null)
    if (!made) return fixed
    fixed = { text: made.text, mended: [...fixed.mended, ...made.mended] }
  }
  return fixed
}

/** What is wrong with a list that is not valid, or what is to be said about one that is. */
function faultsOf(text: string, name: string, setting: LintSetting): Pick<Faulty, 'findings' | 'advice'> {
  try {
    return { findings: [], advice: lintList({ name, bytes: new TextEncoder().encode(text) }, setting) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { findings: error.findings, advice: [] }
  }
}

/** All that a text says, as JSON. */
function saidBy(text: string, name: string): string {
  const { tree, placeAt } = parseYaml(text, name)
  return JSON.stringify(plainOf(tree, placeAt).value)
}
