/** The longest single number that is looked at. */
const LONGEST = 40
/** The largest number in a drawing: beyond it a printer loses its way. */
const LARGEST = 1_000_000

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`
const NUMBERS = new RegExp(NUMBER, 'g')
const LENGTH = new RegExp(`^${NUMBER}(?:px|pt|pc|cm|mm|in|em|ex|%)?$`)
const PLAIN_NUMBER = new RegExp(`^${NUMBER}$`)
const COLOUR = /^(?:#[0-9a-f]{3}|#[0-9a-f]{6}|rgba?\([\d., %]{1,60}\)|[a-z]{3,25})$/i
/** A reference to a part of the same drawing. */
const REFERENCE = /^url\((["']?)#([A-Za-z0-9_.:-]{1,100})\1\)$/

/** What a value may look like. */
type Kind = 'length' | 'number' | 'lengths' | 'shape' | 'transform' | 'colour' | 'paint' | 'reference' | 'words' | 'id'

/** Everything that is drawn; any other attribute is left out. */
const GEOMETRY: Readonly<Record<string, Kind>> = {
  id: 'id',
  ...ofKind('length', 'x y width height cx cy r rx ry x1 y1 x2 y2 fx fy offset'),
  ...ofKind('lengths', 'points viewBox'),
  ...ofKind('transform', 'transform gradientTransform'),
  ...ofKind('words', 'gradientUnits clipPathUnits preserveAspectRatio'),
  d: 'shape',
}

/** What a style sheet may say as well. */
const STYLE: Readonly<Record<string, Kind>> = {
  ...ofKind('paint', 'fill stroke'),
  ...ofKind('colour', 'color stop-color'),
  ...ofKind('number', 'opacity fill-opacity stroke-opacity stop-opacity stroke-miterlimit'),
  ...ofKind('length', 'stroke-width stroke-dashoffset'),
  ...ofKind('words', 'fill-rule clip-rule stroke-linecap stroke-linejoin display visibility'),
  'stroke-dasharray': 'lengths',
  'clip-path': 'reference',
}

/** What would be drawn wrongly, unless it says what is drawn anyway. */
const NOT_DRAWN: Readonly<Record<string, readonly string[]>> = {
  mask: ['none'],
  filter: ['none'],
  'mix-blend-mode': ['normal'],
  'marker-start': ['none'],
  'marker-mid': ['none'],
  'marker-end': ['none'],
  spreadMethod: ['pad'],
}

function ofKind(kind: Kind, names: string): Readonly<Record<string, Kind>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, kind]))
}

const entry = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

export const isStyle = (name: string): boolean => entry(STYLE, name) !== undefined

export const isDrawnOtherwise = (name: string, value: string): boolean =>
  entry(NOT_DRAWN, name)?.includes(value) === false

/** The value as it is written out; `undefined` for what is left out, `null` for what cannot be read. */
export function drawnValue(name: string, written: string): string | null | undefined {
  const kind = entry(GEOMETRY, name) ?? entry(STYLE, name)
  if (kind === undefined) return undefined
  const value = written.trim().replace(/\s+/g, ' ')
  if (value === '' || (kind === 'id' && !/^[A-Za-z0-9_.:-]{1,100}$/.test(value))) return undefined
  return fits(kind, value) && numbersFit(kind, value) ? plain(kind, value) : null
}

/** The id that a value refers to; `null` when it refers to nothing. */
export const referredTo = (value: string): string | null => REFERENCE.exec(value)?.[2] ?? null

function fits(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'id':
      return true
    case 'length':
      return value.length <= LONGEST && (value === 'inherit' || LENGTH.test(value))
    case 'number':
      return value.length <= LONGEST && (value === 'inherit' || PLAIN_NUMBER.test(value))
    case 'lengths':
      return value === 'none' || value === 'inherit' || /^[-+\d.eE, %a-z]+$/.test(value)
    case 'shape':
      return /^[-+\d.eE, MmZzLlHhVvCcSsQqTtAa]+$/.test(value)
    case 'transform':
      return /^[-+\d.eE, ()a-zA-Z]+$/.test(value)
    case 'colour':
      return COLOUR.test(value)
    case 'paint':
      return COLOUR.test(value) || referredTo(value) !== null
    case 'reference':
      return value === 'none' || referredTo(value) !== null
    case 'words':
      return /^[A-Za-z -]{1,60}$/.test(value)
    default:
      return kind satisfies never
  }
}

function numbersFit(kind: Kind, value: string): boolean {
  if (kind === 'id' || kind === 'colour' || kind === 'paint' || kind === 'reference') return true
  return [...value.matchAll(NUMBERS)].every(([number]) => Math.abs(Number(number)) <= LARGEST)
}

/** One way of writing what can be written in several. */
function plain(kind: Kind, value: string): string {
  const reference = kind === 'paint' || kind === 'reference' ? referredTo(value) : null
  if (reference !== null) return `url(#${reference})`
  const isName = (kind === 'paint' || kind === 'colour') && !/^currentcolor$/i.test(value)
  if (isName) return value.toLowerCase()
  return kind === 'paint' || kind === 'colour' ? 'currentColor' : value
}
