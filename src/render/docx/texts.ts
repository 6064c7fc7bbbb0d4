import { CheckBox, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Language } from '../../core/model/text.ts'
import type { Colour } from '../../core/model/theme.ts'
import { clean } from '../../core/text/clean.ts'
import type { DocxLook } from './look.ts'
import { hex, localeOf, SIGNS_FONT } from './styles-part.ts'

/** What every block needs to be drawn. */
export interface Frame extends DocxLook {
  /** The language that stands second in texts of two. */
  readonly second: Language | null
}

/** Between two languages in one text. */
const BREAK = '\n'

/** Joins a text in two languages for this renderer; of its own a text has no line breaks. */
export const bothInOne = (first: string, second: string): string => [first, second].map(unbroken).join(BREAK)

/** As `clean` does it. */
const unbroken = (text: string): string => text.replace(/[\t\n\r]+/g, ' ')

export interface RunStyle {
  readonly bold?: boolean
  readonly colour?: Colour
  /** Points. */
  readonly size?: number
  /** Between the two languages: a new line for sentences, a slash for labels and titles. */
  readonly apart?: 'line' | 'slash'
}

/** A text, and its second language quietly after it, marked as such for whoever checks the spelling. */
export function runs(text: string, frame: Frame, style: RunStyle = {}): readonly TextRun[] {
  const [first, second] = partsOf(text, frame)
  const said = asRuns(first, frame, style, {})
  if (second === '') return said
  const mark = style.apart === 'line' ? { break: 1 } : {}
  const language = frame.second === null ? {} : { language: { value: localeOf(frame.second) } }
  const quiet: RunStyle = { ...style, colour: style.colour ?? 'quiet' }
  return [...said, ...asRuns(style.apart === 'line' ? second : ` / ${second}`, frame, quiet, { ...mark, ...language })]
}

/** A title as one line of plain text. */
export const plain = (text: string): string => text.split(BREAK).map(clean).join(' / ')

/** A text in its first language and, where there is one, in its second. */
export function partsOf(text: string, { second }: Frame): readonly [string, string] {
  if (second === null) return [clean(text), '']
  const [first = '', ...rest] = text.split(BREAK)
  return [clean(first), clean(rest.join(' '))]
}

type RunMarks = Pick<ConstructorParameters<typeof TextRun>[0] & object, 'break' | 'language'>

/** docx puts a number for its own word in braces, even in what people wrote: so a brace begins a run of its own. */
const asRuns = (text: string, frame: Frame, { bold, colour, size }: RunStyle, marks: RunMarks): readonly TextRun[] =>
  text.split(/(?<=\{)(?=default-bullet)/).map(
    (part, at) =>
      new TextRun({
        text: part,
        ...(at === 0 ? marks : marks.language ? { language: marks.language } : {}),
        ...(bold ? { bold } : {}),
        ...(colour ? { color: hex(frame.theme.colours[colour]) } : {}),
        ...(size === undefined ? {} : { size: Math.round(size * 2) }),
      }),
  )

type ParagraphStyle = Omit<IParagraphOptions, 'children' | 'text'>

/** A paragraph of one text. */
export const paragraph = (text: string, frame: Frame, style: ParagraphStyle = {}, run: RunStyle = {}): Paragraph =>
  new Paragraph({ ...style, children: runs(text, frame, { apart: 'line', ...run }) })

/** A paragraph of several runs. */
export const line = (children: readonly ParagraphChild[], style: ParagraphStyle = {}): Paragraph =>
  new Paragraph({ ...style, children })

/** Signs that the font of the text lacks. */
export const signs = (text: string, { theme }: Frame, { bold, colour, size }: RunStyle): TextRun =>
  new TextRun({
    text,
    font: SIGNS_FONT,
    ...(bold ? { bold } : {}),
    ...(colour ? { color: hex(theme.colours[colour]) } : {}),
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
  })

/** Room below a table, and what keeps two tables apart. */
export const gap = (points = 2): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: points * 20, lineRule: 'exact' } })

/** A box that can be ticked by a click in Word, by hand on paper. */
export const tickBox = (): CheckBox =>
  new CheckBox({
    checkedState: { value: '2611', font: SIGNS_FONT },
    uncheckedState: { value: '2610', font: SIGNS_FONT },
  })
