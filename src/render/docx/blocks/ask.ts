import { HeadingLevel } from 'docx'
import type { Ask } from '../../../core/model/report.ts'
import { type Frame, line, paragraph, runs, signs, tickBox } from '../texts.ts'
import { HEADINGS } from './action-card.ts'
import type { Drawn } from './grid.ts'

/** Between two boxes on one line. */
const BETWEEN = '     '
/** Lines to write on. */
const NUMBER_LINE = '_'.repeat(18)
const TEXT_LINE = '_'.repeat(44)

/** A question as a heading, below it its boxes, which can be ticked by a click too; all on one page. */
export function ask(block: Ask, frame: Frame, depth: number): readonly Drawn[] {
  const { code, id, only, help, write } = block
  if (write?.kind === 'text')
    return [
      line([...runs(`${block.ask} `, frame, { apart: 'slash' }), ...runs(written(write.value, TEXT_LINE), frame)], {
        spacing: { before: 120, after: 60 },
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

function answerLines({ write, boxes }: Ask, frame: Frame): readonly Drawn[] {
  const number = write
    ? [
        ...runs(`${written(write.value, NUMBER_LINE)} `, frame),
        ...runs(write.unit, frame, { apart: 'slash' }),
        ...runs(BETWEEN, frame),
      ]
    : []
  const said = boxes.flatMap(({ key, label, ticked }, at) => [
    ...runs(at === 0 ? '' : BETWEEN, frame),
    ...runs(`${key} `, frame, { colour: 'quiet', size: frame.theme.sizes.quiet }),
    ticked ? signs('\u2611', frame, {}) : tickBox(),
    // What belongs to one box stays on one line where it can.
    ...runs(`\u00a0${label}`, frame, { apart: 'slash' }),
  ])
  return number.length + said.length === 0 ? [] : [line([...number, ...said], { keepLines: true })]
}

const written = (value: string, empty: string): string => (value === '' ? empty : value)
