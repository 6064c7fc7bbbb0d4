import { BorderStyle } from 'docx'
import type { Block, Entry, Heat, Shade } from '../../../core/model/report.ts'
import { hex } from '../styles-part.ts'
import { type Frame, line, paragraph, partsOf, runs } from '../texts.ts'
import { type Cell, type Drawn, grid, headOf, inTwos } from './grid.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const TIGHT = { spacing: { after: 0 } } as const

/** Cells may be tinted beside their numbers; what the tints stand for is said in a row of its own below. */
export function table({ columns, rows, heat }: Of<'table'>, frame: Frame): readonly Drawn[] {
  const body = rows.map((row, line) => ({
    cells: columns.map((_, at) => tinted(heat?.shades[line]?.[at] ?? null, row[at] ?? '', frame)),
  }))
  const titles = columns.map(({ title }) => title)
  const shares = columns.map(({ share }) => share)
  return [
    ...grid([headOf(titles, frame), ...body], shares, { lines: 'all' }, frame),
    ...(heat ? legend(heat, frame) : []),
  ]
}

const tinted = (shade: Shade | null, text: string, frame: Frame): Cell => ({
  children: [paragraph(text, frame, { style: 'Small' })],
  ...(shade === null ? {} : { fill: shade }),
})

const legend = ({ legend: shown }: Heat, frame: Frame): readonly Drawn[] =>
  grid(
    [{ cells: shown.map(({ shade, text }) => tinted(shade, text, frame)) }],
    shown.map(() => 1),
    { lines: 'all' },
    frame,
  )

/** Labels and values; many short ones two beside each other. */
export function pairs({ rows }: Of<'pairs'>, frame: Frame): readonly Drawn[] {
  const cells = rows.map(({ label, value }): readonly Cell[] => [
    { children: [paragraph(label, frame, TIGHT, { colour: 'quiet' })] },
    { children: [paragraph(value, frame, TIGHT)] },
  ])
  if (rows.length < 4 || !rows.every((row) => isShort(row, frame)))
    return grid(
      cells.map((own) => ({ cells: own })),
      [0.34, 0.66],
      { lines: 'none' },
      frame,
    )
  return grid(
    inTwos(cells, NO_PAIR).map((two) => ({ cells: two.flat() })),
    [0.21, 0.29, 0.21, 0.29],
    { lines: 'none' },
    frame,
  )
}

const NO_PAIR: readonly Cell[] = [{ children: [] }, { children: [] }]

const isShort = ({ label, value }: Of<'pairs'>['rows'][number], frame: Frame): boolean =>
  partsOf(label, frame).every((part) => part.length <= 20) && partsOf(value, frame).every((part) => part.length <= 28)

/** What stands out has a column of its own where there is any. */
export function entries({ rows }: Of<'entries'>, frame: Frame): readonly Drawn[] {
  const alone = rows.every(({ value }) => value === '')
  return grid(
    rows.map((row) => ({
      cells: alone
        ? [entryText(row, frame, true)]
        : [
            entryText(row, frame, false),
            { children: [paragraph(row.value, frame, { style: 'Small' }, { bold: true })] },
          ],
    })),
    alone ? [1] : [0.66, 0.34],
    { lines: 'below' },
    frame,
  )
}

const entryText = ({ text, notes }: Entry, frame: Frame, bold: boolean): Cell => ({
  children: [
    paragraph(text, frame, { style: 'Small' }, { bold }),
    ...notes.map((note) => paragraph(note, frame, { style: 'Quiet', spacing: { after: 20 } })),
  ],
})

/** The few things to begin with, larger than the rest. */
export function firstActions({ heads, rows }: Of<'first-actions'>, frame: Frame): readonly Drawn[] {
  if (rows.length === 0) return []
  const body = rows.map(({ step, who, by, urgent }, at) => {
    const mark = urgent ? [...runs(frame.words.urgent.toUpperCase(), frame, { bold: true, colour: 'urgent' })] : []
    const said = [...mark, ...(urgent ? runs('  ', frame) : []), ...runs(step, frame, { bold: true, apart: 'line' })]
    return {
      cells: [
        { children: [paragraph(String(at + 1), frame, TIGHT, { bold: true, colour: 'accent' })] },
        { children: [line(said, TIGHT)] },
        { children: [paragraph(who, frame, TIGHT)] },
        { children: [paragraph(by, frame, TIGHT)] },
      ],
    }
  })
  return grid([headOf(['', ...heads], frame), ...body], [0.05, 0.62, 0.17, 0.16], { lines: 'all' }, frame)
}

/** Places to sign side by side: who signs, room, and a line to sign on. */
export function signatures({ rows }: Of<'signatures'>, frame: Frame): readonly Drawn[] {
  const places = rows.map(
    ({ label, hint }): Cell => ({
      children: [
        paragraph(label, frame, { keepNext: true, spacing: { before: 80, after: 0 } }, { bold: true }),
        paragraph(hint, frame, { style: 'Quiet', keepNext: true }),
        line([], { spacing: { before: 280, after: 0 }, border: signingLine(frame) }),
      ],
    }),
  )
  const cells = inTwos(places, { children: [] }).map((two) => ({ cells: two }))
  return grid(cells, [0.5, 0.5], { lines: 'none' }, frame)
}

const signingLine = ({ theme }: Frame) => ({
  bottom: { style: BorderStyle.SINGLE, size: 4, color: hex(theme.colours.quiet), space: 1 },
})
