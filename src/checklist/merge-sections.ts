import type { Finding } from './finding.ts'
import { cut, foldId } from './ids.ts'
import type { LoadedList, Part, SectionPart } from './parts.ts'
import type { Path } from './tree.ts'

/** A section as it stands in one file. */
export interface PlacedSection extends SectionPart {
  /** Where it stands, to say that its title is missing. */
  readonly loaded?: LoadedList
  readonly path?: Path
}

/** Sections with one id become one. The same question by two ways (two lists that include a third) is one question. */
export function merge(sections: readonly PlacedSection[]): {
  readonly sections: readonly SectionPart[]
  readonly findings: readonly Finding[]
} {
  const merged = new Map<string, { readonly id: string; title: SectionPart['title']; readonly parts: Part[] }>()
  const seen = new Map<string, Part>()
  const findings: Finding[] = []
  for (const { id, title, parts, loaded, path } of sections) {
    const home = merged.get(foldId(id)) ?? { id, title, parts: [] }
    merged.set(foldId(id), home)
    if (!home.title && !title && loaded && path)
      findings.push(loaded.found('section-title-missing', { id: cut(id) }, path))
    home.title ??= title
    for (const part of parts) {
      const first = seen.get(foldId(part.question.id))
      if (!first) {
        seen.set(foldId(part.question.id), part)
        home.parts.push(part)
      } else if (first.loaded.file !== part.loaded.file || String(first.path) !== String(part.path)) {
        findings.push(duplicate(part, first))
      }
    }
  }
  return { sections: [...merged.values()], findings }
}

/** Says that an id is there twice, and where the first one stands. */
export function duplicate({ question, loaded, path }: Part, first: Part): Finding {
  const { file, line = 0 } = first.loaded.placeOf([...first.path, 'id'])
  return loaded.found('id-duplicate', { id: question.id, file, line }, [...path, 'id'])
}
