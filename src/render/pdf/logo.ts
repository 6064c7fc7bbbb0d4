import type { Logo, Theme } from '../../core/model/theme.ts'
import { type Box, type Drawing, openDrawing, PAGE } from './pdfkit-adapter.ts'
import { DOCUMENT, type Pen } from './pen.ts'

/** The most room that a logo takes, in points. */
const MOST = { width: 150, height: 30 }
/** Printers leave the outermost 4 mm of a page white. */
const EDGE = 12
/** Between the logo and what stands below it. */
const GAP = 4

/** Draws a logo into a box of its own shape. */
type PaintLogo = (box: Box) => void

/** Draws the logo in the upper margin, at the right end of the text; `top` is where the text area begins. */
export function placeLogo(logo: Logo, pen: Pen, paint: PaintLogo, { theme, top }: { theme: Theme; top: number }): void {
  const bottom = top - GAP
  const scale = Math.min(MOST.width / logo.width, Math.min(MOST.height, bottom - EDGE) / logo.height)
  const right = PAGE.width - theme.sizes.margin
  const box: Box = [right - logo.width * scale, bottom - logo.height * scale, right, bottom]
  if (logo.alt === '') pen.artifact(() => paint(box))
  else pen.figure(DOCUMENT, logo.alt, box, () => paint(box))
}

/** What draws this logo; what draws SVG is loaded for an SVG alone. */
export async function logoPainter(logo: Logo, drawing: Drawing): Promise<PaintLogo> {
  switch (logo.kind) {
    case 'png':
      return ([left, top, right, bottom]) =>
        void drawing.image(logo.bytes, left, top, { width: right - left, height: bottom - top })
    case 'svg': {
      const { default: drawSvg } = await import('svg-to-pdfkit')
      return ([left, top, right, bottom]) =>
        drawSvg(drawing, logo.text, left, top, {
          width: right - left,
          height: bottom - top,
          preserveAspectRatio: 'xMidYMid meet',
          assumePt: true,
          imageCallback: () => '',
          fontCallback: () => '',
          warningCallback: () => {},
        })
    }
    default:
      return logo satisfies never
  }
}

/** Draws the logo once on a page that is thrown away: whether it can be drawn shows only then. */
export async function canBeDrawn(logo: Logo): Promise<boolean> {
  try {
    const { drawing, finish } = openDrawing({ language: 'en', title: 'logo', created: new Date(0), fonts: {} })
    const paint = await logoPainter(logo, drawing)
    drawing.addPage()
    paint([0, 0, MOST.width, MOST.height])
    await finish()
    return true
  } catch {
    return false
  }
}
