import { clean } from '../../core/text/clean.ts'
import type { Ink } from './ink.ts'
import { type Bookmark, type Box, type Drawing, type Element, PAGE } from './pdfkit-adapter.ts'

/** What a stretch of the page is, for a screen reader: a node of the structure tree, made when first drawn. */
export interface Tag {
  readonly type: string
  /** `null` for the root of the tree. */
  readonly parent: Tag | null
  readonly scope?: 'Column' | 'Row'
  /** Where it differs from the language of the document. */
  readonly language?: string
}

/** The root of the structure tree. */
export const DOCUMENT: Tag = { type: 'Document', parent: null }

export const tagOf = (type: string, parent: Tag): Tag => ({ type, parent })

export interface Pen {
  /** Draws what belongs to a tag. */
  within(tag: Tag, draw: (ink: Ink) => void): void
  /** Draws a picture; `alt` says it in words. */
  figure(parent: Tag, alt: string, box: Box, draw: (ink: Ink) => void): void
  /** Draws what a screen reader passes over. */
  artifact(draw: (ink: Ink) => void, type?: 'Pagination' | 'Layout'): void
  /** Adds a tag that may stay empty, such as a table's cell. */
  touch(tag: Tag): void
  /** All that is drawn from now on stands so many points further right than it was laid out. */
  shift(points: number): void
  bookmark(level: 1 | 2, title: string, top: number): void
  newPage(): void
  /** Closes the structure tree. */
  close(): void
}

export function makePen(drawing: Drawing, ink: Ink): Pen {
  const elementOf = makeTree(drawing)
  let open: Tag | null = null
  const shut = (): void => {
    if (open) drawing.endMarkedContent()
    open = null
  }
  return {
    within: (tag, draw) => {
      if (open !== tag) {
        shut()
        elementOf(tag).add(drawing.markStructureContent(tag.type))
        open = tag
      }
      draw(ink)
    },
    figure: (parent, alt, bbox, draw) => {
      shut()
      const element = drawing.struct('Figure', { alt: clean(alt), bbox })
      elementOf(parent).add(element)
      element.add(drawing.markStructureContent('Figure'))
      draw(ink)
      drawing.endMarkedContent()
    },
    artifact: (draw, type = 'Layout') => {
      shut()
      drawing.markContent('Artifact', { type })
      draw(ink)
      drawing.endMarkedContent()
    },
    touch: (tag) => void elementOf(tag),
    shift: ink.shift,
    bookmark: makeBookmarks(drawing),
    newPage: () => {
      shut()
      drawing.addPage()
    },
    close: () => {
      shut()
      elementOf(DOCUMENT).end()
    },
  }
}

function makeBookmarks(drawing: Drawing): Pen['bookmark'] {
  let chapter: Bookmark = drawing.outline
  return (level, title, top) => {
    const parent = level === 1 ? drawing.outline : chapter
    // pdfkit counts `left` from the right edge: the whole width is the left edge.
    const added = parent.addItem(clean(title), { top, left: PAGE.width, expanded: true })
    if (level === 1) chapter = added
  }
}

/** The structure tree: each tag's element is made, with its parents, when it is first asked for. */
function makeTree(drawing: Drawing): (tag: Tag) => Element {
  const elements = new Map<Tag, Element>()
  const elementOf = (tag: Tag): Element => {
    const known = elements.get(tag)
    if (known) return known
    const element = drawing.struct(tag.type, {
      ...(tag.scope ? { scope: tag.scope } : {}),
      ...(tag.language ? { lang: tag.language } : {}),
    })
    elements.set(tag, element)
    if (tag.parent) elementOf(tag.parent).add(element)
    else drawing.addStructure(element)
    return element
  }
  return elementOf
}
