import { Document, HeadingLevel, Packer, type Paragraph } from 'docx'
import type { Block, Report } from '../../core/model/report.ts'
import { joined } from '../../core/report/joined.ts'
import { actionCard, HEADINGS } from './blocks/action-card.ts'
import { ask } from './blocks/ask.ts'
import { bars, ladders, level } from './blocks/charts.ts'
import type { Drawn } from './blocks/grid.ts'
import { entries, firstActions, pairs, signatures, table } from './blocks/tables.ts'
import { footOf } from './foot.ts'
import type { DocxLook } from './look.ts'
import { numberingPart } from './numbering-part.ts'
import { propertiesPart } from './properties-part.ts'
import { sameBytes } from './same-bytes.ts'
import { stylesPart } from './styles-part.ts'
import { bothInOne, type Frame, line, paragraph, plain } from './texts.ts'

/** Pages of A4, margins of 1.5 cm above and below and 2 cm beside; lengths in twips. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 850, right: 1134, bottom: 850, left: 1134, header: 425, footer: 425 },
}

/** A name that no text can hold: docx puts numbers in the place of `{name-0}` wherever that stands. */
const NUMBERED = '\u{E000}numbered'

/**
 * Draws a report as a Word document on A4 that an office can go on writing in. A report in two languages says each
 * text in both, the second quietly below or beside the first. Reads no clock: the same report and look give the same
 * bytes.
 */
export async function renderDocx(report: Report, look: DocxLook): Promise<Uint8Array> {
  const both = joined(report, bothInOne)
  const frame: Frame = { ...look, second: report.second?.language ?? null }
  const title = plain(both.title)
  const numbered = both.blocks.filter(isNumbered).length
  const document = new Document({
    title,
    creator: 'tukiem',
    compatabilityModeVersion: 15,
    numbering: { config: [{ reference: NUMBERED, levels: [{ level: 0 }] }] },
    sections: [
      { properties: { page: PAGE }, footers: { default: footOf(both, frame) }, children: drawAll(both.blocks, frame) },
    ],
  })
  const packed = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesPart(look.theme, report.language) },
    { path: 'word/numbering.xml', data: numberingPart(look.theme, numbered) },
    { path: 'docProps/core.xml', data: propertiesPart(title, report.date) },
  ])
  return sameBytes(packed)
}

const isNumbered = (block: Block): boolean =>
  block.kind === 'list' && block.marker === 'number' && block.items.length > 0

/** A single heading of level 1 at the top is the title; the others then begin at Word's Heading 1. */
function drawAll(blocks: readonly Block[], frame: Frame): readonly Drawn[] {
  const tops = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length
  const lift = tops === 1 && blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? 1 : 0
  let depth = 0
  let numbered = -1
  return blocks.flatMap((block, at) => {
    if (block.kind === 'heading') depth = at === 0 ? 0 : Math.max(1, block.level - lift)
    if (isNumbered(block)) numbered += 1
    return draw(block, { frame, depth, numbered })
  })
}

interface Place {
  readonly frame: Frame
  /** Of the heading above, 0 for the title. */
  readonly depth: number
  /** How many numbered lists came before. */
  readonly numbered: number
}

function draw(block: Block, { frame, depth, numbered }: Place): readonly Drawn[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, frame, { heading: HEADINGS[depth - 1] ?? HeadingLevel.TITLE }, { apart: 'slash' })]
    case 'paragraph':
      return [paragraph(block.text, frame, block.tone === 'plain' ? {} : { style: TONES[block.tone] })]
    case 'list':
      return list(block, frame, numbered)
    case 'pairs':
      return pairs(block, frame)
    case 'level':
      return level(block, frame)
    case 'bars':
      return bars(block.rows, frame)
    case 'ladders':
      return ladders(block.rows, frame)
    case 'first-actions':
      return firstActions(block, frame)
    case 'action':
      return actionCard(block, frame, depth + 1)
    case 'table':
      return table(block, frame)
    case 'entries':
      return entries(block, frame)
    case 'signatures':
      return signatures(block, frame)
    case 'ask':
      return ask(block, frame, depth + 1)
    case 'page-break':
      return [line([], { pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } })]
    default:
      return block satisfies never
  }
}

const TONES = { lead: 'Lead', quiet: 'Quiet' } as const

function list({ items, marker, dense }: Extract<Block, { kind: 'list' }>, frame: Frame, instance: number) {
  const style =
    marker === 'number' ? 'ListNumber' : `${marker === 'tick' ? 'ListTick' : 'ListBullet'}${dense ? 'Small' : ''}`
  const numbering = marker === 'number' ? { numbering: { reference: NUMBERED, level: 0, instance } } : {}
  return items.map((item): Paragraph => paragraph(item, frame, { style, ...numbering }))
}
