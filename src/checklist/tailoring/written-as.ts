import { Document, isMap, isScalar, isSeq, visit } from 'yaml'

/** A map or a list that is no longer than this stands on one line. */
const ONE_LINE = 100

/** Values as our lists are written: short lists and texts on one line, versions in quotes, no line broken. */
export function writtenAs(value: object): string {
  const document = new Document(value, OPTIONS)
  layOut(document)
  return document.toString({ lineWidth: 0 }).trimEnd()
}

/** The rules of our own loader: what it would read as a number is written in quotes. */
export const OPTIONS = { version: '1.2', schema: 'core' } as const

/** Sets how the nodes of a document that holds no text of anybody yet are written. */
export function layOut(document: Document): void {
  visit(document, {
    Collection(_, node) {
      const parts = node.items.map((item) => (isScalar(item) ? item : isPairOfScalars(item) ? item.value : null))
      const length = parts.reduce((sum, part) => sum + String(part?.value ?? '').length + 6, 0)
      const isFlat = parts.every((part) => part !== null)
      if (isFlat && length <= ONE_LINE && (isSeq(node) || (isMap(node) && isText(node.toJSON())))) node.flow = true
    },
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'version' && isScalar(value)) value.type = 'QUOTE_DOUBLE'
    },
  })
}

function isPairOfScalars(item: unknown): item is { readonly value: { readonly value: unknown } } {
  return typeof item === 'object' && item !== null && 'value' in item && isScalar(item.value)
}

/** Whether a map says something in each of several languages. */
function isText(map: unknown): boolean {
  return typeof map === 'object' && map !== null && Object.keys(map).every((key) => /^[a-z]{2,3}(-\w+)*$/.test(key) && key.length !== 4 && key !== 'id')
}
