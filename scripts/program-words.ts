// Shares the words of the program out over files: what may be said at its start, and the rest, for each language.
import type { Metafile } from 'esbuild'
import type { Catalogue, SpokenLanguage } from '../src/words/generated/messages.ts'
import { unusedKeys } from './unused-keys.ts'

/** Where the words of one language go, in dist/. */
interface WordsFile {
  readonly name: string
  /** A CommonJS module. */
  readonly code: string
}

interface SharedOut {
  /** Takes the place of the module of all messages. */
  readonly module: string
  readonly files: readonly WordsFile[]
}

/** The sources that are loaded before it is known which command runs: those of the entry and of what it imports at once. */
export function sourcesOfStart({ outputs }: Metafile, entry: string): readonly string[] {
  const seen = new Set([entry])
  for (const output of seen)
    for (const { path, kind, external } of outputs[output]?.imports ?? [])
      if (kind === 'import-statement' && !external) seen.add(path)
  return [...seen].flatMap((output) => Object.keys(outputs[output]?.inputs ?? {}))
}

/**
 * The words that a source of the program says, in files that are read when a word of them is first said: so a start reads
 * what its own sources say, in one language, however many words the commands have.
 */
export function shareOut(
  languages: readonly SpokenLanguage[],
  catalogues: Readonly<Record<string, Catalogue>>,
  { start, all }: { readonly start: readonly string[]; readonly all: readonly string[] },
): SharedOut {
  const files = languages.flatMap(({ code }) => {
    const messages = Object.entries(catalogues[code] ?? {})
    const keys = messages.map(([key]) => key)
    const [notAtStart, never] = [new Set(unusedKeys(keys, start)), new Set(unusedKeys(keys, all))]
    const file = (name: string, isInside: (key: string) => boolean): WordsFile => ({
      name,
      code: `module.exports = ${JSON.stringify(Object.fromEntries(messages.filter(([key]) => isInside(key))))}`,
    })
    return [
      file(`words-${code}-start.js`, (key) => !notAtStart.has(key)),
      file(`words-${code}.js`, (key) => notAtStart.has(key) && !never.has(key)),
    ]
  })
  const getters = languages.map(({ code }) => {
    const [start, rest] = [`require('./words-${code}-start.js')`, `require('./words-${code}.js')`]
    return `get ${JSON.stringify(code)}() { return catalogue(${start}, () => ${rest}) }`
  })
  const module = `const catalogue = (start, rest) => new Proxy(start, { get: (_, key) => start[key] ?? rest()[key] })
export const LANGUAGES = ${JSON.stringify(languages)}
export const CATALOGUES = { ${getters.join(', ')} }`
  return { module, files }
}
