import type { ActionCard, CardLine } from '../../../core/model/report.ts'
import { type Frame, set, setRun } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, DASH, type Line, type Piece, row, stack } from '../piece.ts'
import type { Type } from '../setting.ts'
import { apart, markOf } from './first-actions.ts'

const PADDING = 9
const TICK_BOX = 16
const LABELS = 80
/** In less than this a label stands above its text. */
const NARROW = 320
/** Between two facts. */
const FACT_GAP = 12

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

/** The rows of a card without its outline: as many in every language. */
export function cardRows(card: ActionCard, frame: Frame, level: number): readonly Piece[] {
  const tag = tagOf('Sect', frame.root)
  const title = cardTitle(card, frame, tagOf(`H${level}`, tag))
  if (card.short) return [title, ...shortLines(card, frame, tag)]
  const body = tagOf('L', tag)
  return [
    title,
    ...stateLine(card, frame, tag),
    ...card.lines.map((line, i) => cardLine(line, i, frame, body)),
    ...factsRows(card, frame, body),
  ]
}

function cardTitle(card: ActionCard, frame: Frame, tag: Tag): Piece {
  const size = card.short ? frame.types.body.size : frame.types.lead.size
  const type = { ...frame.types.strong, face: 'bold' as const, size, leading: size * 1.35 }
  const mark = card.mark === null ? [] : markOf(card.mark, frame, 110)
  const markWidth = mark[0]?.outlined === undefined ? 0 : mark[0].outlined + 16
  const number: Line = { text: `${card.number}. `, type: { ...type, face: 'bold', colour: 'accent' } }
  const indent = indentOf(card, frame)
  const width = frame.width - indent - markWidth - TICK_BOX - 12
  const cells = [
    { tag, x: frame.left, lines: [number] },
    { tag, x: frame.left + indent, lines: apart(set(frame, card.title, type, width)) },
    { tag, x: frame.right - TICK_BOX - markWidth, lines: mark },
  ]
  return row(cells, { decorate: (pen, top) => drawTickBox(pen, frame.right - TICK_BOX, top) })
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

/** The first step, and all short facts after one another. */
function shortLines(card: ActionCard, frame: Frame, parent: Tag): readonly Piece[] {
  const left = frame.left + indentOf(card, frame)
  const width = frame.right - left
  const said = card.lines.flatMap(({ text }) => text).join(' ')
  const facts = card.facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')
  return [
    row([{ tag: tagOf('P', parent), x: left, lines: set(frame, said, frame.types.small, width - TICK_BOX) }], {
      before: 1,
    }),
    row([{ tag: tagOf('P', parent), x: left, lines: set(frame, facts, frame.types.quiet, width) }], { before: 1 }),
  ]
}

/** The first line is the step to take now: it stands out. Of several texts each has a dash. */
function cardLine(line: CardLine, i: number, frame: Frame, list: Tag): Piece {
  const type = i === 0 ? frame.types.strong : line.aside ? frame.types.small : frame.types.body
  const texts = line.aside ? [line.text.join(' · ')] : line.text
  const before = i === 0 ? 5 : 2.5
  return frame.width < NARROW
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

/** Who, by when and how much, side by side under a hairline; in a narrow frame two to a row. */
function factsRows({ facts }: ActionCard, frame: Frame, list: Tag): readonly Piece[] {
  const perRow = frame.width < NARROW ? 2 : facts.length
  return Array.from({ length: Math.ceil(facts.length / perRow) }, (_, i) => {
    const cells = factCells(facts.slice(i * perRow, (i + 1) * perRow), perRow, frame, list)
    if (i > 0) return row(cells, { before: 1 })
    return row(cells, { before: 5, padding: 2.5, decorate: (pen, top) => drawHairline(pen, frame, top) })
  })
}

/** Each fact is as wide as its words need; where that is too much, all give way alike. */
function factCells(facts: ActionCard['facts'], perRow: number, frame: Frame, list: Tag): readonly Cell[] {
  const needs = facts.map(({ label, value }) => neededFor(label, value, frame))
  const spare = (frame.width - needs.reduce((sum, need) => sum + need, 0)) / perRow
  let x = frame.left
  return facts.flatMap(({ label, value }, i) => {
    const width = frame.width < NARROW ? frame.width / perRow : (needs[i] ?? 0) + Math.min(spare, 40)
    const item = tagOf('LI', list)
    const labels = apart(set(frame, label, frame.types.quiet, width - FACT_GAP))
    const lines = set(frame, value, frame.types.small, width - FACT_GAP)
    const at = x
    x += width
    return [
      { tag: tagOf('Lbl', item), x: at, lines: labels },
      { tag: tagOf('LBody', item), x: at, lines, under: labels },
    ]
  })
}

const neededFor = (label: string, value: string, { setting, types }: Frame): number =>
  Math.max(setting.widthOf(label, types.quiet), setting.widthOf(value, types.small)) + FACT_GAP

const drawHairline = (pen: Pen, { left, right }: Frame, top: number): void =>
  pen.artifact((ink) =>
    ink.path(
      [
        [left, top],
        [right, top],
      ],
      'line',
      0.6,
    ),
  )
