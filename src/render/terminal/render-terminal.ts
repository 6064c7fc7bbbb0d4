import type {
  ActionCard,
  Ask,
  Bar,
  Block,
  Entry,
  FirstAction,
  LadderRow,
  LevelBlock,
  Report,
} from '../../core/model/report.ts'
import { clean } from '../../core/text/clean.ts'
import { hanging as hangingSafe, padTo, widthOf, wrap as wrapSafe } from '../../core/text/lay-out.ts'
import { drawTable } from './draw-table.ts'

/** How text is coloured; functions that give the text back where there is no colour. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly quiet: (text: string) => string
  readonly accent: (text: string) => string
  /** Whether bars and steps are drawn beside the words that say the same; a screen reader would spell them out. */
  readonly bars: boolean
}

export const NO_PAINT: Paint = { bold: (text) => text, quiet: (text) => text, accent: (text) => text, bars: true }
/** Words alone, to be heard. */
export const SPOKEN: Paint = { ...NO_PAINT, bars: false }

/** Whatever stands in a report is made safe for a terminal before it is laid out. */
const wrap = (text: string, width: number) => wrapSafe(clean(text), width)
const hanging = (mark: string, text: string, width: number) => hangingSafe(mark, clean(text), width)

/** Draws a report as text for a screen `width` columns wide. */
export function renderTerminal(report: Report, width: number, paint: Paint): string {
  const lines = report.blocks.flatMap((block) => draw(block, Math.max(40, Math.min(width, 100)), paint))
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function draw(block: Block, width: number, paint: Paint): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [
        '',
        ...wrap(block.text, width).map(block.level === 1 ? (line) => paint.bold(paint.accent(line)) : paint.bold),
      ]
    case 'paragraph':
      return wrap(block.text, width).map((line) => (block.tone === 'quiet' ? paint.quiet(line) : line))
    case 'list':
      return block.items.flatMap((item, at) =>
        hanging(
          block.marker === 'number' ? `${at + 1}. ` : block.marker === 'tick' && paint.bars ? '✓ ' : '- ',
          item,
          width,
        ),
      )
    case 'pairs':
      return drawPairs(block.rows, width, paint)
    case 'level':
      return drawLevel(block, width, paint)
    case 'bars':
      return drawBars(block.rows, width, paint)
    case 'ladders':
      return drawLadders(block.rows, width, paint)
    case 'first-actions':
      return block.rows.flatMap((row, at) => drawFirstAction(row, at, width, paint))
    case 'action':
      return drawCard(block, width, paint)
    case 'table':
      return drawTable(block, width, paint.quiet)
    case 'entries':
      return block.rows.flatMap((row) => drawEntry(row, width, paint))
    case 'signatures':
      return block.rows.flatMap(({ label, hint }) => hanging('', `${label} (${hint}): ${'.'.repeat(16)}`, width))
    case 'ask':
      return drawAsk(block, width, paint)
    case 'page-break':
      return ['']
    default:
      return block satisfies never
  }
}

function drawPairs(rows: readonly { label: string; value: string }[], width: number, paint: Paint): readonly string[] {
  const column = Math.min(Math.max(...rows.map((row) => widthOf(row.label))), Math.floor(width * 0.4))
  return rows.flatMap((row) => {
    const labels = wrap(row.label, column)
    const values = wrap(row.value, width - column - 2)
    return Array.from({ length: Math.max(labels.length, values.length) }, (_, at) =>
      `${paint.quiet(padTo(labels[at] ?? '', column))}  ${values[at] ?? ''}`.trimEnd(),
    )
  })
}

function drawLevel(block: LevelBlock, width: number, paint: Paint): readonly string[] {
  const steps =
    block.step === null || !paint.bars ? '' : `  ${'■'.repeat(block.step)}${'□'.repeat(block.of - block.step)}`
  const text = (line: string) => (line === '' ? [] : wrap(line, width))
  return [
    '',
    `${clean(block.label)}: ${paint.bold(paint.accent(clean(block.name)))}${steps}`,
    ...text(block.meaning),
    ...text(block.rule).map(paint.quiet),
    ...text(block.inTheWay),
    '',
  ]
}

