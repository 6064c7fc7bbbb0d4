import { HeadingLevel, type Paragraph } from 'docx'
import type { ActionCard, CardLine } from '../../../core/model/report.ts'
import { type Frame, line, paragraph, runs, tickBox } from '../texts.ts'
import { type Cell, type Drawn, grid } from './grid.ts'

/** The headings of Word, by depth. */
export const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

/**
 * One action: its title as a heading with a box to tick, so that it stands in the list of headings, which leaves out
 * what is in tables; below it a box, kept with the title and on one page as long as that is possible.
 */
export function actionCard(card: ActionCard, frame: Frame, depth: number): readonly Drawn[] {
  const [first, ...rest] = card.lines
  const across = Math.max(1, card.facts.length)
  const wide = (children: readonly Paragraph[], fill: Cell['fill'] | null = null) =>
    children.length === 0 ? [] : [{ cells: [{ children, span: across, ...(fill ? { fill } : {}) }] }]
  const isLast = rest.length === 0 && card.facts.length === 0
  const opening = [
    ...(card.state === '' ? [] : [paragraph(card.state, frame, { style: 'Quiet', keepNext: true })]),
    ...(first ? cardLine(first, frame, { bold: true, keepNext: !isLast }) : []),
  ]
  const facts = card.facts.map(({ label, value }) => ({
    children: [
      paragraph(label, frame, { style: 'Quiet', spacing: { after: 0 } }, { apart: 'slash' }),
      paragraph(value, frame, { style: 'Small' }),
    ],
  }))
  return [
    titleOf(card, frame, depth),
    ...grid(
      [
        ...wide(opening, 'tint'),
        ...wide(rest.flatMap((one) => cardLine(one, frame, { bold: false, keepNext: facts.length > 0 }))),
        ...(facts.length === 0 ? [] : [{ cells: facts }]),
      ],
      Array.from({ length: across }, () => 1),
      { lines: 'all' },
      frame,
    ),
  ]
}

function titleOf({ number, title, mark }: ActionCard, frame: Frame, depth: number): Paragraph {
  return line(
    [
      tickBox(),
      ...runs(`  ${number}. `, frame),
      ...runs(title, frame, { apart: 'slash' }),
      ...(mark === null ? [] : runs('   ', frame)),
      ...(mark === null ? [] : runs(mark.toUpperCase(), frame, { colour: 'urgent', apart: 'slash' })),
    ],
    { heading: HEADINGS[Math.min(depth, 3) - 1] ?? HeadingLevel.HEADING_3 },
  )
}

interface Emphasis {
  readonly bold: boolean
  /** All but the last row of a card stay with what follows. */
  readonly keepNext: boolean
}

/** “Label: text”, or the label and a list below it. */
function cardLine({ label, text, aside }: CardLine, frame: Frame, { bold, keepNext }: Emphasis): readonly Paragraph[] {
  const [only = '', ...more] = text.filter((part) => part !== '')
  const size = aside ? { size: frame.theme.sizes.quiet } : {}
  const labelled = runs(label, frame, { colour: 'accent', bold: true, apart: 'slash', ...size })
  const colon = runs(': ', frame, { colour: 'accent', bold: true, ...size })
  if (more.length === 0)
    return [line([...labelled, ...colon, ...runs(only, frame, { bold, apart: 'line', ...size })], { keepNext })]
  const style = aside ? 'ListBulletSmall' : 'ListBullet'
  return [
    line([...labelled, ...colon], { keepNext: true, spacing: { after: 20 } }),
    ...[only, ...more].map((part) => paragraph(part, frame, { style, keepNext }, { bold })),
  ]
}
