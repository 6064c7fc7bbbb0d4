import type { Checklist, Question } from '../model/checklist.ts'

/** What is taken out of a list, and what is put in. */
export interface Narrowing {
  /** Ids of sections and questions; without any, all are kept. */
  readonly keep: readonly string[]
  readonly drop: readonly string[]
  /** Questions of who tailors. */
  readonly own: readonly Question[]
}

/** The id of the section that holds own questions where a list is only looked at. */
const OWN_SECTION = 'own'

/** A list as it would be: for saying what is left of it before anything is written. */
export function narrow(base: Checklist, { keep, drop, own }: Narrowing): Checklist {
  const [kept, dropped] = [new Set(keep), new Set(drop)]
  const sections = base.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => {
      const isKept = kept.size === 0 || kept.has(section.id) || kept.has(id)
      return isKept && !dropped.has(section.id) && !dropped.has(id)
    }),
  }))
  const added = own.length > 0 ? [{ id: OWN_SECTION, title: {}, questions: own }] : []
  return { ...base, sections: [...sections.filter(({ questions }) => questions.length > 0), ...added] }
}
