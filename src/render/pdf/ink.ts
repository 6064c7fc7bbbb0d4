import type { Shade } from '../../core/model/report.ts'
import type { Colour, Theme } from '../../core/model/theme.ts'
import { shadesOf } from '../../core/theme/shades.ts'
import { MISSING_WIDTH, type Typeface } from './font/typeface.ts'
import type { Box, Drawing } from './pdfkit-adapter.ts'
import type { Face, Type } from './setting.ts'
import type { WriteLine } from './write-line.ts'

/** Draws on the current page; every call of it stands inside a tag, a figure or an artifact. */
export interface Ink {
  /** One line of text in a line box whose upper edge is `top`. */
  text(line: string, x: number, top: number, type: Type): void
  box(
    box: Box,
    style: {
      readonly fill?: Colour | Shade
      readonly stroke?: Colour
      readonly radius?: number
      readonly weight?: number
    },
  ): void
  circle(x: number, y: number, radius: number, fill: Colour): void
  /** A line through these points. */
  path(points: readonly (readonly [x: number, y: number])[], stroke: Colour, weight: number): void
  /** Slanting lines that fill a box. */
  hatch(box: Box, stroke: Colour): void
  /** All that is drawn from now on stands so many points further right. */
  shift(points: number): void
}

type Faces = Readonly<Record<Face, Typeface>>

export function makeInk(drawing: Drawing, writeLine: WriteLine, { colours }: Theme, faces: Faces): Ink {
  let shift = 0
  const fills = { ...colours, ...shadesOf(colours) }
  const text = makeText(drawing, writeLine, colours, faces)
  return {
    shift: (points) => {
      shift = points
    },
    text: (line, x, top, type) => text(line, x + shift, top, type),
    box: ([from, top, to, bottom], { fill, stroke, radius = 0, weight = 0.8 }) => {
      const [left, right] = [from + shift, to + shift]
      const shape = (): Drawing =>
        radius > 0
          ? drawing.roundedRect(left, top, right - left, bottom - top, radius)
          : drawing.rect(left, top, right - left, bottom - top)
      if (fill) shape().fillColor(fills[fill]).fill()
      if (stroke) shape().lineWidth(weight).strokeColor(colours[stroke]).stroke()
    },
    circle: (x, y, radius, fill) =>
      void drawing
        .circle(x + shift, y, radius)
        .fillColor(colours[fill])
        .fill(),
    path: (points, stroke, weight) => {
      for (const [i, [x, y]] of points.entries()) i === 0 ? drawing.moveTo(x + shift, y) : drawing.lineTo(x + shift, y)
      drawing.lineWidth(weight).strokeColor(colours[stroke]).stroke()
    },
    hatch: ([from, top, to, bottom], stroke) => {
      const [left, right] = [from + shift, to + shift]
      const rise = bottom - top
      drawing
        .save()
        .rect(left, top, right - left, rise)
        .clip()
      for (let x = left - rise; x < right; x += 3.2) drawing.moveTo(x, bottom).lineTo(x + rise, top)
      drawing.lineWidth(0.7).strokeColor(colours[stroke]).stroke().restore()
    },
  }
}

function makeText(drawing: Drawing, writeLine: WriteLine, colours: Theme['colours'], faces: Faces): Ink['text'] {
  const write = (text: string, x: number, baseline: number, { face, size, colour }: Type): boolean =>
    text === '' || writeLine(text, x, baseline, { face, size, colour: colours[colour] })
  // A reader, or a search, still gets the letter itself.
  const missingLetter = (letter: string, x: number, baseline: number, type: Type): void => {
    const [width, size] = [MISSING_WIDTH * type.size, type.size]
    drawing.markContent('Span', { actual: letter })
    write('?', x + (width - faces[type.face].widthOf('?', 0.8 * size)) / 2, baseline - 0.05 * size, {
      ...type,
      size: 0.8 * size,
    })
    drawing.lineWidth(0.06 * size).strokeColor(colours[type.colour])
    drawing.rect(x + 0.06 * size, baseline - 0.76 * size, width - 0.12 * size, 0.86 * size).stroke()
    drawing.endMarkedContent()
  }
  return (line, x, top, type) => {
    const typeface = faces[type.face]
    // Capitals stand in the middle of the line box.
    const baseline = top + type.leading / 2 + 0.35 * type.size
    if (write(line, x, baseline, type)) return
    let at = x
    let start = 0
    let end = 0
    const writePart = (): void => {
      const part = line.slice(start, end)
      write(part, at, baseline, type)
      at += typeface.widthOf(part, type.size)
    }
    for (const letter of line) {
      if (!typeface.has(letter.codePointAt(0) ?? 0)) {
        writePart()
        missingLetter(letter, at, baseline, type)
        at += typeface.widthOf(letter, type.size)
        start = end + letter.length
      }
      end += letter.length
    }
    writePart()
  }
}
