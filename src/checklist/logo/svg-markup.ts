import type { FindingCode } from '../finding.ts'
import { elementFault, isActive, isGradient, isLeftOut } from './svg-elements.ts'
import { declarationsIn, isFor, type StyleRule } from './svg-style.ts'
import { drawnValue, isDrawnOtherwise, isStyle, referredTo } from './svg-values.ts'
import { type workIn, workOfCut, workOfFill } from './svg-work.ts'
import type { XmlElement } from './xml.ts'

/** What is known of a drawing while it is written anew. */
export interface Drawing {
  /** By weight, the lightest first. */
  readonly rules: readonly StyleRule[]
  readonly ids: ReadonlyMap<string, XmlElement>
  readonly workOf: ReturnType<typeof workIn>
  /** What drawing the references takes, in points. */
  work: number
  readonly found: (code: FindingCode, at: number, what?: string) => void
}

/** Writes what stands in the outermost element, and what its styles give to all of it. */
export function writeDrawing(root: XmlElement, drawing: Drawing): string {
  return `<g${writeAttributes(root, drawing, false, isStyle)}>${writeChildren(root, drawing, false)}</g>`
}

/** `isCutter`: in a shape to which others are cut. */
function writeChildren(parent: XmlElement, drawing: Drawing, isCutter: boolean): string {
  const children = parent.children.filter((child) => !isLeftOut(child) && child.name !== 'style')
  const written = children.map((child) => {
    const fault = elementFault(child, parent)
    if (fault) drawing.found(fault, child.at, child.name)
    return fault ? '' : writeElement(child, drawing, isCutter || child.name === 'clipPath')
  })
  return written.join('')
}

function writeElement(element: XmlElement, drawing: Drawing, isCutter: boolean): string {
  const attributes = writeAttributes(element, drawing, isCutter, () => true) + baseOf(element, drawing)
  return `<${element.name}${attributes}>${writeChildren(element, drawing, isCutter)}</${element.name}>`
}

function writeAttributes(
  element: XmlElement,
  drawing: Drawing,
  isCutter: boolean,
  isKept: (name: string) => boolean,
): string {
  const written = [...stylesOf(element, drawing)].flatMap(([name, { value, at }]) => {
    const drawn = isKept(name) ? drawnValue(name, value) : undefined
    if (drawn === null && /url\(|:/i.test(value)) drawing.found('svg-active', at, value)
    else if (drawn === null) drawing.found('svg-value', at, name)
    if (drawn === null || drawn === undefined) return []
    checkReference(element, { name, value: drawn, at }, drawing, isCutter)
    return [` ${name}="${drawn}"`]
  })
  return written.join('')
}

/** All that is said of an element, by name: an attribute counts least, its own style most. */
function stylesOf(element: XmlElement, drawing: Drawing): ReadonlyMap<string, { value: string; at: number }> {
  const said = new Map<string, { value: string; at: number }>()
  for (const attribute of element.attributes) {
    const { name, value, at } = attribute
    if (isActive(attribute, element)) drawing.found('svg-active', at, name)
    else if (isDrawnOtherwise(name, value.trim())) drawing.found('svg-not-drawn', at, name)
    else said.set(name, { value, at })
  }
  const own = said.get('style')
  const [id, classes] = [said.get('id')?.value ?? '', (said.get('class')?.value ?? '').split(/\s+/)]
  const styles = [
    ...drawing.rules.filter((rule) => isFor(rule, element.name, id, classes)).map((rule) => rule.declarations),
    ...(own ? [declarationsIn(own.value)] : []),
  ]
  for (const [name, value] of styles.flat()) {
    const at = own?.at ?? element.at
    const isOther = isDrawnOtherwise(name, value) || (name === 'transform' && value !== 'none')
    if (isOther) drawing.found('svg-not-drawn', at, name)
    else if (isStyle(name)) said.set(name, { value, at })
    else if (/url\(/i.test(value)) drawing.found('svg-active', at, value)
  }
  return said
}

/** Shapes that cut shapes that cut shapes take time without end, so they are not drawn; what is drawn is counted. */
function checkReference(
  element: XmlElement,
  { name, value, at }: { name: string; value: string; at: number },
  drawing: Drawing,
  isCutter: boolean,
): void {
  const id = referredTo(value)
  const target = id === null ? undefined : drawing.ids.get(id)
  if (id === null) return
  const work = drawing.workOf(element)
  if (name !== 'clip-path') {
    if (target && isGradient(target)) drawing.work += workOfFill(work, stepsOf(target, drawing))
    else drawing.found('svg-value', at, name)
  } else if (!target) return
  else if (isCutter || target.name !== 'clipPath') drawing.found('svg-not-drawn', at, name)
  else drawing.work += workOfCut(work, drawing.workOf(target))
}

const stepsOf = (gradient: XmlElement, { ids }: Drawing): number =>
  [gradient, ...gradient.attributes.map(({ value }) => ids.get(value.replace(/^#/, '')))].reduce(
    (steps, one) => steps + (one && isGradient(one) ? one.children.length : 0),
    0,
  )

/** A gradient may take its colours from another one, which then must have them itself. */
function baseOf(element: XmlElement, { ids, found }: Drawing): string {
  const href = element.attributes.find(({ name, value }) => /^(?:xlink:)?href$/.test(name) && value.startsWith('#'))
  if (!href || !isGradient(element)) return ''
  const base = ids.get(href.value.slice(1))
  const isPlain = base && base.name === element.name && !base.attributes.some(({ name }) => /href$/.test(name))
  if (!isPlain || referredTo(`url(${href.value})`) === null) found('svg-not-drawn', href.at, href.name)
  return isPlain ? ` href="${href.value}"` : ''
}
