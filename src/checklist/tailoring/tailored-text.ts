import type { Offer } from '../../core/model/checklist.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { wrap } from '../../core/text/lay-out.ts'
import type { ChecklistDocument } from '../documents.ts'
import { writtenAs } from './written-as.ts'

/** The parts of a list that explain themselves. */
export const PARTS = ['file', 'identity', 'title', 'offer', 'contact', 'sections', 'weigh', 'own'] as const
export type PartName = (typeof PARTS)[number]

/** What is said above each part of a new list, and what stands there commented out until somebody wants it. */
export interface Explained {
  readonly comments: Readonly<Partial<Record<PartName, string>>>
  /** Examples of what a list may have and this one has not. */
  readonly examples: {
    readonly offer: Offer
    readonly contact: { readonly name: string; readonly email: string }
    readonly answerBy: IsoDate
    /** Ids that the base has. */
    readonly section: string
    readonly question: string
  }
}

/** Columns that a comment takes at most. */
const WIDEST = 100

/**
 * The text of a new list that is made from another one: each part under a comment that says what it is for. `schema` is
 * where an editor finds the schema, `null` for nowhere.
 */
export function tailoredText(document: ChecklistDocument, explained: Explained, schema: string | null): string {
  const { languages } = document
  const { comments, examples } = explained
  const parts: readonly (readonly [PartName, object, object])[] = [
    ['identity', pick(document, ['format', 'id', 'version', 'from', 'languages']), {}],
    ['title', pick(document, ['title', 'about', 'publisher']), {}],
    ['offer', pick(document, ['offer']), { offer: [examples.offer] }],
    ['contact', pick(document, ['contact', 'answerBy']), { contact: examples.contact, answerBy: examples.answerBy }],
    ['sections', pick(document, ['keep', 'drop']), { drop: [examples.section] }],
    ['weigh', pick(document, ['weigh']), { weigh: { [examples.question]: 'serious' } }],
    ['own', pick(document, ['add']), {}],
  ]
  const blocks = parts.map(([part, value, example]) => {
    const missing = Object.entries(example).filter(([key]) => !(key in value))
    const isOpen = part !== 'sections' || Object.keys(value).length === 0
    return [
      commented(comments[part] ?? ''),
      ...(Object.keys(value).length > 0 ? [writtenAs(value, languages)] : []),
      ...(isOpen && missing.length > 0 ? [asComment(writtenAs(Object.fromEntries(missing), languages))] : []),
    ].join('\n')
  })
  const head = schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`
  return `${head}${commented(comments.file ?? '')}\n\n${blocks.join('\n\n')}\n`
}

/** Those keys of a document that it has, in this order. */
function pick(document: ChecklistDocument, keys: readonly (keyof ChecklistDocument)[]): object {
  return Object.fromEntries(keys.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]]])))
}

const commented = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => wrap(line, WIDEST - 2))
    .map((line) => `# ${line}`.trimEnd())
    .join('\n')

const asComment = (yaml: string): string =>
  yaml
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n')
