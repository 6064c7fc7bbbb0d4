// With hucre-adapter.ts all that knows hucre.
import type { CellStyle } from 'hucre/xlsx'
import type { GridStyle } from './grid.ts'

export const FONT = { name: 'Calibri', size: 11 } as const
const QUIET = '6B747B'

// The colours of templates/theme.json, so that sheet and report look alike.
const LINE = { style: 'thin', color: { rgb: 'C9D1D6' } } as const
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const onColour = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const AT_TOP = { vertical: 'top', wrapText: true } as const
const BODY: CellStyle = { font: FONT, border: BOX, alignment: AT_TOP }

/** Of rows that fade. */
export const FADED: CellStyle = { font: { color: { rgb: QUIET } } }

/** To type in: tinted, and open on a locked sheet. */
const INPUT: CellStyle = {
  ...BODY,
  fill: onColour('FFF8DC'),
  border: { ...BOX, ...sides('B9A95F') },
  alignment: { ...AT_TOP, horizontal: 'left' },
  protection: { locked: false },
}

export const STYLES: Readonly<Record<GridStyle, CellStyle>> = {
  title: { font: { ...FONT, bold: true, size: 16 }, alignment: { vertical: 'center' } },
  lead: { font: { ...FONT, color: { rgb: '55606B' } } },
  stamp: { font: { ...FONT, size: 7, color: { rgb: QUIET } } },
  line: { font: { ...FONT, size: 12 }, alignment: AT_TOP },
  head: {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    fill: onColour('0B5A53'),
    border: BOX,
    alignment: { vertical: 'center', wrapText: true },
  },
  text: BODY,
  strong: { ...BODY, font: { ...FONT, bold: true } },
  centred: { ...BODY, alignment: { ...AT_TOP, horizontal: 'center' } },
  urgent: { ...BODY, font: { ...FONT, bold: true, color: { rgb: '9C2A10' } }, fill: onColour('FBEDE9') },
  quiet: { ...BODY, font: { ...FONT, size: 8, color: { rgb: QUIET } }, alignment: { vertical: 'top' } },
  input: INPUT,
}

function sides(rgb: string) {
  const side = { style: 'thin', color: { rgb } } as const
  return { top: side, right: side, bottom: side, left: side }
}
