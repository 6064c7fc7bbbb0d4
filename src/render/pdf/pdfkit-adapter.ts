// The one place that knows pdfkit, and the only one with casts: @types/pdfkit lacks tagged structure, PDF/UA and
// fonts that are already open.
import PDFDocument from 'pdfkit'
import type { DrawableFont } from './font/typeface.ts'
import { gatherOutput, type Writing } from './gather-output.ts'
import { type FontInsides, makeWriteLine, type WriteLine } from './write-line.ts'

/** A page's coordinates: points from its upper left corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** A node of the tree that a screen reader follows. */
export interface Element {
  add(child: unknown): Element
  end(): void
}

export interface ElementOptions {
  readonly alt?: string
  readonly bbox?: Box
  readonly scope?: 'Column' | 'Row'
  readonly lang?: string
}

export interface Bookmark {
  addItem(title: string, options: { readonly top: number; readonly left: number; readonly expanded: boolean }): Bookmark
}

/** pdfkit's document as far as the renderer uses it. */
export interface Drawing {
  readonly outline: Bookmark
  addPage(): unknown
  fillColor(colour: string): Drawing
  strokeColor(colour: string): Drawing
  lineWidth(points: number): Drawing
  moveTo(x: number, y: number): Drawing
  lineTo(x: number, y: number): Drawing
  rect(x: number, y: number, width: number, height: number): Drawing
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Drawing
  circle(x: number, y: number, radius: number): Drawing
  clip(): Drawing
  fill(): Drawing
  stroke(): Drawing
  /** A PNG, its upper left corner at `x` and `y`. */
  image(bytes: Uint8Array, x: number, y: number, size: { readonly width: number; readonly height: number }): Drawing
  save(): Drawing
  restore(): Drawing
  struct(type: string, options: ElementOptions): Element
  addStructure(element: Element): unknown
  /** Opens content of an element on the current page; to be added to that element. */
  markStructureContent(type: string): unknown
  markContent(type: string, options?: { readonly type?: 'Pagination' | 'Layout'; readonly actual?: string }): unknown
  endMarkedContent(): unknown
}

export interface DrawingOptions {
  readonly language: string
  readonly title: string
  readonly created: Date
  /** By the names that `font` takes. */
  readonly fonts: Readonly<Record<string, DrawableFont>>
}

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

/** Opens an empty tagged document; `finish` closes it and gives its bytes. */
export function openDrawing(options: DrawingOptions): {
  drawing: Drawing
  writeLine: WriteLine
  finish: () => Promise<Uint8Array>
} {
  const settings = {
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: options.language,
    displayTitle: true,
    // Without a font of ours pdfkit opens with Helvetica, whose metrics it reads from disk.
    font: Object.values(options.fonts)[0] ?? '',
    info: {
      Title: asTitle(options.title),
      Producer: 'tukiem',
      Creator: 'tukiem',
      CreationDate: options.created,
      ModDate: options.created,
    },
  }
  const document = new PDFDocument(settings as unknown as PDFKit.PDFDocumentOptions)
  const output = gatherOutput(document as unknown as Writing)
  for (const [name, font] of Object.entries(options.fonts)) document.registerFont(name, font as unknown as Uint8Array)
  const finish = async (): Promise<Uint8Array> => {
    document.end()
    await output.ended
    return output.bytes()
  }
  return {
    drawing: document as unknown as Drawing,
    writeLine: makeWriteLine(document as unknown as FontInsides),
    finish,
  }
}

/**
 * pdfkit writes the title twice: as a PDF string by `valueOf`, and unescaped into XML by `toString`. A firm called
 * "A & B" would break the XML, so the text of this string differs from its value.
 */
function asTitle(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return Object.assign(new String(title), { toString: () => escaped }) as unknown as string
}
