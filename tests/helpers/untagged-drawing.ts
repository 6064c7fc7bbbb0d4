import { execFileSync } from 'node:child_process'

/** What puts something on a page: fills, strokes, text, pictures, shadings (ISO 32000-1, table A.1). */
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'EI'])

/** A text in brackets, a text in hexadecimal, or a word. */
const TOKENS = /\((?:\\.|[^\\()])*\)|<[0-9a-f\s]*>|[^\s<>()[\]]+/gi

/** Painting operators of a PDF's pages, and those of them that stand in no marked content, page by page. */
export function drawingOf(path: string): { readonly operators: number; readonly untagged: readonly string[] } {
  const text = execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, '-'], {
    encoding: 'latin1',
    maxBuffer: 1 << 28,
  })
  const pages = text.split('%% Contents for page ').slice(1)
  const untagged: string[] = []
  let operators = 0
  for (const [i, page] of pages.entries()) {
    const stream = /stream\n([\s\S]*?)\nendstream/.exec(page)?.[1] ?? ''
    let depth = 0
    for (const [token] of stream.matchAll(TOKENS)) {
      if (token === 'BDC' || token === 'BMC') depth += 1
      else if (token === 'EMC') depth -= 1
      else if (PAINTING.has(token)) {
        operators += 1
        if (depth === 0) untagged.push(`page ${i + 1}: ${token}`)
      }
    }
    if (depth !== 0) untagged.push(`page ${i + 1}: ${depth} marks left open`)
  }
  return { operators, untagged }
}
