import type { Block, Report } from '../../core/model/report.ts'
import { clean } from '../../core/text/clean.ts'
import { actionCard } from './blocks/action-card.ts'
import { bars, ladders, level } from './blocks/charts.ts'
import { firstActions } from './blocks/first-actions.ts'
import { signatures } from './blocks/signatures.ts'
import { table } from './blocks/table.ts'
import { entries, heading, list, pairs, paragraph } from './blocks/texts.ts'
import { fitOnePage } from './fit-one-page.ts'
import { layFoot } from './foot.ts'
import { type Frame, makeFrame } from './frame.ts'
import { makeInk } from './ink.ts'
import type { PdfLook } from './look.ts'
import { paginate } from './paginate.ts'
import { openDrawing } from './pdfkit-adapter.ts'
import { makePen } from './pen.ts'
import type { Piece } from './piece.ts'
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
  const { first, rest } = splitAtBreak(report.blocks)
  const firstPage = fitOnePage((density) => layOut(first, makeFrame(setting, look, density)), foot.top - top)
  const pieces = [...firstPage, ...layOut(rest, frame)]
  const note = setting.lettersAreMissing() ? quietNote(look.words.missingLetters, frame) : []
  const pages = paginate([...pieces, ...note], foot.top - top)
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
    for (const placed of page) placed.piece.paint(pen, top + placed.top)
    pen.artifact((ink) => foot.draw(ink, i + 1, pages.length), 'Pagination')
  }
  pen.close()
  return finish()
}

/** The first page is the one that is pinned to a wall; it ends at the first page break. */
function splitAtBreak(blocks: readonly Block[]): { first: readonly Block[]; rest: readonly Block[] } {
  const end = blocks.findIndex((block) => block.kind === 'page-break')
  return end < 0 ? { first: [], rest: blocks } : { first: blocks.slice(0, end), rest: blocks.slice(end) }
}

const quietNote = (text: string, frame: Frame): readonly Piece[] =>
  paragraph({ kind: 'paragraph', tone: 'quiet', text }, frame)

type Drawn = Piece | 'page-break'

/** Lays out all blocks. Headings in the structure tree may not skip a level, so each is at most one below the last. */
function layOut(blocks: readonly Block[], frame: Frame): readonly Drawn[] {
  let deepest = 0
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') deepest = Math.min(block.level, deepest + 1)
    return layOutBlock(block, frame, deepest)
  })
}

function layOutBlock(block: Block, frame: Frame, depth: number): readonly Drawn[] {
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
    case 'page-break':
      return ['page-break']
    default:
      return block satisfies never
  }
}
