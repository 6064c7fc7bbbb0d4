import type { Question } from '../core/model/checklist.ts'
import type { Library } from '../core/model/library.ts'
import type { Pack } from '../core/model/pack.ts'
import { broughtBy, withPack } from '../core/pack/pack-library.ts'
import { afterFindings } from './check-after.ts'
import { dayFindings, idFindings } from './check-references.ts'
import { single, textFindings } from './check-texts.ts'
import { composeResolved } from './compose.ts'
import type { ChecklistDocument } from './documents.ts'
import type { Finding } from './finding.ts'
import type { Loaded } from './load.ts'
import { partOf } from './part-of.ts'
import { dutyFindings } from './read-calendar.ts'
import { factFindings } from './read-facts.ts'
import { ofLawFindings } from './read-laws.ts'
import { parameterFindings } from './read-parameters.ts'
import type { Path } from './tree.ts'

/** What a schema cannot say of a pack: that its list holds together, and with the library that it is read with. */
export function packFindings(loaded: Loaded<Pack>, library: Library): readonly Finding[] {
  const pack = loaded.document
  const known = withPack(library, { pack })
  const { packed, expires } = pack
  return [
    ...dayFindings({ packed, expires }, [], loaded),
    ...(expires < packed ? [loaded.found('pack-expires-early', {}, ['expires'])] : []),
    ...listFindings(loaded, known),
    ...libraryFindings(loaded, library, known),
  ]
}

function listFindings(loaded: Loaded<Pack>, known: Library): readonly Finding[] {
  const { checklist } = loaded.document
  const { module: _part, tailoring, ...rest } = checklist
  const list = partOf<ChecklistDocument>(loaded, 'checklist', { ...rest, format: 'tukiem/checklist/1' })
  const composed = composeResolved(list, known)
  const { languages, sections } = checklist
  const offers = (tailoring?.offer ?? []).flatMap(({ text }, at) => single({ text }, ['tailoring', 'offer', at]))
  return [
    ...composed.findings,
    ...afterFindings(composed),
    ...idFindings(sections, ['sections'], list),
    ...textFindings(offers, languages, known.facts, list),
    ...dayFindings({ answerBy: tailoring?.answerBy }, ['tailoring'], list),
    ...sections.flatMap(({ questions }, section) =>
      questions.flatMap((question, at) =>
        ownFindings(question, ['sections', section, 'questions', at], list, tailoring !== undefined),
      ),
    ),
  ]
}

/** Who tailors a list asks in a line of its own, never as law; strengths weigh nothing there either. */
function ownFindings(
  { id, own, weighs, basis }: Question,
  path: Path,
  { found }: Loaded<unknown>,
  isTailored: boolean,
): readonly Finding[] {
  if (!isTailored) {
    const key = own ? 'own' : 'weighs'
    return own || weighs !== undefined ? [found('key-not-here', { key }, [...path, key])] : []
  }
  return [
    ...(own && basis === 'law' ? [found('own-not-law', {}, [...path, 'basis'])] : []),
    ...(own && basis !== 'strength' && weighs === undefined ? [found('key-missing', { key: 'weighs' }, path)] : []),
    ...(basis === 'strength' && weighs !== undefined ? [found('weigh-strength', { id }, [...path, 'weighs'])] : []),
  ]
}

/** Of what the program knows itself, its own is used: only the rest is looked at. */
function libraryFindings(loaded: Loaded<Pack>, library: Library, known: Library): readonly Finding[] {
  const things = loaded.document.library
  const brought = broughtBy(things, library)
  const part = partOf(loaded, 'library', things)
  return [
    ...Object.entries(things).flatMap(([kind, all]) => idFindings(all, [kind], part)),
    ...brought.facts.flatMap((fact) => factFindings(fact, ['facts', things.facts.indexOf(fact)], known.facts, part)),
    ...brought.laws.flatMap((law) => ofLawFindings(law, ['laws', things.laws.indexOf(law)], part)),
    ...brought.parameters.flatMap((one) =>
      parameterFindings(one, ['parameters', things.parameters.indexOf(one)], known, part),
    ),
    ...brought.duties.flatMap((duty) => dutyFindings(duty, ['duties', things.duties.indexOf(duty)], known, part)),
  ]
}
