import type { Checklist, Fix, Question, Tailoring } from '../core/model/checklist.ts'
import type { FactDefinition } from '../core/model/facts.ts'
import { afterFindings } from './check-after.ts'
import { plainCondition } from './check-condition.ts'
import { type Composed, compose, type ListContext } from './compose.ts'
import type { ChecklistDocument, FixDocument, QuestionDocument } from './documents.ts'
import { hashChecklist } from './hash.ts'
import { foldId } from './ids.ts'
import { refuse } from './input-error.ts'
import type { Part } from './parts.ts'
import type { Source } from './source.ts'

/**
 * Reads a checklist with all that it includes, tailored, checked and with every default filled in.
 * Throws an InputError with everything that is wrong in it.
 */
export function readChecklist(source: Source, context: ListContext): Checklist {
  return readListParts(source, context).checklist
}

/** As `readChecklist`, together with where each of its questions stands. */
export function readListParts(
  source: Source,
  context: ListContext,
): { readonly checklist: Checklist; readonly composed: Composed } {
  const composed = compose(source, context)
  refuse([...composed.findings, ...afterFindings(composed)])
  const { loaded, sections } = composed
  const chosenBy = loaded.document.keep ? 'keep' : 'drop'
  refuse(sections.length === 0 ? [loaded.found('tailor-empty', {}, [chosenBy])] : [])
  return { checklist: checklistOf(composed, context.facts), composed }
}

function checklistOf({ loaded, base, sections }: Composed, facts: readonly FactDefinition[]): Checklist {
  const { id, version, languages, title, about, module, publisher, focus, weigh = {} } = loaded.document
  const { lawAsOf = '', lookAgain = '' } = { ...base?.loaded.document, ...loaded.document }
  const weights = new Map(Object.entries(weigh).map(([weighed, severity]) => [foldId(weighed), severity]))
  const asOwn = (part: Part): Pick<Question, 'own' | 'weighs'> => {
    const { id: asked, basis, severity = 'minor' } = part.question
    if (base && part.loaded === loaded) return { own: true, ...(basis === 'strength' ? {} : { weighs: severity }) }
    const weighs = weights.get(foldId(asked))
    return weighs ? { weighs } : {}
  }
  const parts = sections.flatMap((section) => section.parts)
  const ids = new Map(parts.map(({ question }) => [foldId(question.id), question.id]))
  return {
    id,
    version,
    languages,
    title,
    ...(about ? { about } : {}),
    ...(module ? { module } : {}),
    publisher,
    lawAsOf,
    lookAgain,
    ...(focus ? { focus: sections.map((section) => section.id).filter((one) => isIn(one, focus)) } : {}),
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title ?? {},
      questions: section.parts.map((part) => ({ ...questionOf(part.question, facts, ids), ...asOwn(part) })),
    })),
    ...(base ? { tailoring: tailoringOf(loaded.document, checklistOf(base, facts)) } : {}),
  }
}

function tailoringOf({ offer = [], contact, answerBy }: ChecklistDocument, base: Checklist): Tailoring {
  return {
    from: { id: base.id, version: base.version, sha256: hashChecklist(base) },
    offer,
    ...(contact ? { contact } : {}),
    ...(answerBy ? { answerBy } : {}),
  }
}

/** The question as core knows it: defaults filled in, the ids of the fact sheet left out. */
export function questionOf(
  document: QuestionDocument,
  facts: readonly FactDefinition[],
  ids: ReadonlyMap<string, string>,
): Question {
  const { facts: _sheet, fix, when, ...rest } = document
  const base = {
    meaning: 1,
    tier: 'core' as const,
    severity: 'minor' as const,
    laws: [],
    proof: [],
    codes: {},
    ...(when ? { when: plainCondition(when, facts) } : {}),
    ...(fix ? { fix: fixOf(fix, ids) } : {}),
  }
  if (rest.kind === undefined) return { ...base, ...rest, kind: 'yes-no' }
  if (rest.kind !== 'number' || !rest.variants) return { ...base, ...rest }
  const variants = rest.variants.map((one) => ({ ...one, when: plainCondition(one.when, facts) }))
  return { ...base, ...rest, variants }
}

/** What was left out by tailoring is no longer waited for. */
function fixOf(fix: FixDocument, ids: ReadonlyMap<string, string>): Fix {
  const { after, ...rest } = fix
  const known = (after ?? []).flatMap((id) => ids.get(foldId(id)) ?? [])
  return { then: [], from: [], ...rest, ...(known.length > 0 ? { after: known } : {}) }
}

function isIn(id: string, ids: readonly string[]): boolean {
  return ids.some((one) => foldId(one) === foldId(id))
}
