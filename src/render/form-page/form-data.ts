import { lawsReferredTo } from '../../core/checklist/laws-referred-to.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { FactDefinition } from '../../core/model/facts.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import type { Language } from '../../core/model/text.ts'
import { factsOfChecklist } from '../../core/sizing/facts-needed.ts'
import type { Json, Packed } from './pack-texts.ts'
import { packTexts, unpackTexts } from './pack-texts.ts'

/** All that a check on a phone needs: one list, and what the library says around it. */
export type FormData = HashedChecklist & Omit<Library, 'lists'>

/** What stands in the page for its script. */
export interface FormIsland {
  readonly format: 'tukiem/form/1'
  /** The language that the page begins in. */
  readonly language: Language
  readonly packed: Packed
  /** A picture as a `data:image/…` address, and its name. */
  readonly logo?: { readonly address: string; readonly name: string }
}

/**
 * The data of one list. Left out are laws that neither the list nor anything around it names, the codes of outside
 * schemes, which no report on a phone shows, and the words of facts that the list never asks: their kinds stay, so that
 * a file which tells them keeps them.
 */
export function formData({ checklist, sha256 }: HashedChecklist, library: Library): FormData {
  const { facts, laws, parameters, duties } = library
  const named = lawsReferredTo([checklist, parameters, duties])
  const asked = factsOfChecklist(checklist, facts)
  return {
    checklist: withoutCodes(checklist),
    sha256,
    facts: facts.map((fact) => (asked.includes(fact) ? fact : withoutWords(fact))),
    laws: laws.filter(({ id }) => named.has(id)),
    parameters,
    duties,
  }
}

function withoutCodes(checklist: Checklist): Checklist {
  const sections = checklist.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({ ...question, codes: {} })),
  }))
  return { ...checklist, sections }
}

function withoutWords({ choices, ...fact }: FactDefinition): FactDefinition {
  const bare = { ...fact, ask: {}, help: {} }
  return choices ? { ...bare, choices: choices.map((choice) => ({ ...choice, title: {} })) } : bare
}

export function toIsland(data: FormData, language: Language, logo?: FormIsland['logo']): FormIsland {
  // What JSON leaves out of the data, an absent field, is left out of the page too.
  const plain: Json = JSON.parse(JSON.stringify(data))
  const packed = packTexts(plain, data.checklist.languages)
  return { format: 'tukiem/form/1', language, packed, ...(logo ? { logo } : {}) }
}

/** The data as it was. Our own page holds nothing else, so its shape is not checked again. */
export function fromIsland({ packed }: FormIsland): FormData {
  return JSON.parse(JSON.stringify(unpackTexts(packed)))
}
