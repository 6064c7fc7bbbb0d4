import type { Block, Report } from '../../core/model/report.ts'
import { clean } from '../../core/text/clean.ts'
import { actionCard } from './blocks/action-card.ts'
import { bars, ladders } from './blocks/charts.ts'
import { firstActions } from './blocks/first-actions.ts'
import { level } from './blocks/level.ts'
import { signatures } from './blocks/signatures.ts'
import { table } from './blocks/table.ts'
import { entries, heading, list, pairs, paragraph } from './blocks/texts.ts'
import { fitFewPages, fitOnePage } from './fit-pages.ts'
import { layFoot } from './foot.ts'
import { type Frame, makeFrame, twoColumns } from './frame.ts'
import { makeInk } from './ink.ts'
import type { PdfLook } from './look.ts'
import { paginate } from './paginate.ts'
import { openDrawing } from './pdfkit-adapter.ts'
import { makePen } from './pen.ts'
import type { Laid, Piece } from './piece.ts'
import { makeSetting } from './setting.ts'

/**
 * Draws a report as a tagged PDF (PDF/UA-1) on A4 and returns the file. Reads no clock and no disk: the same report
 * and look give the same bytes. Throws when a font of the look is not a TrueType file.
 */
export async function renderPdf(report: Report, look: PdfLook): Promise<Uint8Array> {
  const setting = makeSetting(look.fonts)
  const frame = makeFrame(setting, look)
  const foot = layFoot(report, frame)
  const top = look.theme.sizes.margin - 4
  const { first, rest } = firstPart(report.blocks)
  const firstPage = fitOnePage((density) => layOut(first, makeFrame(setting, look, density)), foot.top - top)
  const others = fitFewPages((density) => layOut(rest, makeFrame(setting, look, density)), foot.top - top)
  const note = setting.lettersAreMissing() ? quietNote(look.words.missingLetters, frame) : []
  const pages = paginate([...firstPage, ...others, ...note], foot.top - top)
  const { regular, semibold, bold } = setting.faces
  const { drawing, writeLine, finish } = openDrawing({
    language: report.language,
    title: clean(report.title),
    created: look.created,
    fonts: { regular: regular.drawable, semibold: semibold.drawable, bold: bold.drawable },
  })
  const pen = makePen(drawing, makeInk(drawing, writeLine, look.theme, setting.faces))
  for (const [i, page] of pages.entries()) {
    pen.newPage()
    for (const placed of page) {
      pen.shift(placed.shift)
      placed.piece.paint(pen, top + placed.top)
    }
    pen.shift(0)
    pen.artifact((ink) => foot.draw(ink, i + 1, pages.length), 'Pagination')
  }
  pen.close()
  return finish()
}

/** The page that is pinned to a wall or handed over: it ends at the first page break. */
function firstPart(blocks: readonly Block[]): { first: readonly Block[]; rest: readonly Block[] } {
  const end = blocks.findIndex((block) => block.kind === 'page-break')
  return end < 0 ? { first: blocks, rest: [] } : { first: blocks.slice(0, end), rest: blocks.slice(end) }
}

const quietNote = (text: string, frame: Frame): readonly Piece[] =>
  paragraph({ kind: 'paragraph', tone: 'quiet', text }, frame)

/** Lays out all blocks; those to be looked up flow through two columns. */
function layOut(blocks: readonly Block[], frame: Frame): readonly Laid[] {
  const { left, shift } = twoColumns(frame)
  const flowing = flowingBlocks(blocks)
  const laid: Laid[] = []
  let columns: Piece[] | null = null
  // Headings in the structure tree may not skip a level, so each is at most one below the last.
  let deepest = 0
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') deepest = Math.min(block.level, deepest + 1)
    if (!flowing[i]) columns = null
    if (block.kind === 'page-break') laid.push('page-break')
    else if (!flowing[i]) laid.push(...keptWithNext(blocks, i, layOutBlock(block, frame, deepest)))
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
function flowingBlocks(blocks: readonly Block[]): readonly boolean[] {
  const flowing: boolean[] = []
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i]
    const leads = block?.kind === 'heading' ? block.level > 1 : block?.kind === 'paragraph'
    flowing[i] = isDense(block) || (leads && flowing[i + 1] === true && isLed(blocks, i))
  }
  return flowing
}

const isDense = (block: Block | undefined): boolean =>
  block?.kind === 'entries' || (block?.kind === 'list' && block.dense === true)

/** A paragraph leads only when it stands under a heading of its own. */
const isLed = (blocks: readonly Block[], i: number): boolean =>
  blocks[i]?.kind === 'heading' || blocks[i - 1]?.kind === 'heading'

/** The sentence under a heading stays with what it leads to. */
function keptWithNext(blocks: readonly Block[], i: number, pieces: readonly Piece[]): readonly Piece[] {
  const leads = blocks[i]?.kind === 'paragraph' && blocks[i - 1]?.kind === 'heading' && i + 1 < blocks.length
  return leads ? pieces.map((piece) => ({ ...piece, keepWithNext: true })) : pieces
}

function layOutBlock(block: Exclude<Block, { kind: 'page-break' }>, frame: Frame, depth: number): readonly Piece[] {
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
    default:
      return block satisfies never
  }
}
