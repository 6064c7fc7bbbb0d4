// Bundles the page for phones into one script, with no more words than it can say, and one style sheet.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type BuildResult, build, type Plugin, transform } from 'esbuild'
import { IntlMessageFormat } from 'intl-messageformat'
import { minify } from 'terser'
import { CATALOGUES, LANGUAGES, type Message } from '../src/words/generated/messages.ts'
import { packed } from './pack-messages.ts'
import { unusedKeys } from './unused-keys.ts'

const ENTRY = 'src/form/main.ts'
const SHEETS = ['templates/report.css', 'templates/form.css']
const OUT = 'dist/form'
const MESSAGES = /generated[\\/]messages\.ts$/

type Catalogues = Readonly<Record<string, Readonly<Record<string, Message>>>>

/** Takes the place of the module of all messages. Messages are parsed here, so that the page needs no parser. */
function withWords(catalogues: Catalogues): Plugin {
  const languages = LANGUAGES.map((one) => ({ ...one, day: parsed(one.day, one.locale) }))
  const keys = Object.keys(Object.values(catalogues)[0] ?? {})
  const rows = Object.entries(catalogues).map(
    ([language, catalogue]) =>
      `${JSON.stringify(language)}: of(${JSON.stringify(keys.map((key) => packedMessage(catalogue[key] ?? '')))})`,
  )
  // The keys once for all languages: zipped, they take as much room as a third of the words.
  const contents = `import { unpacked } from './scripts/pack-messages.ts'
const keys = ${JSON.stringify(keys)}
const of = (messages) => Object.fromEntries(keys.map((key, i) => [key, typeof messages[i] === 'string' ? messages[i] : unpacked(messages[i])]))
export const CATALOGUES = { ${rows.join(', ')} }
export const LANGUAGES = ${JSON.stringify(languages)}`
  return {
    name: 'with-words',
    setup(bundler) {
      bundler.onLoad({ filter: MESSAGES }, () => ({ contents, loader: 'js', resolveDir: process.cwd() }))
    },
  }
}

const bundle = (catalogues: Catalogues): Promise<BuildResult<{ write: false; metafile: true }>> =>
  build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    metafile: true,
    // Modules do not load from a file on a phone. Letters as they are: the page says that it is UTF-8.
    format: 'iife',
    charset: 'utf8',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
    plugins: [withWords(catalogues)],
  })

const packedMessage = (message: Message) => (typeof message === 'string' ? message : packed(message))

/** The messages that one of the bundled sources says. */
function wordsSaid(inputs: readonly string[]): Catalogues {
  const sources = inputs.filter((path) => !MESSAGES.test(path)).map((path) => readFileSync(path, 'utf8'))
  return Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, catalogue]) => {
      const unsaid = new Set(unusedKeys(Object.keys(catalogue), sources))
      const said = Object.entries(catalogue).filter(([key]) => !unsaid.has(key))
      return [language, Object.fromEntries(said.map(([key, message]) => [key, parsed(message, language)]))]
    }),
  )
}

/** A message with arguments as its parts; one without stays as it is written. */
function parsed(message: Message, locale: string): Message {
  if (typeof message !== 'string' || !/[{']/.test(message)) return message
  return joined(asTouched(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst()))
}

type Parts = ReturnType<IntlMessageFormat['getAst']>

/** The parts of a message on a page that is touched: what is said instead at a keyboard is left out. Type 5 is a select. */
function asTouched(parts: Parts): Parts {
  return parts.flatMap((part) => {
    const touched = part.type === 5 && part.value === 'by' ? part.options.touch : undefined
    return touched ? asTouched(touched.value) : [part]
  })
}

/** With texts that follow each other as one. */
function joined(parts: Parts): Parts {
  const all: Parts = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.type === 0 && last?.type === 0) all.splice(-1, 1, { type: 0, value: last.value + part.value })
    else all.push(part)
  }
  return all
}

/** Takes off 3 % more than esbuild does by itself: the whole page has a limit. */
async function smaller(script: string): Promise<string> {
  const { code } = await minify(script, { ecma: 2020, compress: { passes: 2 } })
  if (code === undefined) throw new Error('the script of the page could not be made smaller')
  return code
}

const { metafile } = await bundle(CATALOGUES)
const { outputFiles } = await bundle(wordsSaid(Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'))))
const sheets = SHEETS.map((path) => readFileSync(path, 'utf8')).join('\n')
const style = await transform(sheets, { loader: 'css', minify: true, charset: 'utf8', target: 'es2020' })
mkdirSync(OUT, { recursive: true })
for (const { text } of outputFiles) writeFileSync(`${OUT}/form.js`, await smaller(text))
writeFileSync(`${OUT}/form.css`, style.code)
