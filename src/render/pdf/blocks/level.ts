import type { LevelBlock } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import type { Ink } from '../ink.ts'
import type { Box } from '../pdfkit-adapter.ts'
import { tagOf } from '../pen.ts'
import { type Piece, row, stack } from '../piece.ts'
import type { Type } from '../setting.ts'

const PADDING = 14

/** The banner of the first page. */
export function level(block: LevelBlock, frame: Frame): readonly Piece[] {
  const inner = insideBanner(frame)
  return [inBanner([...levelHead(block, inner), levelSteps(block, inner), ...levelFoot(block, inner)], frame)]
}

/** The frame inside the banner; all of it is one stretch in the structure tree. */
export const insideBanner = (frame: Frame): Frame => ({
  ...frame,
  left: frame.left + PADDING,
  right: frame.right - PADDING,
  width: frame.width - 2 * PADDING,
  root: tagOf('Sect', frame.root),
})

/** What stands above the steps, each a piece of its own. */
export function levelHead({ label, name }: LevelBlock, frame: Frame): readonly Piece[] {
  const { title, quiet } = frame.types
  return [...say(label, quiet, 0, frame), ...say(name, { ...title, leading: title.size * 1.3 }, 0, frame)]
}

/** What stands below the steps; what a report leaves unsaid has no place in it. */
export function levelFoot({ meaning, inTheWay, rule }: LevelBlock, frame: Frame): readonly Piece[] {
  const { quiet, body, strong } = frame.types
  return [
    ...say(meaning, body, 4 + 5 * frame.space, frame),
    ...say(inTheWay, strong, 4, frame),
    ...say(rule, quiet, 4, frame),
  ]
}

function say(text: string, type: Type, before: number, frame: Frame): readonly Piece[] {
  if (text === '') return []
  return [row([{ tag: tagOf('P', frame.root), x: frame.left, lines: set(frame, text, type, frame.width) }], { before })]
}

/** Pieces on the banner's tinted ground. */
export function inBanner(pieces: readonly Piece[], { left, right, space }: Frame): Piece {
  return stack(pieces, {
    before: 10,
    padding: PADDING * (0.4 + 0.6 * space),
    decorate: (pen, top, height) =>
      pen.artifact((ink) => ink.box([left, top, right, top + height], { fill: 'tint', radius: 6 })),
  })
}

const STEP_HEIGHT = 17
const STEP_GAP = 5

/** The steps of all levels as a figure. */
export function levelSteps(block: LevelBlock, frame: Frame): Piece {
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
    paint: (pen, top) =>
      pen.figure(frame.root, alt, [frame.left, top, frame.right, top + height], (ink) => draw(ink, top)),
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
