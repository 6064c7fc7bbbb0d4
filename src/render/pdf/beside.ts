import type { Said } from '../../core/report/said.ts'
import { cardRows, inFrame, insideOf } from './blocks/action-card.ts'
import { ask } from './blocks/ask.ts'
import { bars, ladders } from './blocks/charts.ts'
import { firstActions } from './blocks/first-actions.ts'
import { inBanner, insideBanner, levelFoot, levelHead, levelSteps } from './blocks/level.ts'
import { type Frame, twoColumns } from './frame.ts'
import { type Drawn, layOutBlock } from './lay-out-block.ts'
import { tagOf } from './pen.ts'
import type { Piece } from './piece.ts'

/** The pieces of a block; texts in two languages stand side by side, what is drawn is drawn once. */
export function layOutBeside(
  { block, other, both }: Said & { readonly block: Drawn },
  frame: Frame,
  depth: number,
): readonly Piece[] {
  if (!other || both.kind === 'page-break' || other.block.kind === 'page-break') return layOutBlock(block, frame, depth)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'entries':
    case 'pairs': {
      const { left, right } = halves(frame, other.language)
      return beside(layOutBlock(dense(block), left, depth), layOutBlock(dense(other.block), right, depth))
    }
    case 'action': {
      if (other.block.kind !== 'action') return layOutBlock(block, frame, depth)
      const { left, right } = halves(insideOf(frame), other.language)
      const rows = beside(cardRows(block, left, depth + 1, false), cardRows(other.block, right, depth + 1))
      return [inFrame(rows, block, frame)]
    }
    case 'first-actions':
      return other.block.kind === 'first-actions'
        ? firstActions(block, frame, { block: other.block, language: other.language })
        : layOutBlock(block, frame, depth)
    case 'ask':
      return other.block.kind === 'ask' && both.kind === 'ask'
        ? ask(block, frame, depth + 1, { block: other.block, both, language: other.language })
        : layOutBlock(block, frame, depth)
    case 'bars':
      return other.block.kind === 'bars' ? bars(block.rows, frame, other.block.rows) : layOutBlock(block, frame, depth)
    case 'ladders':
      return other.block.kind === 'ladders'
        ? ladders(block.rows, frame, other.block.rows)
        : layOutBlock(block, frame, depth)
    case 'level': {
      if (other.block.kind !== 'level' || both.kind !== 'level') return layOutBlock(block, frame, depth)
      const inner = insideBanner(frame)
      // Halves of their own above and below the steps: a screen reader reads what stands together on the page.
      const half = () => {
        const { left, right } = halves(inner, other.language)
        return { left: { ...left, root: tagOf('Div', inner.root) }, right }
      }
      const [above, below] = [half(), half()]
      const head = beside(levelHead(block, above.left), levelHead(other.block, above.right))
      const foot = beside(levelFoot(block, below.left), levelFoot(other.block, below.right))
      return [inBanner([...head, levelSteps(both, inner), ...foot], frame)]
    }
    default:
      return layOutBlock(both, frame, depth)
  }
}

/** Lists are set small where two of them stand side by side. */
const dense = <B extends Drawn>(block: B): B => (block.kind === 'list' ? { ...block, dense: true } : block)

/** The half for each language; what stands in the right one is tagged as being in the other language. */
function halves(frame: Frame, language: string): { readonly left: Frame; readonly right: Frame } {
  const { left, right } = twoColumns(frame)
  return { left, right: { ...right, root: { ...tagOf('Div', frame.root), language } } }
}

/** Row by row where both have as many; else as one piece. */
function beside(left: readonly Piece[], right: readonly Piece[]): readonly Piece[] {
  if (left.length === right.length)
    return left.map((piece, i) => {
      const other = right[i]
      return other ? asOne([piece], [other]) : piece
    })
  return [asOne(left, right)]
}

/** What stands beside each other moves together; where it is taller than a page, it comes apart step by step. */
function asOne(left: readonly Piece[], right: readonly Piece[]): Piece {
  const isWhole = left.length <= 1 && right.length <= 1 && [...left, ...right].every(({ parts }) => !parts)
  const height = Math.max(heightOf(left), heightOf(right))
  return {
    height,
    before: Math.max(left[0]?.before ?? 0, right[0]?.before ?? 0),
    keepWithNext: left.at(-1)?.keepWithNext === true,
    paint: (pen, top) => {
      for (const column of [left, right]) {
        let at = top
        for (const [i, piece] of column.entries()) {
          at += i === 0 ? 0 : piece.before
          piece.paint(pen, at)
          at += piece.height
        }
      }
    },
    ...(isWhole ? {} : { parts: () => stepByStep(partsOf(left), partsOf(right)) }),
  }
}

const partsOf = (column: readonly Piece[]): readonly Piece[] =>
  column.length === 1 ? column.flatMap((piece) => piece.parts?.() ?? [piece]) : column

const stepByStep = (left: readonly Piece[], right: readonly Piece[]): readonly Piece[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    asOne(left.slice(i, i + 1), right.slice(i, i + 1)),
  )

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { height, before }, i) => sum + height + (i === 0 ? 0 : before), 0)
