// Builds dist/: generated sources, the library as JSON, fonts, and the bundles that bin/tukiem.cjs starts. Nothing is done when nothing has changed.
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { runTs } from './run-ts.mjs'
import { isBuilt, noteBuilt } from './unchanged.mjs'

/**
 * Bundles are read as Latin-1, which is quicker: so every other letter is written as an escape. esbuild does so in texts,
 * not in regular expressions.
 */
const inAscii = (code) =>
  code.replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Packages that most commands never touch: each a bundle of its own, loaded when it is first required. */
const VENDORS = {
  yaml: 'yaml',
  pdfkit: 'pdfkit',
  docx: 'docx',
  inquirer: '@inquirer/core',
  svg: 'svg-to-pdfkit',
  tinypool: 'tinypool',
  tinyglobby: 'tinyglobby',
  progress: 'cli-progress',
}

/** What pdfkit brings along and we never use; loading it would take longer than drawing a plan. */
const ABSENT = './src/render/pdf/absent.ts'
const LEFT_OUT = { fontkit: ABSENT, linebreak: ABSENT, '@noble/ciphers/aes': ABSENT }

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

/** What all bundles share. ASCII only, so that a bundle can be read as Latin-1, which is quicker. */
const SHARED = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  minify: true,
  logLevel: 'warning',
  legalComments: 'none',
}

/** What only those have who want a queue, and what they installed beside the program. */
const NOT_OURS = ['bullmq', 'ioredis']

/** The parser of messages with arguments: a bundle of its own, required when the first such message is said. */
const FORMAT = 'src/words/message-format.ts'

