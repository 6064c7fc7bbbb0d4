import type { PdfLook } from './look.ts'
import { PAGE } from './pdfkit-adapter.ts'
import { DOCUMENT, type Tag } from './pen.ts'
import type { Line } from './piece.ts'
import { ROOMY, type Setting, type Type, type Types, typesOf } from './setting.ts'

/** What every block needs to be laid out. */
export interface Frame {
  readonly setting: Setting
  readonly types: Types
  readonly words: PdfLook['words']
  /** Of the text area, in points from the left edge of the page. */
  readonly left: number
  readonly right: number
  readonly width: number
  /** What the tags of blocks hang on: the document, or a stretch of it in another language. */
  readonly root: Tag
  /** How much of the usual room around things there is, 1 for all of it. */
  readonly space: number
}

export function makeFrame(setting: Setting, look: PdfLook, density = ROOMY): Frame {
  const types = typesOf(look.theme, density)
  const left = look.theme.sizes.margin
  const right = PAGE.width - left
  return { setting, types, words: look.words, left, right, width: right - left, root: DOCUMENT, space: density.space }
}

/** In less than this, one half of a page, a label begins the line of its text and nothing stands two to a row. */
const NARROW = 320

export const isNarrow = ({ width }: Frame): boolean => width < NARROW

/** The room between two columns. */
const GUTTER = 22

/** The frames of two columns of equal width, and the points from one to the other. */
export function twoColumns(frame: Frame): { readonly left: Frame; readonly right: Frame; readonly shift: number } {
  const width = (frame.width - GUTTER) / 2
  return {
    left: { ...frame, right: frame.left + width, width },
    right: { ...frame, left: frame.right - width, width },
    shift: width + GUTTER,
  }
}

/** A text and, on its last line where there is room, another one in a type of its own. */
export function setRun(frame: Frame, text: string, type: Type, run: { text: string; type: Type }, width: number) {
  const lines = set(frame, text, type, width)
  const last = lines.at(-1)
  if (run.text === '' || !last) return run.text === '' ? lines : set(frame, run.text, run.type, width)
  const x = frame.setting.widthOf(`${last.text} `, type)
  const [first = '', ...rest] = frame.setting.wrap(run.text, run.type, width, x)
  const joined = first === '' ? last : { ...last, text: `${last.text} `, after: { text: first, type: run.type, x } }
  return [...lines.slice(0, -1), joined, ...rest.map((line): Line => ({ text: line, type: run.type }))]
}

/** A text as lines of one type. */
export const set = ({ setting }: Frame, text: string, type: Type, width: number) =>
  setting.wrap(text, type, width).map((line): Line => ({ text: line, type }))
