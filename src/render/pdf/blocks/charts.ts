import type { Bar, LadderRow, LevelBlock } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import type { Ink } from '../ink.ts'
import type { Box } from '../pdfkit-adapter.ts'
import { DOCUMENT, type Pen, type Tag, tagOf } from '../pen.ts'
import { type Line, lines, type Piece, stack } from '../piece.ts'
import type { Type } from '../setting.ts'

const PADDING = 14

/** The banner of the first page. */
export function level(block: LevelBlock, frame: Frame): readonly Piece[] {
  const tag = tagOf('Sect', DOCUMENT)
  const inner = { ...frame, left: frame.left + PADDING, right: frame.right - PADDING, width: frame.width - 2 * PADDING }
  const say = (text: string, type: Type, before: number): readonly Piece[] =>
    lines({ tag: tagOf('P', tag), x: inner.left, lines: set(inner, text, type, inner.width) }, before)
  const banner = stack(
    [
      ...say(block.label, frame.types.quiet, 0),
      ...say(block.name, { ...frame.types.title, leading: frame.types.title.size * 1.3 }, 0),
      levelSteps(block, inner, tag),
      ...say(block.meaning, frame.types.body, 8 * frame.space),
      ...say(block.inTheWay, frame.types.strong, 4),
      ...say(block.rule, frame.types.quiet, 4),
    ],
    {
      before: 10,
      padding: PADDING * (0.4 + 0.6 * frame.space),
      decorate: (pen, top, height) =>
        pen.artifact((ink) => ink.box([frame.left, top, frame.right, top + height], { fill: 'tint', radius: 6 })),
    },
  )
  return [banner]
}

const STEP_HEIGHT = 17
const STEP_GAP = 5

function levelSteps(block: LevelBlock, frame: Frame, parent: Tag): Piece {
  const width = (frame.width - STEP_GAP * (block.of - 1)) / block.of
  const columns = Array.from({ length: block.of }, (_, i) => {
    const name = block.steps[i] ?? ''
    const type = block.step === i + 1 ? frame.types.smallStrong : frame.types.small
    return { x: frame.left + i * (width + STEP_GAP), number: i + 1, names: set(frame, name, type, width - 2) }
  })
  const leading = frame.types.small.leading
  const height = STEP_HEIGHT + 4 + leading * Math.max(0, ...columns.map(({ names }) => names.length))
  const alt = `${block.step ?? '?'} / ${block.of}: ${block.steps.join(', ')}`
  const draw = (ink: Ink, top: number): void => {
    for (const { x, number, names } of columns) {
      drawLevelStep(ink, [x, top, x + width, top + STEP_HEIGHT], number, number <= (block.step ?? 0), frame)
      for (const [i, line] of names.entries())
        ink.text(line.text, x + 1, top + STEP_HEIGHT + 4 + i * leading, line.type)
    }
  }
  return {
    height,
    before: 6,
    keepWithNext: false,
    paint: (pen, top) => pen.figure(parent, alt, [frame.left, top, frame.right, top + height], (ink) => draw(ink, top)),
  }
}

/** A step reached is filled and ticked, one ahead only outlined: the difference survives a black-and-white printer. */
function drawLevelStep(ink: Ink, box: Box, number: number, reached: boolean, { types, setting }: Frame): void {
  const [left, top, right] = box
  const middle = (left + right) / 2
  ink.box(
    box,
    reached ? { fill: 'accent', stroke: 'accent', radius: 3 } : { fill: 'paper', stroke: 'quiet', radius: 3 },
  )
  const type = { ...(reached ? types.onAccent : types.label), leading: STEP_HEIGHT, size: types.small.size }
  ink.text(String(number), middle - setting.widthOf(String(number), type) / 2 - (reached ? 7 : 0), top, type)
  const y = top + STEP_HEIGHT / 2
  if (reached)
    ink.path(
      [
        [middle + 2, y],
        [middle + 4.6, y + 2.8],
        [middle + 9.4, y - 3],
      ],
      'paper',
      1.5,
    )
}

