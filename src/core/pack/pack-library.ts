import { boundOf } from '../answer/target.ts'
import { lawsReferredTo } from '../checklist/laws-referred-to.ts'
import { questionsOf } from '../checklist/questions-of.ts'
import { factsIn } from '../condition/holds.ts'
import type { Checklist } from '../model/checklist.ts'
import type { HashedChecklist, Library } from '../model/library.ts'
import type { Pack } from '../model/pack.ts'
import { factsOfChecklist } from '../sizing/facts-needed.ts'

type PackLibrary = Pack['library']

/**
 * What a list refers to, and no more: the facts that some firm is asked before it, the values of law that its targets
 * name, the duties that those facts decide, and the laws that any of these name.
 */
export function packLibrary(checklist: Checklist, library: PackLibrary): PackLibrary {
  const facts = factsOfChecklist(checklist, library.facts)
  const asked = new Set(facts.map(({ id }) => id))
  const values = parametersNamed(checklist)
  const parameters = library.parameters.filter(({ id }) => values.has(id))
  const duties = library.duties.filter(({ when }) => !when || factsIn(when).every((id) => asked.has(id)))
  const named = lawsReferredTo([checklist, parameters, duties])
  return { facts, laws: library.laws.filter(({ id }) => named.has(id)), parameters, duties }
}

function parametersNamed(checklist: Checklist): ReadonlySet<string> {
  const measures = questionsOf(checklist).flatMap((question) =>
    question.kind === 'number' ? [question, ...(question.variants ?? [])] : [],
  )
  const bounds = measures.flatMap(({ target, partly }) => [target, ...(partly ? [partly] : [])]).map(boundOf)
  return new Set(bounds.flatMap((bound) => (typeof bound === 'object' ? [bound.parameter] : [])))
}

/** What was last put together; firms are scored one after the other with the same two. */
const joined = new WeakMap<Pack, { readonly library: Library; readonly whole: Library }>()

/**
 * The program's library, and what a list's pack brings that it does not know. What it knows stays its own: a pack cannot
 * change the law.
 */
export function withPack(library: Library, { pack }: Pick<HashedChecklist, 'pack'>): Library {
  if (!pack) return library
  const known = joined.get(pack)
  if (known?.library === library) return known.whole
  const whole = withBrought(library, broughtBy(pack.library, library))
  joined.set(pack, { library, whole })
  return whole
}

function withBrought(library: Library, brought: PackLibrary): Library {
  if (Object.values(brought).every((things) => things.length === 0)) return library
  return {
    ...library,
    facts: [...library.facts, ...brought.facts],
    laws: [...library.laws, ...brought.laws],
    parameters: [...library.parameters, ...brought.parameters],
    duties: [...library.duties, ...brought.duties],
  }
}

/** What of a pack's library the program does not know. */
export function broughtBy(pack: PackLibrary, known: PackLibrary): PackLibrary {
  return {
    facts: unknownOf(pack.facts, known.facts),
    laws: unknownOf(pack.laws, known.laws),
    parameters: unknownOf(pack.parameters, known.parameters),
    duties: unknownOf(pack.duties, known.duties),
  }
}

function unknownOf<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  known: readonly Thing[],
): readonly Thing[] {
  const ids = new Set(known.map(({ id }) => id.toLowerCase()))
  return things.filter(({ id }) => !ids.has(id.toLowerCase()))
}
