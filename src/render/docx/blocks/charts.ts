import type { Paragraph } from 'docx'
import type { Bar, LadderRow, LevelBlock } from '../../../core/model/report.ts'
import { type Frame, line, paragraph, type RunStyle, runs, signs } from '../texts.ts'
import { type Cell, type Drawn, grid } from './grid.ts'

/** The banner of the first page: the level, a shaded cell a step, what it means. */
export function level(block: LevelBlock, frame: Frame): readonly Drawn[] {
  const { steps, step } = block
  const across = Math.max(1, steps.length)
  const wide = (...children: readonly Paragraph[]) => ({ cells: [{ fill: 'tint', span: across, children } as const] })
  const texts = [
    sentence(block.meaning, frame, {}),
    sentence(block.inTheWay, frame, { bold: true }),
    sentence(block.rule, frame, { colour: 'quiet', size: frame.theme.sizes.quiet }),
  ].flat()
  return grid(
    [
      wide(
        paragraph(block.label, frame, { style: 'Quiet', keepNext: true, spacing: { after: 0 } }, { apart: 'slash' }),
        paragraph(block.name, frame, { keepNext: true }, { bold: true, colour: 'accent', size: 16, apart: 'slash' }),
      ),
      ...(steps.length === 0 ? [] : [{ cells: steps.map((name, at) => stepCell(name, at + 1, step, frame)) }]),
      ...(texts.length === 0 ? [] : [wide(...texts)]),
    ],
    Array.from({ length: across }, () => 1),
    { lines: 'all' },
    frame,
  )
}

const sentence = (text: string, frame: Frame, style: RunStyle): readonly Paragraph[] =>
  text === '' ? [] : [paragraph(text, frame, {}, style)]

/** A step reached is filled and ticked, one ahead only outlined: the difference survives a black-and-white printer. */
function stepCell(name: string, number: number, step: number | null, frame: Frame): Cell {
  const reached = number <= (step ?? 0)
  const style: RunStyle = { bold: number === step, ...(reached ? { colour: 'paper' } : {}), size: 9 }
  const mark = reached ? [signs('✓ ', frame, style)] : []
  const said = line(
    [...mark, ...runs(`${number}. `, frame, style), ...runs(name, frame, { ...style, apart: 'line' })],
    {
      keepNext: true,
      spacing: { after: 0 },
    },
  )
  return { fill: reached ? 'accent' : 'paper', children: [said] }
}

const CELLS = 18

export const bars = (rows: readonly Bar[], frame: Frame): readonly Drawn[] =>
  chart(
    rows.map((row) => ({ ...row, drawn: row.range === null ? '' : barOf(row.range) })),
    9,
    frame,
  )

/** Full up to the low end, shaded up to the high one, where answers are still unknown. */
function barOf({ low, high }: NonNullable<Bar['range']>): string {
  const full = Math.round(low * CELLS)
  const shaded = Math.max(full, Math.round(high * CELLS)) - full
  return '█'.repeat(full) + '▒'.repeat(shaded) + '░'.repeat(CELLS - full - shaded)
}

export const ladders = (rows: readonly LadderRow[], frame: Frame): readonly Drawn[] =>
  chart(
    rows.map(({ step, of, ...row }) => ({
      ...row,
      drawn: step === null ? '' : '■'.repeat(step) + '□'.repeat(of - step),
    })),
    14,
    frame,
  )

interface ChartRow {
  readonly label: string
  readonly value: string
  readonly drawn: string
}

/** Drawn in letters of so many points: so it can be changed by typing. */
const chart = (rows: readonly ChartRow[], size: number, frame: Frame): readonly Drawn[] =>
  grid(
    rows.map(({ label, value, drawn }) => ({
      cells: [
        { children: [paragraph(label, frame, TIGHT)] },
        { children: [paragraph(drawn, frame, TIGHT, { colour: 'accent', size })] },
        { children: [paragraph(value, frame, TIGHT, { bold: true })] },
      ],
    })),
    [0.36, 0.29, 0.35],
    { lines: 'none' },
    frame,
  )

const TIGHT = { spacing: { after: 0, line: 240 } } as const
