import type { ActionCard } from '../../../core/model/report.ts'
import { type Frame, isNarrow, set, setRun } from '../frame.ts'
import { type Pen, type Tag, tagOf } from '../pen.ts'
import { type Cell, type Line, type Piece, row } from '../piece.ts'
import { apart } from './first-actions.ts'

type Facts = ActionCard['facts']
type Fact = Facts[number]

/** Between two facts. */
const GAP = 12
/** From the hairline to the words below it. */
const BELOW_LINE = 2.5
/** The most that a fact gets of the room that is left over. */
const MOST_SPARE = 40
/** Between the parts of one fact: a line may be broken behind it. */
const PART = ' ·'

/** Who, by when and how much, under a hairline: side by side, in a narrow frame below each other. */
export function factsRows(facts: Facts, frame: Frame, list: Tag): readonly Piece[] {
  const ruled = (above: number) => (pen: Pen, top: number) => drawHairline(pen, frame, top - above)
  if (!isNarrow(frame))
    return [row(besideCells(facts, frame, list), { before: 5, padding: BELOW_LINE, decorate: ruled(0) })]
  return facts.map((fact, i) => {
    const cell = { tag: bodyOf(list), x: frame.left, lines: runLines(fact, frame, frame.width) }
    return row([cell], i === 0 ? { before: 5 + BELOW_LINE, decorate: ruled(BELOW_LINE) } : {})
  })
}

/** Label above value. */
function besideCells(facts: Facts, frame: Frame, list: Tag): readonly Cell[] {
  const widths = widthsOf(facts, frame)
  let x = frame.left
  return facts.flatMap((fact, i) => {
    const width = widths[i] ?? 0
    const item = tagOf('LI', list)
    const labels = apart(set(frame, fact.label, frame.types.quiet, width - GAP))
    const lines = valueLines(fact.value, frame, width - GAP)
    const at = x
    x += width
    return [
      { tag: tagOf('Lbl', item), x: at, lines: labels },
      { tag: tagOf('LBody', item), x: at, lines, under: labels },
    ]
  })
}

/** Each as wide as its words need, and some more; where that is too much, the widest are broken between their parts. */
function widthsOf(facts: Facts, frame: Frame): readonly number[] {
  const whole = facts.map((fact) => neededFor(fact, [fact.value], frame))
  const parted = facts.map((fact) => neededFor(fact, partsOf(fact.value), frame))
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
  const bySaving = facts.map((_, i) => i).sort((a, b) => saving(b) - saving(a))
  function saving(i: number): number {
    return (whole[i] ?? 0) - (parted[i] ?? 0)
  }
  let needs: readonly number[] = whole
  for (const widest of bySaving) {
    if (total(needs) <= frame.width) break
    needs = needs.map((need, i) => (i === widest ? (parted[i] ?? need) : need))
  }
  const spare = (frame.width - total(needs)) / facts.length
  return needs.map((need) => need + Math.min(spare, MOST_SPARE))
}

const neededFor = ({ label }: Fact, values: readonly string[], { setting, types }: Frame): number =>
  Math.ceil(
    Math.max(setting.widthOf(label, types.quiet), ...values.map((value) => setting.widthOf(value, types.small))),
  ) + GAP

function partsOf(value: string): readonly string[] {
  const parts = value.split(`${PART} `)
  return parts.map((part, i) => (i < parts.length - 1 ? part + PART : part))
}

/** On one line, else each part on its own. */
function valueLines(value: string, frame: Frame, width: number): readonly Line[] {
  const type = frame.types.small
  const lines = set(frame, value, type, width)
  if (lines.length < 2) return lines
  const parts = partsOf(value)
  return parts.flatMap((part, i) => set(frame, part, type, width).map((line) => spaced(line, i < parts.length - 1)))
}

/** A space at the end keeps words apart for a screen reader. */
const spaced = (line: Line, goesOn: boolean): Line => (goesOn ? { ...line, text: `${line.text} ` } : line)

/** Facts one after another, each whole on its line where a line can hold it. */
export function packedFacts(facts: Facts, frame: Frame, list: Tag): readonly Cell[] {
  let x = 0
  let above: readonly Line[] = []
  let beside: readonly Line[] = []
  return facts.map((fact): Cell => {
    const need = runWidth(fact, frame)
    if (x > 0 && x + need > frame.width) {
      x = 0
      above = [...above, ...beside]
      beside = []
    }
    const lines = runLines(fact, frame, frame.width - x)
    const cell = { tag: bodyOf(list), x: frame.left + x, lines, under: above }
    x += need + GAP
    if (lines.length > beside.length) beside = lines
    return cell
  })
}

const bodyOf = (list: Tag): Tag => tagOf('LBody', tagOf('LI', list))

const runWidth = ({ label, value }: Fact, { setting, types }: Frame): number =>
  setting.widthOf(`${label}: `, types.quiet) + setting.widthOf(value, types.small)

/** The label and, behind it, the value. */
function runLines({ label, value }: Fact, frame: Frame, width: number): readonly Line[] {
  const { quiet, small } = frame.types
  return setRun(frame, `${label}:`, { ...quiet, leading: small.leading }, { text: value, type: small }, width)
}

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
