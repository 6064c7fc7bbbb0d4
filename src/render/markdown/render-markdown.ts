import type { ActionCard, Ask, Bar, Block, Entry, LadderRow, LevelBlock, Report } from '../../core/model/report.ts'
import { joined } from '../../core/report/joined.ts'
import { clean } from '../../core/text/clean.ts'
import { padTo, widthOf } from '../../core/text/lay-out.ts'
import { code, escaped, strong } from './escaped.ts'

/**
 * A report as CommonMark with GitHub's tables and task lists; it also reads well as plain text. A report in two
 * languages says both in each text. Actions are a task list, because only list items can be ticked.
 */
export function renderMarkdown(report: Report): string {
  const { blocks, foot } = joined(report)
  const parts: string[] = []
  let last: Bullet | null = null
  for (const [at, block] of blocks.entries()) {
    const bullet: Bullet = last === null ? '-' : continues(blocks[at - 1], block) ? last : OTHER[last]
    const lines = draw(block, bullet)
    if (lines.length === 0) continue
    parts.push(lines.join('\n'))
    last = isList(block) ? bullet : null
  }
  return `${[...parts, '---', escaped(foot)].filter((part) => part !== '').join('\n\n')}\n`
}

/** Lists that follow each other are told apart by their bullets. */
type Bullet = '-' | '*'

const OTHER = { '-': '*', '*': '-' } as const satisfies Record<Bullet, Bullet>

const isList = ({ kind }: Block): boolean =>
  kind === 'list' || kind === 'pairs' || kind === 'entries' || kind === 'action' || kind === 'ask'

/** Actions one after the other are one list, and so are questions. */
const continues = (before: Block | undefined, block: Block): boolean =>
  before?.kind === block.kind && (block.kind === 'action' || block.kind === 'ask')

function draw(block: Block, bullet: Bullet): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return prefixed(`${'#'.repeat(block.level)} `, escaped(block.text))
    case 'paragraph':
      return prefixed('', block.tone === 'lead' ? strong(block.text) : escaped(block.text))
    case 'list':
      return drawList(block, bullet)
    case 'pairs':
      return block.rows.map(({ label, value }) => `${bullet} ${labelled(label, escaped(value))}`)
    case 'level':
      return drawLevel(block)
    case 'bars':
      return drawing(block.rows.map((row) => ({ ...row, drawn: row.range === null ? '' : barOf(row.range) })))
    case 'ladders':
      return drawing(block.rows.map((row) => ({ ...row, drawn: ladderOf(row) })))
    case 'first-actions':
      return block.rows.map(({ step, who, by }, at) => {
        const facts = [who, by].map(escaped).filter((part) => part !== '')
        return `${at + 1}. ${[strong(step), facts.join(' · ')].filter((part) => part !== '').join(' — ')}`
      })
    case 'action':
      return drawCard(block, bullet)
    case 'table':
      return drawTable(block)
    case 'entries':
      return block.rows.flatMap((row) => drawEntry(row, bullet))
    case 'signatures':
      return block.rows.flatMap(({ label, hint }, at) => [
        ...(at === 0 ? [] : ['']),
        `${strong(label)} (${escaped(hint)}): ${'.'.repeat(40)}`.trim(),
      ])
    case 'ask':
      return drawAsk(block, bullet)
    case 'page-break':
      return ['---']
    default:
      return block satisfies never
  }
}

const prefixed = (prefix: string, text: string): readonly string[] => (text === '' ? [] : [prefix + text])

/** “**Label:** text” */
const labelled = (label: string, text: string): string => [strong(`${label}:`), text].filter(Boolean).join(' ')

function drawList({ items, marker }: Extract<Block, { kind: 'list' }>, bullet: Bullet): readonly string[] {
  return items.map((item, at) => {
    if (marker === 'number') return `${at + 1}. ${escaped(item)}`
    return `${bullet} ${marker === 'tick' ? '✓ ' : ''}${escaped(item)}`
  })
}

