import type { Logo } from '../../core/model/theme.ts'
import { decode } from '../decode.ts'
import { type Finding, finding } from '../finding.ts'
import { cut } from '../ids.ts'
import { InputError, refuse } from '../input-error.ts'
import { placer } from '../lines.ts'
import type { Source } from '../source.ts'
import { isLeftOut } from './svg-elements.ts'
import { type Drawing, writeDrawing } from './svg-markup.ts'
import { rulesIn, type StyleRule } from './svg-style.ts'
import { MOST_WORK, workIn } from './svg-work.ts'
import { parseXml, type XmlElement } from './xml.ts'

/**
 * Reads a drawing of plain shapes and writes it anew, so that what is drawn later holds only what was understood here:
 * its styles are put on the shapes, and all else is left out. Throws an InputError.
 */
export function readSvg(source: Source, alt: string): Logo {
  const text = decode(source)
  const placeAt = placer(text, source.name)
  const parsed = parseXml(text)
  if ('fault' in parsed) {
    const { code, args, at } = parsed.fault
    throw new InputError([{ code, args, place: placeAt(at) }])
  }
  const { root } = parsed
  if (root.name !== 'svg') throw new InputError([finding('logo-kind', {}, placeAt(root.at))])
  const size = sizeOf(root)
  const findings: Finding[] = size ? [] : [finding('svg-size', {}, placeAt(root.at))]
  const found: Drawing['found'] = (code, at, what = '') => {
    const named = code === 'svg-value' ? { key: cut(what) } : { what: cut(what) }
    findings.push({ code, args: code === 'svg-text' ? {} : named, place: placeAt(at) })
  }
  const kept = flat(root)
  const workOf = workIn(root)
  const drawing = { rules: rulesOf(kept, found), ids: idsOf(kept), workOf, work: workOf(root).points, found }
  const inner = writeDrawing(root, drawing)
  if (drawing.work > MOST_WORK) findings.push(finding('svg-too-many', { limit: MOST_WORK }, placeAt(root.at)))
  refuse(findings)
  if (!size) throw new Error('a drawing without a size')
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${size.box}">`
  return { kind: 'svg', text: `${head}${inner}</svg>`, width: size.width, height: size.height, alt }
}

/** An element and all in it that counts. */
const flat = (element: XmlElement): readonly XmlElement[] =>
  isLeftOut(element) ? [] : [element, ...element.children.flatMap(flat)]

/** The rules of all style sheets, the lightest first. */
function rulesOf(elements: readonly XmlElement[], found: Drawing['found']): readonly StyleRule[] {
  const rules = elements.flatMap(({ name, text, at }) => {
    const read = name === 'style' ? rulesIn(text) : { rules: [] }
    if ('rules' in read) return read.rules
    found('svg-not-drawn', at, read.wrong)
    return []
  })
  return rules.toSorted((a, b) => a.weight - b.weight)
}

function idsOf(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  const ids = elements.flatMap((element) =>
    element.attributes.filter(({ name }) => name === 'id').map(({ value }) => [value, element] as const),
  )
  // Of two parts with one id, the first one counts.
  return new Map(ids.toReversed())
}

/** From the view box, or from width and height without one; `null` when they give no size. */
function sizeOf({ attributes }: XmlElement): { width: number; height: number; box: string } | null {
  const written = new Map(attributes.map(({ name, value }) => [name, value.trim()]))
  const given = written.get('viewBox')
  const length = (name: string): number => Number(/^([\d.]{1,20})(?:px)?$/.exec(written.get(name) ?? '')?.[1])
  const box = given === undefined ? [0, 0, length('width'), length('height')] : given.split(/[ ,\t\r\n]+/).map(Number)
  const [, , width = 0, height = 0] = box
  const isSize = box.length === 4 && box.every((one) => Math.abs(one) <= MOST) && width >= LEAST && height >= LEAST
  return isSize ? { width, height, box: box.join(' ') } : null
}

const MOST = 1_000_000
const LEAST = 0.001
