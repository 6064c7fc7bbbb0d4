import { BorderStyle, Footer, PageNumber, TabStopType, TextRun } from 'docx'
import type { Report } from '../../core/model/report.ts'
import { clean } from '../../core/text/clean.ts'
import { WIDTH } from './blocks/grid.ts'
import { hex } from './styles-part.ts'
import { type Frame, line, partsOf, runs } from './texts.ts'

/** The report's foot on the left, the page's number on the right: the only fields of the document. */
export function footOf({ foot, pageOf }: Report, frame: Frame): Footer {
  const [first, second] = partsOf(foot, frame)
  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(frame.theme.colours.line), space: 6 }
  const numbered = line([...runs(first, frame), new TextRun({ text: '\t' }), ...pageNumber(pageOf)], {
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    border: { top: rule },
  })
  return new Footer({
    children: second === '' ? [numbered] : [numbered, line(runs(second, frame), { style: 'Footer' })],
  })
}

const FIELDS: ReadonlyMap<string, string> = new Map([
  ['{page}', PageNumber.CURRENT],
  ['{pages}', PageNumber.TOTAL_PAGES],
])

const pageNumber = (pageOf: string): readonly TextRun[] =>
  pageOf.split(/(\{pages?\})/).map((part) => new TextRun({ children: [FIELDS.get(part) ?? clean(part)] }))
