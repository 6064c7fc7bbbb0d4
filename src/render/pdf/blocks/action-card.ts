import type { ActionCard, CardLine } from '../../../core/model/report.ts'
import { type Frame, isNarrow, set, setRun } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, DASH, type Line, type Piece, row, stack } from '../piece.ts'
import type { Type } from '../setting.ts'
import { factsRows, packedFacts } from './card-facts.ts'
import { apart, markOf } from './first-actions.ts'

const PADDING = 9
const TICK_BOX = 16
const LABELS = 80
/** A card that stays whole; `level` is its title's level in the structure tree. */
export function actionCard(card: ActionCard, frame: Frame, level: number): readonly Piece[] {
  return [inFrame(cardRows(card, insideOf(frame), level), card, frame)]
}

/** The frame inside a card's outline. */
export const insideOf = (frame: Frame): Frame => ({
  ...frame,
  left: frame.left + PADDING,
  right: frame.right - PADDING,
  width: frame.width - 2 * PADDING,
})

/** A card's rows with its outline around them, as one piece. */
export function inFrame(rows: readonly Piece[], { short }: ActionCard, { left, right }: Frame): Piece {
  return stack(rows, {
    before: short ? 6 : 9,
    padding: short ? 0.6 * PADDING : PADDING,
    decorate: (pen, top, height) =>
      pen.artifact((ink) => ink.box([left, top, right, top + height], { stroke: 'quiet', radius: 5, weight: 0.7 })),
  })
}

/** The rows of a card without its outline: as many in every language. Of two languages the second has the box to tick. */
export function cardRows(card: ActionCard, frame: Frame, level: number, isTicked = true): readonly Piece[] {
  const tag = tagOf('Sect', frame.root)
  const title = cardTitle(card, frame, tagOf(`H${level}`, tag), isTicked)
  if (card.short) return [title, ...shortLines(card, frame, tag)]
  const body = tagOf('L', tag)
  return [
    title,
    ...stateLine(card, frame, tag),
    ...card.lines.map((line, i) => cardLine(line, i, frame, body)),
    ...factsRows(card.facts, frame, body),
  ]
}

function cardTitle(card: ActionCard, frame: Frame, tag: Tag, isTicked: boolean): Piece {
  const size = card.short ? frame.types.body.size : frame.types.lead.size
  const type = { ...frame.types.strong, face: 'bold' as const, size, leading: size * 1.35 }
  const mark = card.mark === null ? [] : markOf(card.mark, frame, 110)
  const markWidth = mark[0]?.outlined === undefined ? 0 : mark[0].outlined + 16
  const number: Line = { text: `${card.number}. `, type: { ...type, face: 'bold', colour: 'accent' } }
  const indent = indentOf(card, frame)
  const box = isTicked ? TICK_BOX : 0
  const width = frame.width - indent - markWidth - box - 12
  const cells = [
    { tag, x: frame.left, lines: [number] },
    { tag, x: frame.left + indent, lines: apart(set(frame, card.title, type, width)) },
    { tag, x: frame.right - box - markWidth, lines: mark },
  ]
  return row(cells, isTicked ? { decorate: (pen, top) => drawTickBox(pen, frame.right - box, top) } : {})
}

/** Where the title begins, behind its number. */
const indentOf = ({ number }: ActionCard, { setting, types }: Frame): number =>
  Math.max(22, setting.widthOf(`${number}. `, { ...types.lead, face: 'bold' }) + 3)

/** Ticked with a pen when the action is done. */
const drawTickBox = (pen: Pen, x: number, y: number): void =>
  pen.artifact((ink) =>
    ink.box([x, y, x + TICK_BOX, y + TICK_BOX], { fill: 'paper', stroke: 'ink', radius: 2, weight: 1.1 }),
  )

function stateLine(card: ActionCard, frame: Frame, parent: Tag): readonly Piece[] {
  if (card.state === '') return []
  const left = frame.left + indentOf(card, frame)
  const lines = set(frame, card.state, frame.types.quiet, frame.right - TICK_BOX - 12 - left)
  return [row([{ tag: tagOf('P', parent), x: left, lines }], { before: 1 })]
}

/** The first step, and all facts after one another. */
function shortLines(card: ActionCard, frame: Frame, parent: Tag): readonly Piece[] {
  const left = frame.left + indentOf(card, frame)
  const inner = { ...frame, left, width: frame.right - left }
  const said = card.lines.flatMap(({ text }) => text).join(' ')
  const lines = set(frame, said, frame.types.small, inner.width - TICK_BOX)
  return [
    row([{ tag: tagOf('P', parent), x: left, lines }], { before: 1 }),
    row(packedFacts(card.facts, inner, tagOf('L', parent)), { before: 1.5 }),
  ]
}

/** The first line is the step to take now: it stands out. Of several texts each has a dash. */
function cardLine(line: CardLine, i: number, frame: Frame, list: Tag): Piece {
  const type = i === 0 ? frame.types.strong : line.aside ? frame.types.small : frame.types.body
  const texts = line.aside ? [line.text.join(' · ')] : line.text
  const before = i === 0 ? 5 : 2.5
  return isNarrow(frame)
    ? row(narrowCells(line.label, texts, type, frame, list), { before })
    : row(wideCells(line.label, texts, type, frame, list), { before })
}

function wideCells(label: string, texts: readonly string[], type: Type, frame: Frame, list: Tag): readonly Cell[] {
  const item = tagOf('LI', list)
  const left = frame.left + LABELS + (texts.length > 1 ? DASH : 0)
  // A label stands on the line of its text, whatever the size of either.
  const labels = set(frame, label, { ...frame.types.quiet, leading: type.leading }, LABELS - 8)
  return [
    { tag: tagOf('Lbl', item), x: frame.left, lines: labels },
    { tag: tagOf('LBody', item), x: left, lines: dashed(texts, type, frame.right - left, frame) },
  ]
}

/** The label begins the line of its text; several texts stand below it. */
function narrowCells(label: string, texts: readonly string[], type: Type, frame: Frame, list: Tag): readonly Cell[] {
  const body = tagOf('LBody', tagOf('LI', list))
  const quiet = { ...frame.types.quiet, leading: type.leading }
  const [only] = texts
  if (only !== undefined && texts.length === 1)
    return [{ tag: body, x: frame.left, lines: setRun(frame, `${label}:`, quiet, { text: only, type }, frame.width) }]
  const labels = apart(set(frame, `${label}:`, quiet, frame.width))
  return [
    { tag: body, x: frame.left, lines: labels },
    { tag: body, x: frame.left + DASH, lines: dashed(texts, type, frame.width - DASH, frame), under: labels },
  ]
}

function dashed(texts: readonly string[], type: Type, width: number, frame: Frame): readonly Line[] {
  return texts.flatMap((text) => {
    const [first, ...rest] = apart(set(frame, text, type, width))
    return first ? [{ ...first, dashed: texts.length > 1 }, ...rest] : []
  })
}
