import { readXml } from './xml.ts'

/** How a number is meant to be seen. */
export type NumberFormat = 'number' | 'percent' | 'date'

/** Those that every program knows by their number alone (ECMA-376, 18.8.30), and their sisters for East Asia. */
const PERCENTS: ReadonlySet<number> = new Set([9, 10])
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const
/** What stands in a format and is not a sign of it: texts in quotes, signs behind a backslash, colours and conditions. */
const NO_SIGNS = /"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** The format of each style that a cell may name. */
export function numberFormats(xml: string, part: string): readonly NumberFormat[] {
  const own = new Map<number, NumberFormat>()
  const formats: NumberFormat[] = []
  let isOfCells = false
  readXml(xml, part, {
    open(name, attributes) {
      const id = Number(attributes.get('numFmtId'))
      if (name === 'numFmt') own.set(id, formatOf(attributes.get('formatCode') ?? ''))
      else if (name === 'cellXfs') isOfCells = true
      else if (name === 'xf' && isOfCells) formats.push(own.get(id) ?? knownFormat(id))
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
    text: () => undefined,
  })
  return formats
}

function knownFormat(id: number): NumberFormat {
  if (PERCENTS.has(id)) return 'percent'
  return DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'number'
}

/** Only the part for numbers above zero counts. */
function formatOf(code: string): NumberFormat {
  const signs = code.replace(NO_SIGNS, '').split(';')[0] ?? ''
  if (signs.includes('%')) return 'percent'
  return /[dmyhs]/i.test(signs.replace(/general/i, '')) ? 'date' : 'number'
}
