import type { CellShade } from '../../core/model/matrix.ts'
import { attributeXml } from './xml.ts'

/** What a cell looks like; every part of it is told by words or numbers as well. */
export interface CellLook {
  readonly part: 'title' | 'lead' | 'head' | 'body'
  readonly centred: boolean
  readonly shade: CellShade | null
  /** An Excel number format, `null` for the general one. */
  readonly format: string | null
}

export interface Styles {
  /** The number by which a cell names its look; known ones keep theirs. */
  readonly of: (look: CellLook) => number
  /** The part of the file that says all looks asked for. */
  readonly xml: () => string
}

// The colours of templates/theme.json, so that sheet and report look alike, and tints that black letters can be read on.
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="16"/><name val="Calibri"/></font>',
  '<font><sz val="11"/><color rgb="FF55606B"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><color rgb="FF9C2A10"/><name val="Calibri"/></font>',
] as const
const FONT_OF = { title: 1, lead: 2, head: 3, body: 0 } as const
const URGENT_FONT = 4

/** Excel keeps the first two for itself. */
const FILLS = ['none', 'gray125', '0B5A53', 'CFE6DD', 'FFF1C9', 'FBD9C4', 'FBEDE9'] as const
const HEAD_FILL = 2
const FILL_OF: Readonly<Record<CellShade, number>> = { high: 3, middle: 4, low: 5, urgent: 6 }

const SIDE = (name: string) => `<${name} style="thin"><color rgb="FFC9D1D6"/></${name}>`
const BORDERS = `<border/><border>${['left', 'right', 'top', 'bottom'].map(SIDE).join('')}</border>`

/** Numbers below this are Excel's own formats. */
const FIRST_FORMAT = 164
const GENERAL = 0

export function makeStyles(): Styles {
  const formats = new Map<string, number>()
  const asked = new Map<string, number>()
  const looks = new Map<string, number>([['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', 0]])
  const formatOf = (format: string | null): number =>
    format === null ? GENERAL : numbered(formats, format, FIRST_FORMAT)
  return {
    of: (look) => {
      // Asked for each cell: a look that is known must cost little.
      const key = `${look.part}|${look.centred}|${look.shade}|${look.format}`
      const known = asked.get(key)
      if (known !== undefined) return known
      const style = numbered(looks, xfOf(look, formatOf(look.format)), 0)
      asked.set(key, style)
      return style
    },
    xml: () =>
      [
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        counted(
          'numFmts',
          [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attributeXml(code)}"/>`),
        ),
        counted('fonts', FONTS),
        counted('fills', FILLS.map(fillOf)),
        `<borders count="2">${BORDERS}</borders>`,
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        counted('cellXfs', [...looks.keys()]),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        '</styleSheet>',
      ].join(''),
  }
}

/** The number of a thing among those known, given out in the order in which they come. */
function numbered(known: Map<string, number>, one: string, first: number): number {
  const number = known.get(one) ?? first + known.size
  known.set(one, number)
  return number
}

function xfOf({ part, centred, shade }: CellLook, format: number): string {
  const font = shade === 'urgent' ? URGENT_FONT : FONT_OF[part]
  const fill = part === 'head' ? HEAD_FILL : shade === null ? 0 : FILL_OF[shade]
  const border = part === 'head' || part === 'body' ? 1 : 0
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment(part, centred)}</xf>`
}

function alignment(part: CellLook['part'], centred: boolean): string {
  const across = centred ? ' horizontal="center"' : ''
  switch (part) {
    case 'title':
    case 'lead':
      return '<alignment vertical="center"/>'
    case 'head':
      return `<alignment${across} vertical="center" wrapText="1"/>`
    case 'body':
      return `<alignment${across} vertical="top" wrapText="1"/>`
    default:
      return part satisfies never
  }
}

const counted = (name: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `<${name} count="${parts.length}">${parts.join('')}</${name}>`

const fillOf = (fill: (typeof FILLS)[number]): string =>
  fill === 'none' || fill === 'gray125'
    ? `<fill><patternFill patternType="${fill}"/></fill>`
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`
