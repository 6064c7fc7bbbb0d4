import type { Block } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Line, type Piece, row } from '../piece.ts'
import type { Type } from '../setting.ts'

type FirstActions = Extract<Block, { kind: 'first-actions' }>

/** The room that the number takes left of the first column. */
const NUMBERS = 34
/** The most of the width that who and by when take each. */
const MOST = 0.24
const GAP = 14

/** The same first actions in a second language. */
interface Other {
  readonly block: FirstActions
  readonly language: string
}

/** The few things to begin with, large enough to be read on a wall; a second language stands small below each. */
export function firstActions(block: FirstActions, frame: Frame, other?: Other): readonly Piece[] {
  const table = tagOf('Table', frame.root)
  const { quiet, strong, lead } = frame.types
  const step = { ...strong, size: lead.size, leading: lead.size * 1.3 }
  // On the line of the step beside it.
  const body = { ...frame.types.body, leading: step.leading }
  const [first, second, third] = columnsOf(block, frame, other?.block)
  const headRow = tagOf('TR', table)
  const heads = [first, second, third].map(({ x, width }, i): Cell => {
    const [said = '', also = ''] = [block.heads[i], other?.block.heads[i]]
    const text = also === '' || also === said ? said : `${said} / ${also}`
    return { tag: { type: 'TH', parent: headRow, scope: 'Column' }, x, lines: set(frame, text, quiet, width) }
  })
  const padding = 2 + 5 * frame.space
  const rows = block.rows.map((action, i) => {
    const tag = tagOf('TR', table)
    const also = other?.block.rows[i]
    const mark = action.urgent ? markOf(frame.words.urgent, frame, third.width) : []
    const by = [...apart(set(frame, action.by, body, third.width)), ...mark]
    const cells = [
      ...cellsOf([action.step, also?.step], step, first, { tag, frame, language: other?.language }),
      ...cellsOf([action.who, also?.who], body, second, { tag, frame, language: other?.language }),
      { tag: tagOf('TD', tag), x: third.x, lines: by },
    ]
    return row(cells, {
      padding,
      decorate: (pen, top) => drawNumber(pen, i + 1, { top, middle: top + padding + step.leading / 2 }, frame),
    })
  })
  return [row(heads, { before: 8, keepWithNext: true, padding: 1 }), ...rows]
}

interface Column {
  readonly x: number
  readonly width: number
}

/** A cell, and below its text the same in the second language, unless it is the very same. */
function cellsOf(
  [said, also]: readonly [string, string | undefined],
  type: Type,
  { x, width }: Column,
  { tag, frame, language }: { readonly tag: Tag; readonly frame: Frame; readonly language: string | undefined },
): readonly Cell[] {
  const cell = { tag: tagOf('TD', tag), x, lines: apart(set(frame, said, type, width)) }
  if (also === undefined || language === undefined || also === said) return [cell]
  const second = { ...tagOf('Span', cell.tag), language }
  return [cell, { tag: second, x, lines: set(frame, also, frame.types.small, width), under: cell.lines }]
}

/** Who and by when are as wide as their words need, the step takes the rest. */
function columnsOf(
  block: FirstActions,
  frame: Frame,
  other: FirstActions | undefined,
): readonly [step: Column, who: Column, by: Column] {
  const { setting, types, left, right, width } = frame
  const widthOf = (texts: readonly string[], type: Type): number[] => texts.map((text) => setting.widthOf(text, type))
  const both = other ? [block, other] : [block]
  const narrow = (i: 1 | 2, of: 'who' | 'by'): number => {
    const head = both.map(({ heads }) => heads[i]).join(' / ')
    const needs = [
      ...widthOf([head], types.quiet),
      ...widthOf(
        block.rows.map((one) => one[of]),
        types.body,
      ),
      ...widthOf(
        (other?.rows ?? []).map((one) => one[of]),
        types.small,
      ),
    ]
    return Math.min(MOST * width, Math.ceil(Math.max(...needs)))
  }
  const who = narrow(1, 'who')
  const mark = block.rows.some(({ urgent }) => urgent) ? setting.widthOf(frame.words.urgent, types.mark) + 7 : 0
  const by = Math.max(narrow(2, 'by'), Math.min(MOST * width, mark))
  const step = width - NUMBERS - who - by - 2 * GAP
  return [
    { x: left + NUMBERS, width: step },
    { x: left + NUMBERS + step + GAP, width: who },
    { x: right - by, width: by },
  ]
}

/** The hairline above an action, and its number on a disc. */
function drawNumber(
  pen: Pen,
  number: number,
  { top, middle }: { readonly top: number; readonly middle: number },
  { left, right, types, setting }: Frame,
): void {
  const x = left + 12
  const type = { ...types.onAccent, leading: 20 }
  pen.artifact((ink) => {
    ink.path(
      [
        [left, top],
        [right, top],
      ],
      'line',
      0.8,
    )
    ink.circle(x, middle, 0.9 * type.size, 'accent')
    ink.text(String(number), x - setting.widthOf(String(number), type) / 2, middle - 10, type)
  })
}

/** Ends a text with a space, so that a screen reader does not join it to what follows in its cell. */
export const apart = (texts: readonly Line[]): readonly Line[] =>
  texts.map((line, i) => (i === texts.length - 1 ? { ...line, text: `${line.text} ` } : line))

/** A short mark with an outline, so that it is seen without colour too. */
export function markOf(text: string, { setting, types }: Frame, width: number): readonly Line[] {
  const short = setting.oneLine(text, types.mark, width - 6)
  return short === '' ? [] : [{ text: short, type: types.mark, outlined: setting.widthOf(short, types.mark) }]
}
