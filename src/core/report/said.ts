import type { Block, Report } from '../model/report.ts'
import type { Language } from '../model/text.ts'
import { joined } from './joined.ts'

/** A block; in a report of two languages also the same one in the other, and in both at once. */
export interface Said {
  readonly block: Block
  readonly other: { readonly block: Block; readonly language: Language } | null
  readonly both: Block
}

/**
 * The blocks of a report, in step with those of its second language, for pages that set both side by side. Throws when
 * the two do not have the same blocks and rows.
 */
export function saidBlocks(report: Report): readonly Said[] {
  const { blocks, second } = report
  const both = joined(report).blocks
  return blocks.map((block, i) => {
    const other = second?.blocks[i]
    return {
      block,
      other: second && other ? { block: other, language: second.language } : null,
      both: both[i] ?? block,
    }
  })
}