/** Leaves the vendors out of the program: `yaml` becomes `./yaml.js`. */
const vendorsOutside = {
  name: 'vendors-outside',
  setup(bundler) {
    for (const [bundle, name] of Object.entries(VENDORS))
      bundler.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${bundle}.js`, external: true }))
  },
}

/**
 * Modules of Node that packages load and ours never make use of; each is slow to load. Commander can start commands in
 * processes of their own, and tab asserts that it knows a shell.
 */
const NODE_LEFT_OUT = [
  { module: 'node:child_process', importer: /[\\/]commander[\\/]/ },
  { module: 'node:assert', importer: /[\\/]@bomb\.sh[\\/]tab[\\/]/ },
]

const withoutSlowModules = {
  name: 'without-slow-modules',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:/ }, ({ path, importer }) =>
      NODE_LEFT_OUT.some((one) => one.module === path && one.importer.test(importer))
        ? { path, namespace: 'left-out' }
        : undefined,
    )
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = () => {}' }))
  },
}

/** What is bundled apart: the page for phones, and the page of all forms. */
const PAGES = /^src[\\/](?:form|render[\\/]site-page)[\\/]/

/** Puts other words in the place of the module of all messages, and leaves them and their parser out of the program. */
const withWords = (contents) => ({
  name: 'with-words',
  setup(bundler) {
    const format = `export const messageFormat = (...args) => require('./message-format.js').messageFormat(...args)`
    bundler.onLoad({ filter: /generated[\\/]messages\.ts$/ }, () => ({ contents, loader: 'js' }))
    bundler.onLoad({ filter: /words[\\/]message-format\.ts$/ }, () => ({ contents: format, loader: 'js' }))
    bundler.onResolve({ filter: /^\.\/(?:words-.*|message-format)\.js$/ }, ({ path }) => ({ path, external: true }))
  },
})

/** The words that the program says, in files: `entryPoints` are bundled once to see what is loaded at its start. */
async function wordsOf(options) {
  const { CATALOGUES, LANGUAGES } = await runTs('src/words/generated/messages.ts')
  const { shareOut, sourcesOfStart } = await runTs('scripts/program-words.ts')
  const { metafile } = await build({ ...options, metafile: true })
  const read = (paths) => Promise.all(paths.filter(isSource).map((path) => readFile(path, 'utf8')))
  const all = (await readdir('src', { recursive: true })).map((path) => join('src', path))
  return shareOut(LANGUAGES, CATALOGUES, {
    start: await read(sourcesOfStart(metafile, 'dist/tukiem.js')),
    all: await read(all),
  })
}

/** Whether a file may say words of the program. */
const isSource = (path) => /^src[\\/].*\.ts$/.test(path) && !PAGES.test(path) && !/[\\/]generated[\\/]/.test(path)

async function generate() {
  await runTs('scripts/build-words.ts')
  await runTs('scripts/build-validators.ts')
}

const IMPORT = /import(?:\{([^}]*)\}from)?("[^"]+");/y
const EXPORT = /export\{([^}]*)\};\s*$/

/**
 * A piece as a plain function of Node, from how esbuild writes it: imports first, exports last, and no piece needs one that
 * needs it. What it takes from another is a variable of its own: esbuild's own way goes through two getters at each use,
 * and they cost a tenth of all time in which lines are scored. An import of nothing only keeps an order that our modules,
 * which do nothing when they are loaded, do not need. No export may be set anew later: none of ours is.
 */
function asCommonJs(text) {
  let body = 0
  let code = '"use strict";'
  for (let found = IMPORT.exec(text); found; found = IMPORT.exec(text)) {
    body = IMPORT.lastIndex
    if (found[1] !== undefined)
      code += `var{${renamed(found[1], ([name, own = name]) => `${name}:${own}`)}}=require(${found[2]});`
  }
  return (
    code +
    text
      .slice(body)
      .replace(EXPORT, (_, names) => `module.exports={${renamed(names, ([own, name = own]) => `${name}:${own}`)}};`)
  )
}

const renamed = (names, write) =>
  names
    .split(',')
    .map((one) => write(one.split(' as ')))
    .join()

/**
 * The program in pieces that load when they are needed. esbuild splits ES modules only, and only CommonJS
 * can carry V8's compiled code: so each piece is turned into CommonJS afterwards.
 */
async function bundle() {
  const plugins = [vendorsOutside, withoutSlowModules]
  const options = {
    ...SHARED,
    entryPoints: { tukiem: 'src/cli/main.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    write: false,
    chunkNames: '[name]-[hash]',
    define: { TUKIEM_VERSION: JSON.stringify(version) },
    external: NOT_OURS,
    plugins,
  }
  const words = await wordsOf(options)
  for (const { name, code } of words.files) await writeFile(join('dist', name), inAscii(code))
  const { outputFiles } = await build({ ...options, plugins: [...plugins, withWords(words.module)] })
  for (const { path, text } of outputFiles) {
    const { code } = await transform(asCommonJs(text), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      charset: 'ascii',
      minify: true,
      supported: { 'dynamic-import': false },
    })
    await writeFile(path, inAscii(code))
  }
  for (const [bundle, name] of Object.entries({ ...VENDORS, 'message-format': `./${FORMAT}` })) {
    const { outputFiles: made } = await build({
      ...SHARED,
      format: 'cjs',
      stdin: { contents: `module.exports = require('${name}')`, resolveDir: '.' },
      outfile: `dist/${bundle}.js`,
      write: false,
      alias: LEFT_OUT,
      define: { 'import.meta.url': '__bundleUrl' },
      banner: { js: "const __bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
    })
    for (const { path, text } of made) await writeFile(path, inAscii(text))
  }
  // What a thread of the pool starts with: it has to be a file of its own, at this place beside the pool.
  await build({
    ...SHARED,
    format: 'cjs',
    entryPoints: ['node_modules/tinypool/dist/entry/worker.js'],
    outfile: 'dist/entry/worker.js',
  })
  await writeFile('dist/package.json', '{"type":"commonjs"}\n')
}

/** V8's compiled code beside each bundle, made by running the commands once on this Node. */
function warmUp() {
  const made = spawnSync(process.execPath, ['scripts/warm-up.mjs'], { stdio: 'inherit' })
  if (made.status !== 0) throw new Error('the commands did not run on the built program')
}

if (process.argv.includes('--generate')) await generate()
else if (!isBuilt()) {
  await mkdir('dist', { recursive: true })
  // The Node that executables are made with is fetched once, and kept.
  const old = (await readdir('dist')).filter((name) => name !== 'sea')
  for (const name of old) await rm(join('dist', name), { recursive: true })
  await generate()
  await runTs('scripts/build-library.ts')
  await runTs('scripts/build-fonts.ts')
  await runTs('scripts/build-form.ts')
  await bundle()
  await runTs('scripts/build-manifest.ts')
  warmUp()
  noteBuilt()
}
