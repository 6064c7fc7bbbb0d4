import type { ActionCard, CardLine } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import { DOCUMENT, type Pen, type Tag, tagOf } from '../pen.ts'
import { DASH, type Line, type Piece, row, stack } from '../piece.ts'
import { apart, markOf } from './first-actions.ts'

const PADDING = 9
const TICK_BOX = 16
const LABELS = 80
/** Between two facts. */
const FACT_GAP = 12

/** A card that stays whole; `level` is its title's level in the structure tree. */
export function actionCard(card: ActionCard, frame: Frame, level: number): readonly Piece[] {
  const tag = tagOf('Sect', DOCUMENT)
  const padding = card.short ? 0.6 * PADDING : PADDING
  const inner = { ...frame, left: frame.left + PADDING, right: frame.right - PADDING, width: frame.width - 2 * PADDING }
  const body = tagOf('L', tag)
  const title = cardTitle(card, inner, tagOf(`H${level}`, tag))
  const pieces = card.short
    ? [title, ...shortLines(card, inner, tag)]
    : [
        title,
        ...stateLine(card, inner, tag),
        ...card.lines.map((line, i) => cardLine(line, i, inner, body)),
        factsRow(card, inner, body),
      ]
  return [
    stack(pieces, {
      before: card.short ? 6 : 9,
      padding,
      decorate: (pen, top, height) =>
        pen.artifact((ink) =>
          ink.box([frame.left, top, frame.right, top + height], { stroke: 'quiet', radius: 5, weight: 0.7 }),
        ),
    }),
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
function cardLine({ label, text, aside }: CardLine, i: number, frame: Frame, list: Tag): Piece {
  const item = tagOf('LI', list)
  const type = i === 0 ? frame.types.strong : aside ? frame.types.small : frame.types.body
  const several = text.length > 1 && !aside
  const left = frame.left + LABELS + (several ? DASH : 0)
  const texts = (aside ? [text.filter((one) => one !== '').join(' · ')] : text).flatMap((one) => {
    const [first, ...rest] = apart(set(frame, one, type, frame.right - left))
    return first ? [{ ...first, dashed: several }, ...rest] : []
  })
  // A label stands on the line of its text, whatever the size of either.
  const labels = set(frame, label, { ...frame.types.quiet, leading: type.leading }, LABELS - 8)
  const cells = [
    { tag: tagOf('Lbl', item), x: frame.left, lines: labels },
    { tag: tagOf('LBody', item), x: left, lines: texts },
  ]
  return row(cells, { before: i === 0 ? 5 : 2.5 })
}

/** Who, by when and how much, side by side under a hairline: each as wide as its words need. */
function factsRow({ facts }: ActionCard, frame: Frame, list: Tag): Piece {
  const columns = facts.map(({ label, value }) => {
    const item = tagOf('LI', list)
    return { item, label, value, needed: neededFor(label, value, frame) }
  })
  const spare = (frame.width - columns.reduce((sum, { needed }) => sum + needed, 0)) / Math.max(1, columns.length)
  let x = frame.left
  const cells = columns.flatMap(({ item, label, value, needed }) => {
    const width = needed + Math.min(spare, 40)
    const labels = apart(set(frame, label, frame.types.quiet, width - FACT_GAP))
    const drop = labels.reduce((sum, { type }) => sum + type.leading, 0)
    const lines = set(frame, value, frame.types.small, width - FACT_GAP)
    const cell = [
      { tag: tagOf('Lbl', item), x, lines: labels },
      { tag: tagOf('LBody', item), x, lines, drop },
    ]
    x += width
    return cell
  })
  return row(cells, { before: 5, padding: 2.5, decorate: (pen, top) => drawHairline(pen, frame, top) })
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
