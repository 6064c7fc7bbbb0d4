import { Document, isPair, isScalar, visit } from 'yaml'

/** A map or a list that is no longer than this stands on one line. */
const ONE_LINE = 100

/** What is written is read back by our own loader: what it would take for a number is put in quotes. */
export const OPTIONS = { version: '1.2', schema: 'core' } as const

/** A value as our lists are written: short lists and texts on one line, versions in quotes, no line broken. */
export function writtenAs(value: object, languages: readonly string[]): string {
  const document = new Document(value, OPTIONS)
  layOut(document, languages)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

/** Says how new nodes are to be written; what somebody has written already is not to be given here. */
export function layOut(node: Document | Parameters<typeof visit>[0], languages: readonly string[]): void {
  visit(node, {
    Seq(_, list) {
      const parts = list.items.map((item) => (isScalar(item) ? String(item.value) : null))
      if (fitsOneLine(parts)) list.flow = true
    },
    Map(_, map) {
      const isText = map.items.every(({ key }) => isScalar(key) && languages.includes(String(key.value)))
      const parts = map.items.map(({ value }) => (isScalar(value) ? String(value.value) : null))
      if (isText && fitsOneLine(parts)) map.flow = true
    },
    Pair(_, pair) {
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === 'version' && isScalar(pair.value))
        pair.value.type = 'QUOTE_DOUBLE'
    },
  })
}

function fitsOneLine(parts: readonly (string | null)[]): boolean {
  return (
    parts.every((part) => part !== null) && parts.reduce((sum, part) => sum + (part?.length ?? 0) + 6, 0) <= ONE_LINE
  )
}
