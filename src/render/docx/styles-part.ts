import type { Language } from '../../core/model/text.ts'
import type { Theme } from '../../core/model/theme.ts'
import { LANGUAGES } from '../../words/words.ts'

/**
 * On every office machine, with all Vietnamese letters and the signs of our bars; LibreOffice sets Liberation Sans
 * instead, of the same widths. The font of the printed plan would have to be installed first.
 */
export const FONT = 'Arial'

/** Has the tick and the tick box, which the other lacks. */
export const SIGNS_FONT = 'Segoe UI Symbol'

/** As Word names languages: vi-VN, en-GB. */
export const localeOf = (language: Language): string =>
  LANGUAGES.find(({ code }) => code === language)?.locale ?? language.replace(/[^A-Za-z0-9-]/g, '')

/** Twentieths of a point, the unit of lengths in Word. */
export const twips = (points: number): number => Math.round(points * 20)

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  /** The style of the paragraph that is begun after this one, if another. */
  readonly next?: string
  /** Points. */
  readonly before?: number
  readonly after?: number
  readonly left?: number
  readonly hanging?: number
  readonly size?: number
  readonly colour?: string
  readonly bold?: boolean
  /** 1 to 3, for the headings. */
  readonly outline?: number
  /** Of a list in the numbering part. */
  readonly numbering?: number
}

/** Lists of the numbering part that styles refer to; numbered lists come after them, one number each. */
export const BULLETS = 1
export const TICKS = 1001

/** The document's styles, as word/styles.xml: docx itself writes neither a Normal nor a table style. */
export function stylesPart(theme: Theme, language: Language): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:color w:val="${hex(theme.colours.ink)}"/>${sized(theme.sizes.body - 1)}<w:lang w:val="${localeOf(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${paragraphStyles(theme).map(paragraphStyle).join('')}${tableStyles(theme)}</w:styles>`
}

function paragraphStyles({ colours, sizes }: Theme): readonly ParagraphStyle[] {
  const heading = { basedOn: 'Normal', next: 'Normal', bold: true, colour: colours.accent }
  const bullet = { basedOn: 'Normal', left: 15, hanging: 12, after: 2, numbering: BULLETS }
  const small = { size: sizes.quiet, after: 1 }
  return [
    { id: 'Normal', name: 'Normal' },
    { ...heading, id: 'Title', name: 'Title', size: sizes.title, after: 2 },
    { ...heading, id: 'Heading1', name: 'heading 1', size: sizes.section, before: 7, after: 3, outline: 1 },
    { ...heading, id: 'Heading2', name: 'heading 2', size: sizes.subsection, before: 9, after: 3, outline: 2 },
    { ...heading, id: 'Heading3', name: 'heading 3', size: sizes.body, before: 8, after: 2, outline: 3 },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', size: sizes.lead, bold: true, after: 3 },
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', size: sizes.quiet, colour: colours.quiet },
    { id: 'Small', name: 'Small', basedOn: 'Normal', ...small },
    { ...bullet, id: 'ListBullet', name: 'List Bullet' },
    { ...bullet, id: 'ListNumber', name: 'List Number', numbering: 0 },
    { ...bullet, id: 'ListTick', name: 'List Tick', numbering: TICKS },
    { ...bullet, ...small, id: 'ListBulletSmall', name: 'List Bullet Small' },
    { ...bullet, ...small, id: 'ListTickSmall', name: 'List Tick Small', numbering: TICKS },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', size: sizes.quiet - 1, colour: colours.quiet, after: 0 },
  ]
}

function paragraphStyle(style: ParagraphStyle): string {
  const { id, name, basedOn, next, outline } = style
  const kind = id === 'Normal' ? 'w:type="paragraph" w:default="1"' : 'w:type="paragraph"'
  const paragraph = [
    outline ? '<w:keepNext/><w:keepLines/>' : '',
    style.numbering ? `<w:numPr><w:numId w:val="${style.numbering}"/></w:numPr>` : '',
    spacing(style),
    style.left === undefined ? '' : `<w:ind w:left="${twips(style.left)}" w:hanging="${twips(style.hanging ?? 0)}"/>`,
    outline ? `<w:outlineLvl w:val="${outline - 1}"/>` : '',
  ].join('')
  const run = [
    style.bold ? '<w:b/><w:bCs/>' : '',
    style.colour ? `<w:color w:val="${hex(style.colour)}"/>` : '',
    style.size === undefined ? '' : sized(style.size),
  ].join('')
  return `<w:style ${kind} w:styleId="${id}"><w:name w:val="${name}"/>${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function spacing({ before, after }: ParagraphStyle): string {
  if (before === undefined && after === undefined) return ''
  return `<w:spacing w:before="${twips(before ?? 0)}" w:after="${twips(after ?? 3)}"/>`
}

/** Lines all around, or none: both known to Word by these names. */
function tableStyles({ colours }: Theme): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hex(colours.line)}"/>`
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')
  const cells = `<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>`
  return `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${lines}</w:tblBorders>${cells}</w:tblPr></w:style>`
}

/** Colours without the sign before them. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase()

/** Half points. */
const sized = (points: number): string => {
  const size = Math.round(points * 2)
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
}
