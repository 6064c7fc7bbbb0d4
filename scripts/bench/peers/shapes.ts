import type { Block, Report } from '../../../src/core/model/report.ts'
import type { Theme } from '../../../src/core/model/theme.ts'

/** A kind of type: `bold` and `semibold` are fonts of their own, `size` in points. */
export interface Style {
  readonly face: 'regular' | 'semibold' | 'bold'
  readonly size: number
  readonly colour: string
}

export interface Cell {
  readonly text: string
  readonly style: Style
  /** Of the width; the shares of a row add up to 1. */
  readonly share: number
}

/** What a report says and shows, in the few shapes that every maker of PDF files knows. */
export type Shape =
  | { readonly kind: 'text'; readonly tag: string; readonly text: string; readonly style: Style }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** Filled from the left up to `low`, paler up to `high`; shares of the width. */
  | { readonly kind: 'bar'; readonly low: number; readonly high: number }
  /** Boxes side by side, the first `step` of them filled. */
  | { readonly kind: 'steps'; readonly step: number; readonly of: number }
  /** Stays whole on a page, with an outline. */
  | { readonly kind: 'card'; readonly shapes: readonly Shape[] }
  | { readonly kind: 'page-break' }

export type Styles = ReturnType<typeof stylesOf>

export function stylesOf({ sizes, colours }: Theme) {
  const style = (face: Style['face'], size: number, colour: string): Style => ({ face, size, colour })
  return {
    1: style('bold', sizes.title, colours.accent),
    2: style('bold', sizes.section, colours.accent),
    3: style('semibold', sizes.subsection, colours.ink),
    lead: style('regular', sizes.lead, colours.ink),
    plain: style('regular', sizes.body, colours.ink),
    strong: style('semibold', sizes.body, colours.ink),
    small: style('regular', sizes.quiet, colours.ink),
    smallStrong: style('semibold', sizes.quiet, colours.ink),
    quiet: style('regular', sizes.quiet, colours.quiet),
  } as const
}

/** All blocks of a report as shapes: the same words and drawings, laid out as simply as can be. */
export const shapesOf = (report: Report, styles: Styles): readonly Shape[] =>
  report.blocks.flatMap((block) => shapesOfBlock(block, styles)).filter((one) => one.kind !== 'text' || one.text !== '')

const say = (text: string, style: Style, tag = 'P'): Shape => ({ kind: 'text', tag, text, style })

function shapesOfBlock(block: Block, styles: Styles): readonly Shape[] {
  switch (block.kind) {
    case 'heading':
      return [say(block.text, styles[block.level], `H${block.level}`)]
    case 'paragraph':
      return [say(block.text, styles[block.tone])]
    case 'list':
      return block.items.map((item, i) =>
        say(block.marker === 'number' ? `${i + 1}. ${item}` : `• ${item}`, block.dense ? styles.small : styles.plain),
      )
    case 'pairs':
      return block.rows.map(({ label, value }) => row([label, styles.quiet, 0.4], [value, styles.plain, 0.6]))
    case 'level':
      return [levelCard(block, styles)]
    case 'bars':
      return block.rows.flatMap(({ label, value, range }): Shape[] => [
        row([label, styles.small, 0.5], [value, styles.smallStrong, 0.5]),
        ...(range ? [{ kind: 'bar' as const, ...range }] : []),
      ])
    case 'ladders':
      return block.rows.flatMap(({ label, value, step, of }): Shape[] => [
        row([label, styles.small, 0.5], [value, styles.smallStrong, 0.5]),
        ...(step === null ? [] : [{ kind: 'steps' as const, step, of }]),
      ])
    case 'first-actions':
      return firstActions(block, styles)
    case 'action':
      return [actionCard(block, styles)]
    case 'table':
      return tableRows(block, styles)
    case 'entries':
      return block.rows.flatMap(({ text, value, notes }) => [
        row([text, styles.small, 0.7], [value, styles.smallStrong, 0.3]),
        ...notes.map((note) => say(note, styles.quiet)),
      ])
    case 'signatures':
      return block.rows.flatMap(({ label, hint }) => [say(label, styles.smallStrong), say(hint, styles.quiet)])
    case 'ask':
      return [
        say([block.code, block.ask].join(' '), styles.strong),
        say([block.only, block.help, block.id].join(' '), styles.quiet),
        say(
          [block.write?.unit ?? '', ...block.boxes.map(({ key, label }) => `${key} ${label}`)].join('   '),
          styles.plain,
        ),
      ]
    case 'page-break':
      return [{ kind: 'page-break' }]
    default:
      return block satisfies never
  }
}

const row = (...cells: readonly (readonly [text: string, style: Style, share: number])[]): Shape => ({
  kind: 'row',
  cells: cells.map(([text, style, share]) => ({ text, style, share })),
})

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const levelCard = (block: Of<'level'>, styles: Styles): Shape => ({
  kind: 'card',
  shapes: [
    say(block.label, styles.quiet),
    say(block.name, styles[1]),
    { kind: 'steps', step: block.step ?? 0, of: block.of },
    row(...block.steps.map((name) => [name, styles.small, 1 / block.of] as const)),
    ...[block.meaning, block.inTheWay, block.rule].filter((text) => text !== '').map((text) => say(text, styles.plain)),
  ],
})

const firstActions = (block: Of<'first-actions'>, styles: Styles): readonly Shape[] => {
  const [step, who, by] = block.heads
  return [
    row([step, styles.quiet, 0.6], [who, styles.quiet, 0.2], [by, styles.quiet, 0.2]),
    ...block.rows.map((one, i) =>
      row([`${i + 1}. ${one.step}`, styles.strong, 0.6], [one.who, styles.plain, 0.2], [one.by, styles.plain, 0.2]),
    ),
  ]
}

const actionCard = (card: Of<'action'>, styles: Styles): Shape => ({
  kind: 'card',
  shapes: [
    say(`${card.number}. ${card.title}${card.mark ? ` · ${card.mark}` : ''}`, styles.strong, 'H3'),
    ...(card.state === '' ? [] : [say(card.state, styles.quiet)]),
    ...(card.short
      ? card.lines.map(({ text }) => say(text.join(' '), styles.small))
      : card.lines.map(({ label, text, aside }) =>
          row([label, styles.quiet, 0.16], [text.join(' · '), aside ? styles.small : styles.plain, 0.84]),
        )),
    say(card.facts.map(({ label, value }) => `${label}: ${value}`).join(' · '), styles.quiet),
  ],
})

const tableRows = ({ columns, rows }: Of<'table'>, styles: Styles): readonly Shape[] => [
  row(...columns.map(({ title, share }) => [title, styles.smallStrong, share] as const)),
  ...rows.map((texts) => row(...columns.map(({ share }, i) => [texts[i] ?? '', styles.small, share] as const))),
]