function drawLevel(block: LevelBlock): readonly string[] {
  const steps = block.steps.map((name, at) => {
    const reached = at < (block.step ?? 0)
    const said = `${reached ? '■' : '□'} ${escaped(name)}`
    return at + 1 === block.step ? `**${said}**` : said
  })
  const name = `${escaped(block.label)}: ${strong(block.name)}`
  const texts = [block.meaning, block.inTheWay, block.rule].map(escaped).filter((text) => text !== '')
  return [name, ...(steps.length === 0 ? [] : [steps.join(' → ')]), ...texts].flatMap((line, at) =>
    at === 0 ? [line] : ['', line],
  )
}

const CELLS = 20

/** Full up to the low end, shaded up to the high one, where answers are still unknown. */
function barOf({ low, high }: NonNullable<Bar['range']>): string {
  const full = Math.round(low * CELLS)
  const shaded = Math.max(full, Math.round(high * CELLS)) - full
  return '█'.repeat(full) + '▒'.repeat(shaded) + '░'.repeat(CELLS - full - shaded)
}

const ladderOf = ({ step, of }: LadderRow): string =>
  step === null ? '?'.repeat(of) : '■'.repeat(step) + '□'.repeat(of - step)

/** Rows with something drawn, in letters of one width: in a block of code they stand below each other. */
function drawing(rows: readonly { readonly label: string; readonly value: string; readonly drawn: string }[]) {
  const label = Math.max(0, ...rows.map((row) => widthOf(clean(row.label))))
  const drawn = Math.max(0, ...rows.map((row) => row.drawn.length))
  const lines = rows.map((row) =>
    `${padTo(clean(row.label), label)}  ${padTo(row.drawn, drawn)}  ${clean(row.value)}`.trimEnd(),
  )
  const longest = Math.max(0, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return rows.length === 0 ? [] : [`${fence}text`, ...lines, fence]
}

function drawCard(card: ActionCard, bullet: Bullet): readonly string[] {
  const mark = card.mark === null ? '' : ` (${escaped(card.mark)})`
  const said = [
    escaped(card.state),
    ...card.lines.map(({ label, text }, at) => {
      const [only = '', ...more] = text.filter((part) => part !== '')
      if (more.length > 0)
        return [labelled(label, ''), ...[only, ...more].map((part) => `  - ${escaped(part)}`)].join('\n  ')
      return labelled(label, at === 0 ? strong(only) : escaped(only))
    }),
    ...card.facts.map(({ label, value }) => labelled(label, escaped(value))),
    code(card.id),
  ]
  const title = `${card.number}. ${escaped(card.title)}`.trim()
  return [`${bullet} [ ] **${title}**${mark}`, ...said.filter(Boolean).map((one) => `  - ${one}`)]
}

/** A number or a text has a line of dots; the answers to choose from are a task list. */
function drawAsk({ code: at, id, ask, only, help, write, boxes }: Ask, bullet: Bullet): readonly string[] {
  const title = [at === '' ? '' : `${at}.`, ask].filter(Boolean).join(' ')
  const line = write
    ? `${write.value === '' ? '.'.repeat(24) : escaped(write.value)} ${escaped(write.unit)}`.trim()
    : ''
  const said = [escaped(only), [escaped(help), code(id)].filter(Boolean).join(' '), line].filter(Boolean)
  return [
    `${bullet} ${strong(title)}`,
    ...said.map((one) => `  - ${one}`),
    ...boxes.map(
      ({ key, label, ticked }) =>
        `  - [${ticked ? 'x' : ' '}] ${[strong(key), escaped(label)].filter(Boolean).join(' ')}`,
    ),
  ]
}

function drawEntry({ text, value, notes }: Entry, bullet: Bullet): readonly string[] {
  const said = [escaped(text), strong(value)].filter((part) => part !== '').join(' — ')
  return [`${bullet} ${said}`, ...notes.map((note) => `  - ${escaped(note)}`)]
}

function drawTable({ columns, rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((_, at) => escaped(row[at] ?? '')))),
  ]
}
