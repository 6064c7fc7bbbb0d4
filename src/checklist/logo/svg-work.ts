import type { XmlElement } from './xml.ts'

/** How much there is to draw in an element and all that stands in it. */
interface Work {
  /** Points and elements, counted as points. */
  readonly points: number
  readonly elements: number
  /** What it takes to find out how far all of it reaches: each group takes up the outlines of what stands in it anew. */
  readonly measured: number
}

/** What a drawing may ask for in all, in points: about a second of time. */
export const MOST_WORK = 200_000

/** What an element and a step of a gradient ask for, compared with a point of a path. */
const ELEMENT = 20
const STEP = 20

/** Counts the work in each element of a drawing. */
export function workIn(root: XmlElement): (element: XmlElement) => Work {
  const known = new Map<XmlElement, Work>()
  const count = (element: XmlElement): Work => {
    const inner = element.children.map(count)
    const own = ELEMENT + pointsIn(element)
    const work = {
      points: own + sum(inner.map(({ points }) => points)),
      elements: 1 + sum(inner.map(({ elements }) => elements)),
      measured: own + sum(inner.map(({ points, measured }) => 2 * points + measured)),
    }
    known.set(element, work)
    return work
  }
  count(root)
  return (element) => known.get(element) ?? { points: 0, elements: 0, measured: 0 }
}

/** What it takes to cut an element to a shape: the shape is drawn, and the element measured. */
export const workOfCut = (element: Work, shape: Work): number => element.measured + shape.points

/** What it takes to fill all in an element with a gradient, here or in the one that it builds on. */
export const workOfFill = (element: Work, steps: number): number => element.points + element.elements * steps * STEP

const pointsIn = ({ attributes }: XmlElement): number =>
  sum(
    attributes.map(({ name, value }) =>
      name === 'd' || name === 'points' ? (value.match(/[\d.]+/g)?.length ?? 0) : 0,
    ),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
