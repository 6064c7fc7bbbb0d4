import type { Finding } from './finding.ts'
import { cut, foldId } from './ids.ts'
import type { LoadedList, SectionPart } from './parts.ts'

/** What is wrong in what a list that is made from another one brings of its own. */
export function fromFindings(
  loaded: LoadedList,
  base: { readonly loaded: LoadedList; readonly sections: readonly SectionPart[] } | undefined,
  own: readonly SectionPart[],
): readonly Finding[] {
  const { from, weigh = {} } = loaded.document
  if (from === undefined) return []
  const strengths = (base?.sections ?? [])
    .flatMap(({ parts }) => parts)
    .filter(({ question }) => question.basis === 'strength')
  const isStrength = (id: string) => strengths.some(({ question }) => foldId(question.id) === foldId(id))
  return [
    ...(base?.loaded.document.from === undefined ? [] : [loaded.found('from-tailored', { id: cut(from) }, ['from'])]),
    ...own
      .flatMap(({ parts }) => parts)
      .filter(({ question }) => question.basis === 'law')
      .map(({ path }) => loaded.found('own-not-law', {}, [...path, 'basis'])),
    ...Object.keys(weigh)
      .filter(isStrength)
      .map((id) => loaded.found('weigh-strength', { id: cut(id) }, ['weigh', id])),
  ]
}