function drawBars(rows: readonly Bar[], width: number, paint: Paint): readonly string[] {
  if (!paint.bars) return rows.flatMap((row) => hanging('', `${row.label}: ${row.value}`, width))
  const label = Math.min(Math.max(...rows.map((row) => widthOf(row.label))), Math.floor(width * 0.45))
  const cells = Math.max(8, Math.min(20, width - label - 30))
  return rows.flatMap((row) => {
    const names = wrap(row.label, label)
    const bar = row.range === null ? ' '.repeat(cells) : barOf(row.range, cells)
    const [first = '', ...rest] = wrap(row.value, Math.max(8, width - label - cells - 4))
    return [
      `${padTo(names[0] ?? '', label)}  ${paint.accent(bar)}  ${first}`.trimEnd(),
      ...Array.from({ length: Math.max(names.length - 1, rest.length) }, (_, at) =>
        `${padTo(names[at + 1] ?? '', label)}  ${' '.repeat(cells)}  ${rest[at] ?? ''}`.trimEnd(),
      ),
    ]
  })
}

function barOf(range: { low: number; high: number }, cells: number): string {
  const low = Math.round(range.low * cells)
  const high = Math.max(low, Math.round(range.high * cells))
  return '█'.repeat(low) + '▒'.repeat(high - low) + '·'.repeat(cells - high)
}

function drawLadders(rows: readonly LadderRow[], width: number, paint: Paint): readonly string[] {
  if (!paint.bars) return rows.flatMap((row) => hanging('', `${row.label}: ${row.value}`, width))
  const label = Math.max(...rows.map((row) => widthOf(row.label)))
  return rows.flatMap((row) => {
    const steps = row.step === null ? '?'.repeat(row.of) : '■'.repeat(row.step) + '□'.repeat(row.of - row.step)
    return hanging(`${padTo(clean(row.label), label)}  ${steps}  `, row.value, width)
  })
}

function drawFirstAction(row: FirstAction, at: number, width: number, paint: Paint): readonly string[] {
  const [first = '', ...rest] = hanging(`${at + 1}. `, row.step, width)
  const who = row.by === '' ? row.who : `${row.who} · ${row.by}`
  return [paint.bold(first), ...rest.map(paint.bold), ...hanging('   ', who, width).map(paint.quiet)]
}

function drawCard(card: ActionCard, width: number, paint: Paint): readonly string[] {
  const mark = card.mark === null ? '' : ` [${card.mark}]`
  return [
    '',
    ...hanging(`${card.number}. `, card.title + mark, width).map(paint.bold),
    ...(card.state === '' ? [] : hanging('   ', card.state, width).map(paint.quiet)),
    ...card.lines.flatMap(({ label, text }) =>
      text.length === 1
        ? hanging('   ', `${label}: ${text[0]}`, width)
        : [`   ${label}:`, ...text.flatMap((part) => hanging('   - ', part, width))],
    ),
    ...card.facts.flatMap(({ label, value }) => hanging('   ', `${label}: ${value}`, width)),
    ...hanging('   ', card.id, width).map(paint.quiet),
  ]
}

function drawAsk({ code, id, ask, only, help, write, boxes }: Ask, width: number, paint: Paint): readonly string[] {
  const quiet = [help, id].filter(Boolean).join(' · ')
  const line = write ? `${write.value === '' ? '_'.repeat(20) : write.value} ${write.unit}` : ''
  const text = (said: string) => (said === '' ? [] : hanging('   ', said, width))
  return [
    '',
    ...hanging(code === '' ? '' : `${clean(code)}. `, ask, width).map(paint.bold),
    ...text(only),
    ...text(quiet).map(paint.quiet),
    ...text(line),
    ...boxes.flatMap(({ key, label, ticked }) =>
      hanging(`   [${ticked ? 'x' : ' '}] `, `${key} ${label}`.trim(), width),
    ),
  ]
}

function drawEntry({ text, value, notes }: Entry, width: number, paint: Paint): readonly string[] {
  const said = value === '' ? text : `${text} ${value}`
  return [...hanging('- ', said, width), ...notes.flatMap((note) => hanging('  ', note, width).map(paint.quiet))]
}
