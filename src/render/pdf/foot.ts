import type { Report } from '../../core/model/report.ts'
import type { Frame } from './frame.ts'
import type { Ink } from './ink.ts'
import { PAGE } from './pdfkit-adapter.ts'

/** The line at the foot of each page. */
export interface Foot {
  /** Where the text area ends, in points from the upper edge of the page. */
  readonly top: number
  draw(ink: Ink, page: number, pages: number): void
}

const BELOW = 30
const ABOVE = 12

/** The report's foot stands left in at most two lines, the page's number right. */
export function layFoot(report: Report, { setting, types, left, right, width }: Frame): Foot {
  const type = { ...types.quiet, size: types.quiet.size - 1, leading: (types.quiet.size - 1) * 1.3 }
  const number = (page: number, pages: number): string =>
    setting.oneLine(report.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)), type, width / 3)
  const room = width - setting.widthOf(number(888, 888), type) - 20
  const all = setting.wrap(report.foot, type, room)
  const lines = all.length > 2 ? [all[0] ?? '', setting.oneLine(all.slice(1).join(' '), type, room)] : all
  // A foot without words still leaves room for the page's number.
  const start = PAGE.height - BELOW - Math.max(1, lines.length) * type.leading
  return {
    top: start - ABOVE,
    draw: (ink, page, pages) => {
      ink.path(
        [
          [left, start - 5],
          [right, start - 5],
        ],
        'line',
        0.6,
      )
      for (const [i, line] of lines.entries()) ink.text(line, left, start + i * type.leading, type)
      const text = number(page, pages)
      ink.text(text, right - setting.widthOf(text, type), start, type)
    },
  }
}
