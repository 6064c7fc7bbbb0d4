// Builds dist/: generated sources, the library as JSON, fonts, and the bundles that bin/tukiem.cjs starts.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { runTs } from './run-ts.mjs'

/**
 * Bundles are read as Latin-1, which is quicker: so every other letter is written as an escape. esbuild does so in texts,
 * not in regular expressions.
 */
const inAscii = (code) =>
  code.replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Packages that most commands never touch: each a bundle of its own, loaded when it is first required. */
const VENDORS = { yaml: 'yaml', pdfkit: 'pdfkit', docx: 'docx', inquirer: '@inquirer/core', svg: 'svg-to-pdfkit' }

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

/** Leaves the vendors out of the program: `yaml` becomes `./yaml.js`. */
const vendorsOutside = {
  name: 'vendors-outside',
  setup(bundler) {
    for (const [bundle, name] of Object.entries(VENDORS))
      bundler.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${bundle}.js`, external: true }))
  },
}

/** Commander can start commands in processes of their own; ours never does, and that module is slow to load. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child-process', namespace: 'left-out' } : undefined,
    )
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** What is bundled apart: the page for phones, and the page of all forms. */
const PAGES = /^(?:form|render[\\/]site-page)[\\/]/

/** Leaves out the messages that only those pages say: the program would read them at every start. */
async function withoutWordsOfPages() {
  const { CATALOGUES, LANGUAGES } = await runTs('src/words/generated/messages.ts')
  const { unusedKeys } = await runTs('scripts/unused-keys.ts')
  const files = (await readdir('src', { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !PAGES.test(file) && !/[\\/]generated[\\/]/.test(file),
  )
  const sources = await Promise.all(files.map((file) => readFile(`src/${file}`, 'utf8')))
  const said = Object.entries(CATALOGUES).map(([language, catalogue]) => {
    const unsaid = new Set(unusedKeys(Object.keys(catalogue), sources))
    return [language, Object.fromEntries(Object.entries(catalogue).filter(([key]) => !unsaid.has(key)))]
  })
  const contents = `export const LANGUAGES = ${JSON.stringify(LANGUAGES)}
export const CATALOGUES = ${JSON.stringify(Object.fromEntries(said))}`
  return {
    name: 'without-words-of-pages',
    setup(bundler) {
      bundler.onLoad({ filter: /generated[\\/]messages\.ts$/ }, () => ({ contents, loader: 'js' }))
    },
  }
}

async function generate() {
  await runTs('scripts/build-words.ts')
  await runTs('scripts/build-validators.ts')
}

/**
 * The program in pieces that load when they are needed. esbuild splits ES modules only, and only CommonJS
 * can carry V8's compiled code: so each piece is turned into CommonJS afterwards.
 */
async function bundle() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: { tukiem: 'src/cli/main.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    write: false,
    chunkNames: '[name]-[hash]',
    define: { TUKIEM_VERSION: JSON.stringify(version) },
    plugins: [vendorsOutside, withoutChildProcess, await withoutWordsOfPages()],
  })
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      charset: 'ascii',
      minify: true,
      supported: { 'dynamic-import': false },
    })
    await writeFile(path, inAscii(code))
  }
  for (const [bundle, name] of Object.entries(VENDORS)) {
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
  await writeFile('dist/package.json', '{"type":"commonjs"}\n')
}

/** V8's compiled code beside each bundle, made by running the commands once on this Node. */
function warmUp() {
  const made = spawnSync(process.execPath, ['scripts/warm-up.mjs'], { stdio: 'inherit' })
  if (made.status !== 0) throw new Error('the commands did not run on the built program')
}

if (process.argv.includes('--generate')) await generate()
else {
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
  if (existsSync('scripts/warm-up.mjs')) warmUp()
}
