import type { Report } from '../../core/model/report.ts'
import { type Said, saidBlocks } from '../../core/report/said.ts'
import { clean } from '../../core/text/clean.ts'
import { paragraph } from './blocks/texts.ts'
import { fitOnePage, layOutFreely } from './fit-pages.ts'
import { layFoot } from './foot.ts'
import { type Frame, makeFrame } from './frame.ts'
import { makeInk } from './ink.ts'
import { layOut } from './lay-out.ts'
import { logoPainter, placeLogo } from './logo.ts'
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
  const { first, rest } = firstPart(saidBlocks(report))
  const height = foot.top - top
  const languages = report.second ? 2 : 1
  const firstPage = fitOnePage((density) => layOut(first, makeFrame(setting, look, density)), height, languages)
  const others = layOutFreely((density) => layOut(rest, makeFrame(setting, look, density)), height, languages)
  const note = setting.lettersAreMissing() ? quietNote(look.words.missingLetters, frame) : []
  const pages = paginate([...firstPage, ...others, ...note], height)
  const { regular, semibold, bold } = setting.faces
  const { drawing, writeLine, finish } = openDrawing({
    language: report.language,
    title: clean(report.title),
    created: look.created,
    fonts: { regular: regular.drawable, semibold: semibold.drawable, bold: bold.drawable },
  })
  const pen = makePen(drawing, makeInk(drawing, writeLine, look.theme, setting.faces))
  const { theme, logo } = look
  const paintLogo = logo && (await logoPainter(logo, drawing))
  for (const [i, page] of pages.entries()) {
    pen.newPage()
    if (i === 0 && logo && paintLogo) placeLogo(logo, pen, paintLogo, { theme, top })
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
function firstPart(said: readonly Said[]): { first: readonly Said[]; rest: readonly Said[] } {
  const end = said.findIndex(({ block }) => block.kind === 'page-break')
  return end < 0 ? { first: said, rest: [] } : { first: said.slice(0, end), rest: said.slice(end) }
}

const quietNote = (text: string, frame: Frame): readonly Piece[] =>
  paragraph({ kind: 'paragraph', tone: 'quiet', text }, frame)
