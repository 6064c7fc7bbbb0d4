import type { Block } from '../../core/model/report.ts'
import { actionCard } from './blocks/action-card.ts'
import { ask } from './blocks/ask.ts'
import { bars, ladders, level } from './blocks/charts.ts'
import { firstActions } from './blocks/first-actions.ts'
import { table } from './blocks/table.ts'
import { entries, heading, list, pairs, paragraph, signatures } from './blocks/texts.ts'
import type { Both } from './both.ts'
import { type Html, NOTHING } from './html.ts'
import type { PageWords } from './look.ts'

/** What every block is drawn with. */
export interface Setting {
  readonly both: Both
  readonly words: { readonly first: PageWords; readonly second: PageWords | undefined }
}

/** Draws a block and its like in the second language. `depth` is that of the heading above it, or its own. */
export function drawBlock(block: Block, second: Block | undefined, depth: number, { both, words }: Setting): Html {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, like(block.kind, second)?.text, { depth, id: '' }, both)
    case 'paragraph':
      return paragraph(block, like(block.kind, second), both)
    case 'list':
      return list(block, like(block.kind, second), both)
    case 'pairs':
      return pairs(block, like(block.kind, second), both)
    case 'level':
      return level(block, like(block.kind, second), both)
    case 'bars':
      return bars(block, like(block.kind, second), both)
    case 'ladders':
      return ladders(block, like(block.kind, second), both)
    case 'first-actions':
      return firstActions(block, like(block.kind, second), both, words)
    case 'action':
      return actionCard(block, like(block.kind, second), depth + 1, both)
    case 'table':
      return table(block, like(block.kind, second), both)
    case 'entries':
      return entries(block, like(block.kind, second), both)
    case 'signatures':
      return signatures(block, like(block.kind, second), both)
    case 'ask':
      return ask(block, like(block.kind, second), depth + 1, both)
    case 'page-break':
      return NOTHING
    default:
      return block satisfies never
  }
}

function like<Kind extends Block['kind']>(
  kind: Kind,
  block: Block | undefined,
): Extract<Block, { kind: Kind }> | undefined {
  const is = (one: Block): one is Extract<Block, { kind: Kind }> => one.kind === kind
  return block && is(block) ? block : undefined
}
