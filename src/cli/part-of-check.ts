import { foldId } from '../checklist/ids.ts'
import type { Checklist, Section } from '../core/model/checklist.ts'
import type { Scope } from '../interview/state.ts'
import type { Words } from '../words/words.ts'
import { UsageError } from './usage-error.ts'

export interface PartOptions {
  /** Only what is critical. */
  readonly quick?: boolean
  /** Only one section, by its id or by its title in any language. */
  readonly only?: string
}

/** The part of a list that is to be asked; `undefined` for all of it. Throws `UsageError` when there is no such part. */
export function partOf({ quick, only }: PartOptions, checklist: Checklist, words: Words): Scope | undefined {
  if (quick !== true && only === undefined) return undefined
  const section = only === undefined ? undefined : sectionNamed(only, checklist, words)
  const scope: Scope = (question, id) =>
    (section === undefined || section.id === id) && (quick !== true || question.severity === 'critical')
  const { sections } = checklist
  if (!sections.some((one) => one.questions.some((question) => scope(question, one.id))))
    throw new UsageError('cli.check.nothing-to-ask', { list: checklist.id })
  return scope
}

function sectionNamed(written: string, { id, sections }: Checklist, words: Words): Section {
  const wanted = foldId(written.trim())
  const found = sections.find((one) => [one.id, ...Object.values(one.title)].some((name) => foldId(name) === wanted))
  if (found) return found
  const named = sections.map((one) => `${one.id} (${words.text(one.title)})`).join(', ')
  throw new UsageError('cli.check.no-such-section', { list: id, section: written, sections: named })
}
