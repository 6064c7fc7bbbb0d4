import type { MatrixCell } from '../../core/model/matrix.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { percentOf } from './percent.ts'
import type { CellLook, Styles } from './styles.ts'
import { inlineText } from './xml.ts'

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** A cell at a place such as `B5`; an empty one has its look alone. */
export function cellXml(
  at: string,
  cell: MatrixCell | null,
  look: Omit<CellLook, 'shade' | 'format'>,
  styles: Styles,
): string {
  const shade = cell?.shade ?? null
  const style = styles.of({ ...look, shade, format: cell === null ? null : formatOf(cell) })
  if (cell === null) return `<c r="${at}" s="${style}"/>`
  switch (cell.kind) {
    case 'text':
      return `<c r="${at}" s="${style}" t="inlineStr">${inlineText(cell.text)}</c>`
    case 'number':
      return `<c r="${at}" s="${style}"><v>${cell.number}</v></c>`
    case 'day':
      return `<c r="${at}" s="${style}"><v>${serialOf(cell.day)}</v></c>`
    case 'share':
      return `<c r="${at}" s="${style}"><v>${percentOf(cell.share).low / 100}</v></c>`
    default:
      return cell satisfies never
  }
}

const DAY = 86_400_000
/** Excel counts days from here. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

const serialOf = (day: IsoDate): number => (Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY

/** Of a range the cell holds the lower end, so that it can be sorted and reckoned with; its format shows both. */
function formatOf(cell: MatrixCell): string | null {
  if (cell.kind === 'day') return 'd/m/yyyy'
  if (cell.kind !== 'share') return null
  const { low, high } = percentOf(cell.share)
  return low === high ? '0%' : `0%"–${high}%"`
}
