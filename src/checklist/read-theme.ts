import type { Colour, Size, Theme } from '../core/model/theme.ts'
import { contrast, READABLE } from '../core/theme/contrast.ts'
import type { ThemeDocument } from './documents.ts'
import type { Finding, Place } from './finding.ts'
import { refuse } from './input-error.ts'
import { type Loaded, load } from './load.ts'
import type { Source } from './source.ts'
import { FORMATS } from './validate.ts'

/** A theme as its file gives it: the logo is still to be read. */
export interface ThemeRead {
  readonly theme: Theme
  readonly logo: LogoNamed | null
}

/** A file in the folder of the theme. */
interface LogoNamed {
  readonly file: string
  readonly alt: string
  /** Where the theme names it. */
  readonly place: Place
}

const COLOURS: readonly Colour[] = ['ink', 'quiet', 'accent', 'urgent', 'tint', 'line', 'paper']
const SIZES: readonly Size[] = ['body', 'quiet', 'lead', 'title', 'section', 'subsection', 'margin']

/** The colours in which text is set, and the grounds that it is set on. */
const TEXTS: readonly (readonly [text: Colour, ground: Colour])[] = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ['accent', 'paper'],
  ['urgent', 'paper'],
  ['ink', 'tint'],
  ['quiet', 'tint'],
  ['accent', 'tint'],
  ['paper', 'accent'],
]

/** What a colour may differ from white, to be called paper: a printer leaves paper as it is. */
const NEARLY_WHITE = 1.3

/** Reads a theme; what it leaves out is as in `base`, and without one it must be whole. Throws an InputError. */
export function readTheme(source: Source, base?: Theme): ThemeRead {
  const loaded = load(source, FORMATS.theme)
  const { colours, sizes, logo } = loaded.document
  const merged = { colours: { ...base?.colours, ...colours }, sizes: { ...base?.sizes, ...sizes } }
  refuse([
    ...missing(merged.colours, COLOURS, 'colours', loaded),
    ...missing(merged.sizes, SIZES, 'sizes', loaded),
    ...colourFindings(merged.colours, loaded),
    ...(logo === undefined || isPlainName(logo.file) ? [] : [loaded.found('logo-name', {}, ['logo', 'file'])]),
  ])
  if (!isWhole(merged.colours, COLOURS) || !isWhole(merged.sizes, SIZES)) throw new Error('a theme with holes')
  const named = logo && { file: logo.file, alt: logo.alt ?? '', place: loaded.placeOf(['logo', 'file']) }
  return { theme: { colours: merged.colours, sizes: merged.sizes }, logo: named ?? null }
}

type Partly<Key extends string, Value> = Readonly<Partial<Record<Key, Value>>>

function missing<Key extends string>(
  found: Partly<Key, unknown>,
  keys: readonly Key[],
  group: string,
  loaded: Loaded<unknown>,
): readonly Finding[] {
  return keys.filter((key) => found[key] === undefined).map((key) => loaded.found('key-missing', { key }, [group, key]))
}

const isWhole = <Key extends string, Value>(
  found: Partly<Key, Value>,
  keys: readonly Key[],
): found is Readonly<Record<Key, Value>> => keys.every((key) => found[key] !== undefined)

function colourFindings(colours: Partly<Colour, string>, loaded: Loaded<ThemeDocument>): readonly Finding[] {
  const { paper } = colours
  if (paper !== undefined && contrast(paper, '#ffffff') > NEARLY_WHITE)
    return [loaded.found('paper-not-light', { colour: paper }, ['colours', 'paper'])]
  return TEXTS.flatMap(([text, ground]) => {
    const [textColour, groundColour] = [colours[text], colours[ground]]
    if (textColour === undefined || groundColour === undefined) return []
    const found = contrast(textColour, groundColour)
    if (found >= READABLE) return []
    // Rounded down: 4.49 is not 4.5.
    const ratio = Math.floor(found * 10) / 10
    // The one to change is the one that this file sets.
    const key = loaded.document.colours?.[text] === undefined ? ground : text
    const args = { text, ground, textColour, groundColour, ratio, needed: READABLE }
    return [loaded.found('contrast-low', args, ['colours', key])]
  })
}

/** A name without a way to another folder, another drive or an address. */
const isPlainName = (name: string): boolean => !/[/\\:]/.test(name) && name !== '.' && name !== '..'
