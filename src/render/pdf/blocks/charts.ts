import type { Bar, LadderRow } from '../../../core/model/report.ts'
import { type Frame, set, twoColumns } from '../frame.ts'
import type { Ink } from '../ink.ts'
import type { Box } from '../pdfkit-adapter.ts'
import { type Pen, tagOf } from '../pen.ts'
import type { Line, Piece } from '../piece.ts'

const BAR_HEIGHT = 7
/** A drawing never touches the words below it, however closely a page is set. */
const BELOW = 3

/** Bars, two to a row; `others` are the same in a second language. */
export function bars(rows: readonly Bar[], frame: Frame, others: readonly Bar[] = []): readonly Piece[] {
  return charts(
    rows.map(({ label, value, range }, i) => ({
      said: saidOf({ label, value }, others[i]),
      draw: range ? (ink: Ink, box: Box) => drawBar(ink, box, range) : null,
    })),
    BAR_HEIGHT,
    frame,
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

const LADDER_HEIGHT = 18
const RUNG_WIDTH = 46

/** Ladders, two to a row; `others` are the same in a second language. */
export function ladders(rows: readonly LadderRow[], frame: Frame, others: readonly LadderRow[] = []): readonly Piece[] {
  return charts(
    rows.map(({ label, value, step, of }, i) => ({
      said: saidOf({ label, value }, others[i]),
      draw: step === null ? null : (ink: Ink, box: Box) => drawLadder(ink, box, step, of),
    })),
    LADDER_HEIGHT,
    frame,
  )
}

/** Rungs that rise to the right; those reached are filled. */
function drawLadder(ink: Ink, [left, top, right, bottom]: Box, step: number, of: number): void {
  const width = Math.min(RUNG_WIDTH, (right - left) / of)
  for (let i = 0; i < of; i++) {
    const x = left + i * width
    const box: Box = [x, bottom - ((bottom - top) * (i + 1)) / of, x + width - 3, bottom]
    ink.box(box, i < step ? { fill: 'accent', stroke: 'accent' } : { fill: 'paper', stroke: 'quiet' })
  }
}

interface Words {
  readonly label: string
  readonly value: string
}

interface Chart {
  /** One language, or two of them below each other. */
  readonly said: readonly Words[]
  /** Draws into a box; `null` where there is nothing to draw. */
  readonly draw: ((ink: Ink, box: Box) => void) | null
}

const saidOf = (first: Words, second: Words | undefined): readonly Words[] => (second ? [first, second] : [first])

/** Each chart is a figure: its label on the left, its words on the right, and below them the drawing. */
function charts(all: readonly Chart[], height: number, frame: Frame): readonly Piece[] {
  const tag = tagOf('Sect', frame.root)
  const columns = twoColumns(frame)
  const laid = all.map((chart, i) => layChart(chart, height, i % 2 === 0 ? columns.left : columns.right))
  return Array.from({ length: Math.ceil(laid.length / 2) }, (_, i) => {
    const pair = laid.slice(2 * i, 2 * i + 2)
    return {
      height: Math.max(...pair.map((one) => one.height)) + BELOW,
      before: i === 0 ? 5 : 4,
      keepWithNext: false,
      paint: (pen: Pen, top: number) => {
        for (const { alt, left, right, height: own, paint } of pair)
          pen.figure(tag, alt, [left, top, right, top + own], (ink) => paint(ink, top))
      },
    }
  })
}

function layChart({ said, draw }: Chart, drawn: number, frame: Frame) {
  const { left, right, width } = frame
  const words = said.map((one, i) => layWords(one, draw !== null, i, frame))
  const height = words.reduce((sum, one) => sum + one.height, 0)
  return {
    alt: said.map(({ label, value }) => `${label}: ${value}`).join(' / '),
    left,
    right,
    height: height + (draw ? 3 + drawn : 0),
    paint: (ink: Ink, top: number) => {
      let at = top
      for (const one of words) {
        one.paint(ink, at)
        at += one.height
      }
      draw?.(ink, [left, at + 3, left + width, at + 3 + drawn])
    },
  }
}

/** The label and, at the right edge, its value; a second language is set lighter. */
function layWords({ label, value }: Words, isDrawn: boolean, i: number, frame: Frame) {
  const { left, right, width, types, setting } = frame
  const [ofLabel, ofValue] = i === 0 ? [types.small, types.smallStrong] : [types.quiet, types.quiet]
  const values = set(frame, value, ofValue, isDrawn ? 0.55 * width : width)
  const widest = Math.max(0, ...values.map(({ text }) => setting.widthOf(text.trimEnd(), ofValue)))
  const labels = set(frame, label, ofLabel, width - widest - 10)
  return {
    height: ofLabel.leading * Math.max(labels.length, values.length),
    paint: (ink: Ink, top: number) => {
      paintColumn(ink, labels, left, top)
      for (const [at, { text, type }] of values.entries())
        ink.text(text, right - setting.widthOf(text.trimEnd(), type), top + at * type.leading, type)
    },
  }
}

function paintColumn(ink: Ink, column: readonly Line[], x: number, top: number): void {
  for (const [i, { text, type }] of column.entries()) ink.text(text, x, top + i * type.leading, type)
}
