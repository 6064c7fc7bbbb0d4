import type { Checklist, Question } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import type { Library } from '../core/model/library.ts'
import type { Pack } from '../core/model/pack.ts'
import { withPack } from '../core/pack/pack-library.ts'
import { plainCondition } from './check-condition.ts'
import { decode } from './decode.ts'
import { finding } from './finding.ts'
import { pack as compiled, KEYS } from './generated/pack-validator.js'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import { packFindings } from './pack-findings.ts'
import { quickJson } from './quick-json.ts'
import type { Source } from './source.ts'
import { format } from './validate.ts'

const PACK = format<Pack>('pack', compiled, true, KEYS)

/**
 * Reads a pack, which comes from a stranger: all that is checked of a list is checked of the one in it, against the
 * facts, laws and values of the program and, where that knows none of the name, of the pack. A sound one is read at the
 * speed of `JSON.parse`; what raises a doubt is read again with places. Throws an InputError.
 */
export function readPack(source: Source, library: Library): Pack {
  const quick = quickJson(decode(source))
  if (PACK.fits(quick) && packFindings(withoutPlaces(quick, source.name), library).length === 0)
    return asCoreKnowsIt(quick, library)
  const loaded = load(source, PACK)
  refuse(packFindings(loaded, library))
  return asCoreKnowsIt(loaded.document, library)
}

function withoutPlaces(document: Pack, file: string): Loaded<Pack> {
  const place = { file }
  return {
    file,
    document,
    placeOf: () => place,
    found: (code, args) => finding(code, args, place),
    writtenAt: () => undefined,
  }
}

/** With true and false where somebody wrote `yes` and `no`: what this program writes stays as it is. */
function asCoreKnowsIt(pack: Pack, library: Library): Pack {
  const { facts } = withPack(library, { pack })
  const sections = pack.checklist.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => plainQuestion(question, facts)),
  }))
  const checklist: Checklist = { ...pack.checklist, sections }
  const plain = <Thing extends Pick<Question, 'when'>>(thing: Thing) => plainWhen(thing, facts)
  const { facts: defined, duties } = pack.library
  return { ...pack, checklist, library: { ...pack.library, facts: defined.map(plain), duties: duties.map(plain) } }
}

function plainQuestion(question: Question, facts: readonly FactDefinition[]): Question {
  const plain = plainWhen(question, facts)
  if (plain.kind !== 'number' || !plain.variants) return plain
  return { ...plain, variants: plain.variants.map((one) => ({ ...one, when: plainCondition(one.when, facts) })) }
}

function plainWhen<Thing extends Pick<Question, 'when'>>(thing: Thing, facts: readonly FactDefinition[]): Thing {
  return thing.when ? { ...thing, when: plainCondition(thing.when, facts) } : thing
}
