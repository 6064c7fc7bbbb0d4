import { cut, widthOf, wrap } from '../../core/text/lay-out.ts'
import type { Field, Option, Row } from '../../interview/screen.ts'
import { rowIds, type Ui } from './keys.ts'

/** How parts of a screen look; each takes a text and gives it back with or without colour. */
export interface Style {
  readonly accent: (text: string) => string
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
}

interface Space {
  readonly width: number
  readonly rows: number
}

export interface FieldLines {
  readonly above: readonly string[]
  readonly input: string | null
  readonly below: readonly string[]
}

const POINTER = '›'

/**
 * The lines of what is answered on a screen. Options that do not fit scroll around the arrow. `howToChoose` is said when a
 * key chose nothing.
 */
export function fieldLines(field: Field, ui: Ui, space: Space, style: Style, howToChoose: string): FieldLines {
  switch (field.kind) {
    case 'choose': {
      const mark = (option: Option) => (option.id === field.marked ? field.markedWord : '')
      const hint = ui.nothingYet ? wrap(howToChoose, space.width).map(style.accent) : []
      const blocks = optionBlocks(field.options, ui, space.width, style, () => '', mark)
      return still([...around(blocks, ui.cursor, space.rows - hint.length), ...hint])
    }
    case 'several': {
      const box = (option: Option) => (option.alone === true ? '' : ui.picked.includes(option.id) ? '[x] ' : '[ ] ')
      const hint = ui.nothingYet
        ? wrap(field.nothingYet, space.width).map(style.accent)
        : wrap(field.hint, space.width).map(style.quiet)
      const blocks = optionBlocks(field.options, ui, space.width, style, box, () => '')
      return still([...around(blocks, ui.cursor, space.rows - hint.length), ...hint])
    }
    case 'list':
      return still(around(rowBlocks(field, ui, space.width, style), ui.cursor, space.rows))
    case 'number': {
      const echo = field.echo(ui.line)
      const below = echo === '' ? field.earlier : echo
      return {
        above: [],
        input: `${field.label} `,
        below: below === null ? [''] : wrap(below, space.width).map(style.quiet),
      }
    }
    case 'text': {
      const { most, tooLong } = field.limit
      const over = ui.line.trim().length > most
      const label = over
        ? wrap(tooLong, space.width).map(style.accent)
        : wrap(field.label, space.width).map(style.quiet)
      return { above: label, input: `${POINTER} `, below: [] }
    }
    case 'page':
      return still([])
    default:
      return field satisfies never
  }
}

/** The lines of one option or heading; `index` is what the arrow counts, -1 where it cannot stand. */
interface Block {
  readonly index: number
  readonly lines: readonly string[]
}

function optionBlocks(
  options: readonly Option[],
  ui: Ui,
  width: number,
  style: Style,
  box: (option: Option) => string,
  mark: (option: Option) => string,
): readonly Block[] {
  return options.map((option, index) => {
    const digit = index < 10 ? String((index + 1) % 10) : ' '
    const here = index === ui.cursor
    const front = `${here ? POINTER : ' '} ${digit}  ${box(option)}`
    const [first = '', ...rest] = wrap(option.label, width - widthOf(front))
    const label = here || ui.picked.includes(option.id) ? style.strong : (text: string) => text
    const said = mark(option)
    const fits = said !== '' && rest.length === 0 && widthOf(front + first) + 3 + widthOf(said) <= width
    const head = `${style.accent(front)}${label(first)}${fits ? `   ${style.quiet(said)}` : ''}`
    const indent = ' '.repeat(widthOf(front))
    const more = said !== '' && !fits ? [indent + style.quiet(said)] : []
    return { index, lines: [head, ...rest.map((line) => indent + label(line)), ...more] }
  })
}

function rowBlocks(field: Extract<Field, { kind: 'list' }>, ui: Ui, width: number, style: Style): readonly Block[] {
  const ids = rowIds(field)
  const digits = String(Math.max(1, ids.length - 1)).length
  return field.rows.map((row, place) => {
    if (row.kind === 'heading')
      return { index: -1, lines: place === 0 ? [style.accent(row.label)] : ['', style.accent(row.label)] }
    const index = ids.indexOf(row.id)
    return { index, lines: [rowLine(row, index, index === ui.cursor, digits, width, style)] }
  })
}

function rowLine(
  row: Extract<Row, { kind: 'row' }>,
  index: number,
  here: boolean,
  digits: number,
  width: number,
  style: Style,
): string {
  const number = index === 0 ? ' '.repeat(digits) : String(index).padStart(digits)
  const front = `${here ? POINTER : ' '} ${number}  `
  const value = cut(row.value, Math.floor(width * 0.45))
  const label = cut(row.label, width - widthOf(front) - widthOf(value) - (value === '' ? 0 : 2))
  const space = ' '.repeat(Math.max(0, width - widthOf(front) - widthOf(label) - widthOf(value)))
  return style.accent(front) + (here ? style.strong(label) : label) + space + value
}

/** All lines, or those around the arrow with a mark at each end that goes on. */
function around(blocks: readonly Block[], cursor: number, rows: number): readonly string[] {
  const lines = blocks.flatMap((block) => block.lines.map((text) => ({ text, index: block.index })))
  if (lines.length <= rows || rows < 3) return lines.map((line) => line.text)
  const at = Math.max(
    0,
    lines.findIndex((line) => line.index === Math.max(0, cursor)),
  )
  const inner = rows - 2
  const from = Math.min(Math.max(0, at - Math.floor(inner / 2)), lines.length - inner)
  const shown = lines.slice(from, from + inner).map((line) => line.text)
  return [from > 0 ? '  ↑' : '', ...shown, from + inner < lines.length ? '  ↓' : '']
}

function still(lines: readonly string[]): FieldLines {
  return { above: lines, input: null, below: [] }
}
