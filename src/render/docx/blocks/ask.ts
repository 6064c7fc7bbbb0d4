import { HeadingLevel, type ParagraphChild } from 'docx'
import type { Ask, AskBox } from '../../../core/model/report.ts'
import { type Frame, line, paragraph, runs, signs, tickBox } from '../texts.ts'
import { HEADINGS } from './action-card.ts'
import { type Drawn, grid } from './grid.ts'

/** Between two boxes on one line. */
const BETWEEN = '     '
const NO_BREAK = '\u00a0'
/** So many letters stay on one line. */
const SHORT = 28
/** More boxes than these stand in columns. */
const MOST_IN_LINE = 6
/** Above a line for a hand, in twips. */
const ROOM_TO_WRITE = 160
/** Lines to write on. */
const NUMBER_LINE = '_'.repeat(18)
const TEXT_LINE = '_'.repeat(44)

/** A question as a heading, below it its boxes, which can be ticked by a click too; all on one page. */
export function ask(block: Ask, frame: Frame, depth: number): readonly Drawn[] {
  const { code, id, only, help, write } = block
  if (write?.kind === 'text')
    return [
      line([...runs(`${block.ask} `, frame, { apart: 'slash' }), ...runs(written(write.value, TEXT_LINE), frame)], {
        spacing: { before: ROOM_TO_WRITE, after: 60 },
      }),
    ]
  const kept = { keepNext: true, keepLines: true }
  return [
    line([...runs(`${code}  `, frame), ...runs(block.ask, frame, { apart: 'line' })], {
      heading: HEADINGS[Math.min(depth, 3) - 1] ?? HeadingLevel.HEADING_3,
      ...kept,
    }),
    ...(only === '' ? [] : [paragraph(only, frame, { style: 'Small', ...kept }, { bold: true })]),
    ...(help === '' && id === ''
      ? []
      : [line([...runs(help, frame, { apart: 'line' }), ...runs(`  ${id}`, frame)], { style: 'Quiet', ...kept })]),
    ...answerLines(block, frame),
  ]
}

/** A few boxes stand on one line, behind the line for a number; many in two columns. */
function answerLines({ write, boxes }: Ask, frame: Frame): readonly Drawn[] {
  const number = write
    ? [
        ...runs(`${written(write.value, NUMBER_LINE)} `, frame),
        ...runs(write.unit, frame, { apart: 'slash' }),
        ...runs(BETWEEN, frame),
      ]
    : []
  if (boxes.length > MOST_IN_LINE && number.length === 0) return inColumns(boxes, frame)
  const said = boxes.flatMap((box, at) => [...runs(at === 0 ? '' : BETWEEN, frame), ...boxOf(box, frame)])
  const before = write ? ROOM_TO_WRITE : 40
  return number.length + said.length === 0
    ? []
    : [line([...number, ...said], { keepLines: true, spacing: { before, after: 60 } })]
}

function inColumns(boxes: Ask['boxes'], frame: Frame): readonly Drawn[] {
  const rows = Array.from({ length: Math.ceil(boxes.length / 2) }, (_, i) => boxes.slice(2 * i, 2 * i + 2))
  const cells = rows.map((row, i) => {
    const keepNext = i < rows.length - 1
    const said = row.map((box) => ({ children: [line(boxOf(box, frame), { keepNext, spacing: { after: 20 } })] }))
    return { cells: said.length < 2 ? [...said, { children: [] }] : said }
  })
  return grid(cells, [0.5, 0.5], { lines: 'none' }, frame)
}

/** Its key, the box and its label; a short label stays beside its box. */
function boxOf({ key, label, ticked }: AskBox, frame: Frame): readonly ParagraphChild[] {
  const said = label.length <= SHORT ? label.replaceAll(' ', NO_BREAK) : label
  return [
    ...runs(key === '' ? '' : key + NO_BREAK, frame, { colour: 'quiet', size: frame.theme.sizes.quiet }),
    ticked ? signs('\u2611', frame, {}) : tickBox(),
    ...runs(NO_BREAK + said, frame, { apart: 'slash' }),
  ]
}

const written = (value: string, empty: string): string => (value === '' ? empty : value)
