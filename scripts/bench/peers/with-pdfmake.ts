import pdfmake from 'pdfmake'
import type { Report } from '../../../src/core/model/report.ts'
import type { Theme } from '../../../src/core/model/theme.ts'
import { type Shape, type Style, shapesOf, stylesOf } from './shapes.ts'

/** Lets pdfmake read these fonts, paths of TrueType files, and nothing else. */
export function openPdfmake(fonts: Readonly<Record<Style['face'], string>>): void {
  const family = (path: string) => ({ normal: path, bold: path, italics: path, bolditalics: path })
  pdfmake.setFonts({ regular: family(fonts.regular), semibold: family(fonts.semibold), bold: family(fonts.bold) })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path))
}

/** The report as a document definition of pdfmake: it has no structure tree. */
export async function withPdfmake(report: Report, theme: Theme): Promise<Uint8Array> {
  const { margin } = theme.sizes
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: margin,
      language: report.language,
      info: { title: report.title },
      defaultStyle: { font: 'regular' },
      footer: (page: number, pages: number) => ({
        text: `${report.foot}  ${report.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages))}`,
        fontSize: 7.5,
        margin: [margin, 8],
      }),
      content: shapesOf(report, stylesOf(theme)).map((shape) => contentOf(shape, theme, 595.28 - 2 * margin)),
    })
    .getBuffer()
}

const styled = ({ face, size, colour }: Style) => ({ font: face, fontSize: size, color: colour })

function contentOf(shape: Shape, theme: Theme, width: number): object {
  const { colours } = theme
  switch (shape.kind) {
    case 'text':
      return { text: shape.text, ...styled(shape.style), margin: [0, 0, 0, 3] }
    case 'row':
      return {
        columns: shape.cells.map(({ text, style, share }) => ({ text, ...styled(style), width: share * width - 6 })),
        columnGap: 6,
        margin: [0, 0, 0, 3],
      }
    case 'bar':
      return {
        canvas: [
          { type: 'rect', x: 0, y: 0, w: width * shape.high, h: 7, color: colours.tint },
          { type: 'rect', x: 0, y: 0, w: width * shape.low, h: 7, color: colours.accent },
          { type: 'rect', x: 0, y: 0, w: width, h: 7, lineWidth: 0.7, lineColor: colours.quiet },
        ],
        margin: [0, 3],
      }
    case 'steps':
      return {
        canvas: Array.from({ length: shape.of }, (_, i) => ({
          type: 'rect',
          x: (i * width) / shape.of,
          y: 0,
          w: width / shape.of - 4,
          h: 14,
          r: 3,
          ...(i < shape.step ? { color: colours.accent } : { lineColor: colours.quiet }),
        })),
        margin: [0, 3],
      }
    case 'card': {
      const stack = shape.shapes.map((one) => contentOf(one, theme, width - 16))
      return { unbreakable: true, table: { widths: ['*'], body: [[{ stack }]] }, margin: [0, 0, 0, 6] }
    }
    case 'page-break':
      return { text: '', pageBreak: 'after' }
    default:
      return shape satisfies never
  }
}
