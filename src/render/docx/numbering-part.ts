import type { Theme } from '../../core/model/theme.ts'
import { BULLETS, hex, SIGNS_FONT, TICKS } from './styles-part.ts'

/** The first number that docx gives to a list of its own, then counting up in reading order. */
const FIRST_NUMBERED = 2

/** The lists, as word/numbering.xml: bullets, ticks, and as many numbered lists as there are, each from 1. */
export function numberingPart(theme: Theme, numberedLists: number): string {
  const colour = `<w:color w:val="${hex(theme.colours.accent)}"/>`
  const numbered = Array.from({ length: numberedLists }, (_, at) => list(FIRST_NUMBERED + at, 2, true))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    kind(0, 'bullet', '•', colour),
    kind(1, 'bullet', '✓', `<w:rFonts w:ascii="${SIGNS_FONT}" w:hAnsi="${SIGNS_FONT}" w:cs="${SIGNS_FONT}"/>${colour}`),
    kind(2, 'decimal', '%1.', colour),
    list(BULLETS, 0, false),
    list(TICKS, 1, false),
    ...numbered,
  ].join('')}</w:numbering>`
}

/** How a list is counted and marked; its indents are those of the paragraph's style. */
const kind = (id: number, format: string, text: string, run: string): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="300" w:hanging="240"/></w:pPr><w:rPr>${run}</w:rPr></w:lvl></w:abstractNum>`

const list = (id: number, of: number, anew: boolean): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${anew ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`
