import type { FindingCode } from '../finding.ts'
import type { XmlAttribute, XmlElement } from './xml.ts'

const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']
const GRADIENTS = ['linearGradient', 'radialGradient']
const INSIDE_GROUPS = ['svg', 'g', 'defs', 'clipPath', ...GRADIENTS, ...SHAPES]

/** What is drawn, and what may stand in it. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  svg: INSIDE_GROUPS,
  g: INSIDE_GROUPS,
  defs: INSIDE_GROUPS,
  clipPath: ['g', ...SHAPES],
  linearGradient: ['stop'],
  radialGradient: ['stop'],
  ...Object.fromEntries([...SHAPES, 'stop'].map((name) => [name, []])),
}

/** For people and other programs: left out, with all that stands in them. */
const LEFT_OUT = ['title', 'desc', 'metadata']
const TEXTS = ['text', 'tspan', 'textPath', 'tref', 'flowRoot', 'altGlyph']
const ACTIVE = ['script', 'foreignObject', 'a', 'iframe', 'object', 'embed', 'audio', 'video', 'handler', 'listener']

export const isGradient = ({ name }: XmlElement): boolean => GRADIENTS.includes(name)

/** Whether an element is no part of the drawing; what has a prefix belongs to the program that made the file. */
export const isLeftOut = ({ name }: XmlElement): boolean => LEFT_OUT.includes(name) || name.includes(':')

/** What is wrong with an element in this place; `null` for nothing. */
export function elementFault({ name }: XmlElement, parent: XmlElement): FindingCode | null {
  if (DRAWN[parent.name]?.includes(name)) return null
  if (TEXTS.includes(name)) return 'svg-text'
  return ACTIVE.includes(name) ? 'svg-active' : 'svg-not-drawn'
}

/** Whether an attribute makes something run or load, whatever it stands on; a gradient may build on another one. */
export function isActive({ name, value }: XmlAttribute, element: XmlElement): boolean {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase()
  if (local === 'href' || local === 'src') return !(isGradient(element) && value.startsWith('#'))
  return local.startsWith('on') || local === 'base'
}
