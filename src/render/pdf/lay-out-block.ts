import type { Block } from '../../core/model/report.ts'
import { actionCard } from './blocks/action-card.ts'
import { ask } from './blocks/ask.ts'
import { bars, ladders } from './blocks/charts.ts'
import { firstActions } from './blocks/first-actions.ts'
import { level } from './blocks/level.ts'
import { signatures } from './blocks/signatures.ts'
import { table } from './blocks/table.ts'
import { entries, heading, list, pairs, paragraph } from './blocks/texts.ts'
import type { Frame } from './frame.ts'
import type { Piece } from './piece.ts'

export type Drawn = Exclude<Block, { kind: 'page-break' }>

/** The pieces of one block; `depth` is the level of the last heading in the structure tree. */
export function layOutBlock(block: Drawn, frame: Frame, depth: number): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, frame, depth)
    case 'paragraph':
      return paragraph(block, frame)
    case 'list':
      return list(block, frame)
    case 'pairs':
      return pairs(block, frame)
    case 'level':
      return level(block, frame)
    case 'bars':
      return bars(block.rows, frame)
    case 'ladders':
      return ladders(block.rows, frame)
    case 'first-actions':
      return firstActions(block, frame)
    case 'action':
      return actionCard(block, frame, depth + 1)
    case 'table':
      return table(block, frame)
    case 'entries':
      return entries(block, frame)
    case 'signatures':
      return signatures(block.rows, frame)
    case 'ask':
      return ask(block, frame, depth + 1)
    default:
      return block satisfies never
  }
}
