import { widthOf, wrap, wrapBrief } from '../../core/text/lay-out.ts'
import type { KeyHint, Paragraph, Screen } from '../../interview/screen.ts'
import { fieldLines, type Style } from './field-lines.ts'
import type { Ui } from './keys.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

/** A drawn screen: the lines above and below the text field, and the words in front of what is typed. */
export interface Drawn {
  readonly above: readonly string[]
  /** `null` when nothing is typed on this screen. */
  readonly input: string | null
  readonly below: readonly string[]
}

const MARGIN = '  '
/** Longer lines are hard to read. */
const WIDEST = 76
/** Cells of the bar of progress; it gives way to the words beside it down to the shorter length. */
const BAR = { longest: 24, shortest: 12 }

/**
 * Draws a screen into the terminal's size. When it is too low, the short help goes first, then the empty lines, then
 * the options scroll. No line is wider than the terminal. `howToChoose` is said when a key chose nothing.
 */
export function lay(screen: Screen, ui: Ui, size: Size, style: Style, howToChoose = ''): Drawn {
  const width = Math.max(20, Math.min(WIDEST, size.columns - 4))
  const rows = Math.max(8, size.rows - 1)
  for (const room of [
    { gaps: true, brief: true },
    { gaps: true, brief: false },
    { gaps: false, brief: false },
  ]) {
    const drawn = compose(screen, ui, width, rows, style, room, howToChoose)
    if (heightOf(drawn) <= rows) return drawn
  }
  return compose(screen, ui, width, rows, style, { gaps: false, brief: false }, howToChoose)
}

function compose(
  screen: Screen,
  ui: Ui,
  width: number,
  rows: number,
  style: Style,
  room: { readonly gaps: boolean; readonly brief: boolean },
  howToChoose: string,
): Drawn {
  const gap = room.gaps ? [''] : []
  const paragraphs = screen.paragraphs.filter((one) => room.brief || one.lines === undefined)
  const top = [
    ...gap,
    ...headLines(screen, width, style),
    ...screen.notices.flatMap((notice) => [...gap, ...wrap(notice, width).map(style.accent)]),
  ]
  const title =
    screen.title === '' ? [] : [...(top.length > 1 ? gap : []), ...wrap(screen.title, width).map(style.strong)]
  const text = paragraphs.flatMap((one) => [...gap, ...paragraphLines(one, width, style)])
  const foot = [...gap, ...keyLines(screen.keys, width, style)]
  const fixed = top.length + title.length + foot.length + gap.length
  const inset = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : MARGIN + line))
  if (screen.field.kind === 'page') {
    const body = window([...title, ...text], ui.offset, rows - top.length - foot.length, style)
    return { above: inset([...top, ...body, ...foot]), input: null, below: [] }
  }
  const field = fieldLines(screen.field, ui, { width, rows: rows - fixed - text.length }, style, howToChoose)
  const above = inset([...top, ...title, ...text, ...gap, ...field.above])
  if (field.input === null) return { above: [...above, ...inset(foot)], input: null, below: [] }
  return { above, input: MARGIN + field.input, below: inset([...field.below, ...foot]) }
}

function headLines({ head }: Screen, width: number, style: Style): readonly string[] {
  if (head === null) return []
  const space = width - widthOf(head.section) - widthOf(head.status)
  const first =
    space >= 2
      ? [style.accent(head.section) + ' '.repeat(space) + style.quiet(head.status)]
      : [...wrap(head.section, width).map(style.accent), style.quiet(head.status)]
  const beside = width - 2 - widthOf(head.progress)
  const cells = beside < BAR.shortest ? Math.min(BAR.longest, width) : Math.min(BAR.longest, beside)
  const full = Math.round(Math.min(1, Math.max(0, head.share)) * cells)
  const bar = style.accent('█'.repeat(full)) + style.quiet('░'.repeat(cells - full))
  if (beside >= BAR.shortest) return [...first, `${bar}  ${head.progress}`]
  return [...first, bar, ...wrap(head.progress, width)]
}

function paragraphLines({ text, tone, lines }: Paragraph, width: number, style: Style): readonly string[] {
  const whole = (): readonly string[] => text.split('\n').flatMap((line) => wrap(line, width))
  const wrapped = lines === undefined ? whole() : wrapBrief(text, width, lines)
  return tone === 'plain' ? wrapped : wrapped.map(style[tone])
}

/** The keys and what they do, broken only between two keys; a key that alone is too long is wrapped beside its name. */
function keyLines(keys: readonly KeyHint[], width: number, style: Style): readonly string[] {
  const lines: { text: string; width: number }[] = []
  for (const hint of keys) {
    const name = hint.name ?? hint.key
    const indent = widthOf(name) + 1
    const [first = '', ...rest] = wrap(hint.label, width - indent)
    const text = `${style.accent(name)} ${style.quiet(first)}`
    const wide = rest.length === 0 ? indent + widthOf(first) : width
    const last = lines.at(-1)
    if (last && last.width + 3 + wide <= width) {
      last.text += `   ${text}`
      last.width += 3 + wide
    } else lines.push({ text, width: wide })
    lines.push(...rest.map((line) => ({ text: ' '.repeat(indent) + style.quiet(line), width })))
  }
  return lines.map((line) => line.text)
}

/** The part of a long page that fits, with a mark where it goes on. */
function window(lines: readonly string[], offset: number, rows: number, style: Style): readonly string[] {
  if (lines.length <= rows) return lines
  const from = Math.min(offset, lines.length - rows + 1)
  const shown = lines.slice(from, from + rows - 1)
  const more = from + rows - 1 < lines.length ? '↓' : '↑'
  return [...shown, style.quiet(more)]
}

function heightOf({ above, input, below }: Drawn): number {
  return above.length + (input === null ? 0 : 1) + below.length
}