/** Where label, drawing and value stand, as shares of the width. */
const CHART = { drawing: 0.36, value: 0.66 } as const

export function bars(rows: readonly Bar[], frame: Frame): readonly Piece[] {
  const tag = tagOf('Sect', DOCUMENT)
  return rows.map(({ label, value, range }, i) =>
    chartRow({ label, value, drawn: range !== null, first: i === 0 }, frame, (pen, top, height, paintTexts) => {
      const y = top + frame.types.body.leading / 2
      const box: Box = [
        frame.left + frame.width * CHART.drawing,
        y - 5,
        frame.left + frame.width * CHART.value - 12,
        y + 5,
      ]
      pen.figure(tag, `${label}: ${value}`, [frame.left, top, frame.right, top + height], (ink) => {
        paintTexts(ink)
        if (range) drawBar(ink, box, range)
      })
    }),
  )
}

/** Solid up to the low end; hatched up to the high end, where answers are still unknown; then empty. */
function drawBar(ink: Ink, [left, top, right, bottom]: Box, range: NonNullable<Bar['range']>): void {
  const at = (share: number): number => left + (right - left) * Math.min(1, Math.max(0, share))
  if (range.high > range.low) ink.hatch([at(range.low), top, at(range.high), bottom], 'accent')
  if (range.low > 0) ink.box([left, top, at(range.low), bottom], { fill: 'accent' })
  if (range.high > range.low)
    ink.path(
      [
        [at(range.high), top],
        [at(range.high), bottom],
      ],
      'accent',
      1,
    )
  ink.box([left, top, right, bottom], { stroke: 'quiet', weight: 0.7 })
}

export function ladders(rows: readonly LadderRow[], frame: Frame): readonly Piece[] {
  const tag = tagOf('Sect', DOCUMENT)
  return rows.map(({ label, value, step, of }, i) =>
    chartRow({ label, value, drawn: step !== null, first: i === 0 }, frame, (pen, top, height, paintTexts) => {
      pen.figure(tag, `${label}: ${value}`, [frame.left, top, frame.right, top + height], (ink) => {
        paintTexts(ink)
        if (step !== null)
          drawLadder(
            ink,
            frame.left + frame.width * CHART.drawing,
            [top + 1.5, top + frame.types.body.leading - 1.5],
            step,
            of,
          )
      })
    }),
  )
}

/** Rungs that rise to the right; those reached are filled. */
function drawLadder(ink: Ink, left: number, [top, bottom]: readonly [number, number], step: number, of: number): void {
  for (let i = 0; i < of; i++) {
    const x = left + i * 28
    const box: Box = [x, bottom - ((bottom - top) * (i + 1)) / of, x + 24, bottom]
    ink.box(box, i < step ? { fill: 'accent', stroke: 'accent' } : { fill: 'paper', stroke: 'quiet' })
  }
}

type PaintRow = (pen: Pen, top: number, height: number, paintTexts: (ink: Ink) => void) => void

/** One line of a chart: label on the left, words on the right, and between them what `paint` draws. */
function chartRow(
  { label, value, drawn, first }: { label: string; value: string; drawn: boolean; first: boolean },
  frame: Frame,
  paint: PaintRow,
): Piece {
  const drawing = frame.left + frame.width * CHART.drawing
  const words = drawn ? frame.left + frame.width * CHART.value : drawing
  const labels = set(frame, label, frame.types.body, drawing - frame.left - 10)
  const values = set(frame, value, drawn ? frame.types.strong : frame.types.label, frame.right - words)
  const leading = frame.types.body.leading
  const height = leading * Math.max(1, labels.length, values.length)
  return {
    height,
    before: first ? 7 : 5,
    keepWithNext: false,
    paint: (pen, top) =>
      paint(pen, top, height, (ink) => {
        paintColumn(ink, labels, frame.left, top)
        paintColumn(ink, values, words, top)
      }),
  }
}

function paintColumn(ink: Ink, column: readonly Line[], x: number, top: number): void {
  for (const [i, { text, type }] of column.entries()) ink.text(text, x, top + i * type.leading, type)
}
