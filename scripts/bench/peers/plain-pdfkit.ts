import PDFDocument from 'pdfkit'
import type { Report } from '../../../src/core/model/report.ts'
import type { Theme } from '../../../src/core/model/theme.ts'
import { type Shape, type Style, shapesOf, stylesOf } from './shapes.ts'

/** @types/pdfkit does not know PDF/UA. */
const ACCESSIBLE: object = { tagged: true, subset: 'PDF/UA', pdfVersion: '1.7', displayTitle: true }

/**
 * The report as a good engineer draws it with pdfkit at first: a document a report, fonts registered by their paths,
 * `text` and `heightOfString`, and, when `tagged`, one element of the structure tree for each text.
 */
export async function plainPdfkit(
  report: Report,
  theme: Theme,
  fonts: Readonly<Record<Style['face'], string>>,
  tagged: boolean,
): Promise<Uint8Array> {
  const margin = theme.sizes.margin
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin },
    bufferPages: true,
    info: { Title: report.title },
    lang: report.language,
    ...(tagged ? ACCESSIBLE : {}),
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise((resolve) => document.on('end', resolve))
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  for (const [name, path] of Object.entries(fonts)) document.registerFont(name, path)
  const root = tagged ? document.struct('Document') : null
  if (root) document.addStructure(root)
  const page: Page = {
    document,
    colours: theme.colours,
    left: margin,
    width: document.page.width - 2 * margin,
    say: (tag, draw) => (root ? root.add(document.struct(tag, {}, draw)) : draw()),
    decorate: (draw) => {
      if (tagged) document.markContent('Artifact', { type: 'Layout' })
      draw()
      if (tagged) document.endMarkedContent()
    },
  }
  for (const shape of shapesOf(report, stylesOf(theme))) draw(shape, page)
  drawFeet(report, page)
  root?.end()
  document.end()
  await ended
  return Buffer.concat(chunks)
}

interface Page {
  readonly document: PDFKit.PDFDocument
  readonly colours: Theme['colours']
  readonly left: number
  readonly width: number
  /** Draws what is read. */
  readonly say: (tag: string, draw: () => void) => unknown
  /** Draws what a screen reader passes over. */
  readonly decorate: (draw: () => void) => void
}

const GAP = 3
const BAR = 7
const STEP = 14
const PADDING = 8

function heightOf(shape: Shape, { document, width }: Page): number {
  const heightOfText = (text: string, { face, size }: Style, room: number): number =>
    document.font(face).fontSize(size).heightOfString(text, { width: room })
  switch (shape.kind) {
    case 'text':
      return heightOfText(shape.text, shape.style, width) + GAP
    case 'row':
      return (
        Math.max(...shape.cells.map(({ text, style, share }) => heightOfText(text, style, share * width - 6))) + GAP
      )
    case 'bar':
      return BAR + 2 * GAP
    case 'steps':
      return STEP + 2 * GAP
    default:
      return 0
  }
}

function makeRoom(height: number, { document }: Page): void {
  if (document.y + height > document.page.maxY()) document.addPage()
}

function draw(shape: Shape, page: Page, height = heightOf(shape, page)): void {
  const { document, left, width, say } = page
  if (shape.kind === 'page-break') {
    document.addPage()
    return
  }
  if (shape.kind === 'card') {
    drawCard(shape.shapes, page)
    return
  }
  makeRoom(height, page)
  const top = document.y
  const write = (text: string, { face, size, colour }: Style, x: number, room: number): void => {
    document.font(face).fontSize(size).fillColor(colour).text(text, x, top, { width: room })
  }
  if (shape.kind === 'text') say(shape.tag, () => write(shape.text, shape.style, left, width))
  else if (shape.kind === 'row') {
    let x = left
    for (const { text, style, share } of shape.cells) {
      const at = x
      if (text !== '') say('P', () => write(text, style, at, share * width - 6))
      x += share * width
    }
  } else drawFigure(shape, top + GAP, page)
  document.y = top + height
}

function drawFigure(
  shape: Extract<Shape, { kind: 'bar' | 'steps' }>,
  top: number,
  { document, left, width, colours, decorate }: Page,
): void {
  decorate(() => {
    if (shape.kind === 'bar') {
      if (shape.high > shape.low) document.rect(left, top, width * shape.high, BAR).fill(colours.tint)
      if (shape.low > 0) document.rect(left, top, width * shape.low, BAR).fill(colours.accent)
      document.lineWidth(0.7).rect(left, top, width, BAR).stroke(colours.quiet)
      return
    }
    const each = width / shape.of
    for (let i = 0; i < shape.of; i += 1) {
      document.roundedRect(left + i * each, top, each - 4, STEP, 3)
      if (i < shape.step) document.fill(colours.accent)
      else document.stroke(colours.quiet)
    }
  })
}

/** Measured before it is drawn, so that it stays whole. */
function drawCard(shapes: readonly Shape[], page: Page): void {
  const { document, left, width, colours, decorate } = page
  const inner = { ...page, left: left + PADDING, width: width - 2 * PADDING }
  const heights = shapes.map((shape) => heightOf(shape, inner))
  const height = heights.reduce((sum, one) => sum + one, 2 * PADDING)
  makeRoom(height + GAP, page)
  const top = document.y
  decorate(() => document.lineWidth(0.7).roundedRect(left, top, width, height, 5).stroke(colours.quiet))
  document.y = top + PADDING
  for (const [i, shape] of shapes.entries()) draw(shape, inner, heights[i])
  document.y = top + height + 2 * GAP
}

function drawFeet(report: Report, { document, left, width, decorate, colours }: Page): void {
  const { count } = document.bufferedPageRange()
  for (let i = 0; i < count; i += 1) {
    document.switchToPage(i)
    const y = document.page.height - document.page.margins.bottom + 8
    document.page.margins.bottom = 0
    const number = report.pageOf.replace('{page}', String(i + 1)).replace('{pages}', String(count))
    decorate(() => {
      document.font('regular').fontSize(7.5).fillColor(colours.quiet)
      document.text(report.foot, left, y, { width: 0.8 * width })
      document.text(number, left + 0.8 * width, y, { width: 0.2 * width, align: 'right' })
    })
  }
}
