import type { MatrixCell } from '../../core/model/matrix.ts'
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
  const style = styles.of({ ...look, shade, format: cell?.kind === 'share' ? formatOf(cell.share) : null })
  if (cell === null) return `<c r="${at}" s="${style}"/>`
  switch (cell.kind) {
    case 'text':
      return `<c r="${at}" s="${style}" t="inlineStr">${inlineText(cell.text)}</c>`
    case 'number':
      return `<c r="${at}" s="${style}"><v>${cell.number}</v></c>`
    case 'share':
      return `<c r="${at}" s="${style}"><v>${percentOf(cell.share).low / 100}</v></c>`
    default:
      return cell satisfies never
  }
}

/** Of a range the cell holds the lower end, so that it can be sorted and reckoned with; its format shows both. */
function formatOf(share: Parameters<typeof percentOf>[0]): string {
  const { low, high } = percentOf(share)
  return low === high ? '0%' : `0%"–${high}%"`
}
