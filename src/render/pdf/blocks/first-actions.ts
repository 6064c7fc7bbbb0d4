import type { Block } from '../../../core/model/report.ts'
import { type Frame, set } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Line, type Piece, row } from '../piece.ts'
import type { Type } from '../setting.ts'

type FirstActions = Extract<Block, { kind: 'first-actions' }>

/** Columns of the first actions, as shares of the width; the number stands left of the first. */
const STEP = 0.07
const WHO = 0.64
const BY = 0.82

/** The few things to begin with, large enough to be read on a wall; a second language stands small below each. */
export function firstActions(block: FirstActions, frame: Frame, other?: FirstActions): readonly Piece[] {
  const table = tagOf('Table', frame.root)
  const at = (share: number): number => frame.left + frame.width * share
  const columns = [
    { x: at(STEP), width: frame.width * (WHO - STEP) - 12 },
    { x: at(WHO), width: frame.width * (BY - WHO) - 8 },
    { x: at(BY), width: frame.width * (1 - BY) },
  ]
  const line = (tag: Tag, kind: 'TH' | 'TD', cells: readonly (readonly Line[])[]): readonly Cell[] =>
    columns.map(({ x }, i) => ({
      tag: kind === 'TH' ? { type: kind, parent: tag, scope: 'Column' as const } : tagOf(kind, tag),
      x,
      lines: cells[i] ?? [],
    }))
  const setIn = (i: number, text: string, type: Type): readonly Line[] => set(frame, text, type, columns[i]?.width ?? 0)
  const head = line(
    tagOf('TR', table),
    'TH',
    block.heads.map((text, i) => setIn(i, other ? `${text} / ${other.heads[i]}` : text, frame.types.quiet)),
  )
  const step = { ...frame.types.strong, size: frame.types.lead.size, leading: frame.types.lead.size * 1.3 }
  const padding = 2 + 5 * frame.space
  const rows = block.rows.map((action, i) => {
    const mark = action.urgent ? markOf(frame.words.urgent, frame, columns[2]?.width ?? 0) : []
    const also = other?.rows[i]
    const texts = [
      [...apart(setIn(0, action.step, step)), ...setIn(0, also?.step ?? '', frame.types.small)],
      [...apart(setIn(1, action.who, frame.types.body)), ...setIn(1, also?.who ?? '', frame.types.small)],
      [...apart(setIn(2, action.by, frame.types.body)), ...mark],
    ]
    return row(line(tagOf('TR', table), 'TD', texts), {
      padding,
      decorate: (pen, top) => drawNumber(pen, i + 1, { top, middle: top + padding + step.leading / 2 }, frame),
    })
  })
  return [row(head, { before: 8, keepWithNext: true, padding: 1 }), ...rows]
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
    ink.circle(x, middle, type.size, 'accent')
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
