import type { Block, Report } from '../../core/model/report.ts'

/** A block and the same block in the second language. */
export interface Told {
  readonly block: Block
  readonly second?: Block
  /** The block stands in the second language alone. */
  readonly onlySecond?: true
}

/**
 * The blocks of a report, each with its like in the second language. Where the two differ in kind or in length, nothing
 * is lost: they stand one after the other.
 */
export function tellBoth({ blocks, second }: Report): readonly Told[] {
  if (!second) return blocks.map((block) => ({ block }))
  const length = Math.max(blocks.length, second.blocks.length)
  return Array.from({ length }, (_, i) => i).flatMap((i): readonly Told[] => {
    const [one, other] = [blocks[i], second.blocks[i]]
    if (one && other && areAlike(one, other)) return [{ block: one, second: other }]
    return [...(one ? [{ block: one }] : []), ...(other ? [{ block: other, onlySecond: true as const }] : [])]
  })
}

const areAlike = (one: Block, other: Block): boolean => one.kind === other.kind && shapeOf(one) === shapeOf(other)

/** The numbers of things in a block that must be the same for them to stand side by side. */
function shapeOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return String(block.items.length)
    case 'level':
      return String(block.steps.length)
    case 'action':
      return `${block.lines.length} ${block.facts.length} ${block.mark === null}`
    case 'table':
      return `${block.columns.length} ${block.rows.map((row) => row.length).join(' ')}`
    case 'pairs':
    case 'bars':
    case 'ladders':
    case 'first-actions':
    case 'entries':
    case 'signatures':
      return String(block.rows.length)
    case 'heading':
    case 'paragraph':
    case 'page-break':
      return ''
    default:
      return block satisfies never
  }
}
