import type { Block } from '../../core/model/report.ts'
import type { Said } from '../../core/report/said.ts'
import { layOutBeside } from './beside.ts'
import { type Frame, twoColumns } from './frame.ts'
import { layOutBlock } from './lay-out-block.ts'
import type { Laid, Piece } from './piece.ts'

/** Lays out all blocks; those to be looked up flow through two columns, unless these are taken by two languages. */
export function layOut(said: readonly Said[], frame: Frame): readonly Laid[] {
  const blocks = said.map(({ block }) => block)
  const { left, shift } = twoColumns(frame)
  const flowing = flowingBlocks(said)
  const laid: Laid[] = []
  let columns: Piece[] | null = null
  // Headings in the structure tree may not skip a level, so each is at most one below the last.
  let deepest = 0
  for (const [i, one] of said.entries()) {
    const { block } = one
    if (block.kind === 'heading') deepest = Math.min(block.level, deepest + 1)
    if (!flowing[i]) columns = null
    if (block.kind === 'page-break') laid.push('page-break')
    else if (!flowing[i]) laid.push(...keptWithNext(blocks, i, layOutBeside({ ...one, block }, frame, deepest)))
    else {
      if (columns === null) {
        columns = []
        laid.push({ columns, shift })
      }
      columns.push(...keptWithNext(blocks, i, layOutBlock(block, left, deepest)))
    }
  }
  return laid
}

/** Which blocks are to be looked up, with the headings and paragraphs that lead to them. */
function flowingBlocks(said: readonly Said[]): readonly boolean[] {
  const flowing: boolean[] = []
  for (let i = said.length - 1; i >= 0; i -= 1) {
    const block = said[i]?.other ? undefined : said[i]?.block
    const isLed = said[i - 1]?.block.kind === 'heading'
    const leads = block?.kind === 'heading' ? block.level > 1 : block?.kind === 'paragraph' && isLed
    flowing[i] = isDense(block) || (leads && flowing[i + 1] === true)
  }
  return flowing
}

const isDense = (block: Block | undefined): boolean =>
  block?.kind === 'entries' || (block?.kind === 'list' && block.dense === true)

/** What begins something of its own. */
const BEGINS: readonly Block['kind'][] = ['heading', 'page-break']

/** The sentence under a heading stays with what it leads to, and nobody signs a page with nothing else on it. */
function keptWithNext(blocks: readonly Block[], i: number, pieces: readonly Piece[]): readonly Piece[] {
  const [before, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  const leads = block?.kind === 'paragraph' && before?.kind === 'heading' && next && !BEGINS.includes(next.kind)
  if (leads) return pieces.map((piece) => ({ ...piece, keepWithNext: true }))
  const isSigned = next?.kind === 'signatures'
  return isSigned
    ? pieces.map((piece, at) => (at < pieces.length - 3 ? piece : { ...piece, keepWithNext: true }))
    : pieces
}
