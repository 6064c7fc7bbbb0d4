// Builds dist/: generated sources, the library as JSON, fonts, and the bundles that bin/tukiem.cjs starts.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { runTs } from './run-ts.mjs'

/** Packages that most commands never touch: each a bundle of its own, loaded when it is first required. */
const VENDORS = { yaml: 'yaml', pdfkit: 'pdfkit', inquirer: '@inquirer/core' }

const { version } = JSON.parse(await readFile('package.json', 'utf8'))

/** What all bundles share. ASCII only, so that a bundle can be read as Latin-1, which is quicker. */
const SHARED = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  charset: 'ascii',
  minify: true,
  keepNames: false,
  logLevel: 'warning',
  legalComments: 'none',
  define: { TUKIEM_VERSION: JSON.stringify(version), 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
}

/** Leaves the vendors out of the program: `yaml` becomes `./yaml.cjs`. */
const vendorsOutside = {
  name: 'vendors-outside',
  setup(bundler) {
    for (const [bundle, name] of Object.entries(VENDORS))
      bundler.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${bundle}.cjs`, external: true }))
  },
}

async function generate() {
  await runTs('scripts/build-words.ts')
  await runTs('scripts/build-validators.ts')
}

async function bundle() {
  await build({
    ...SHARED,
    entryPoints: { tukiem: 'src/cli/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins: [vendorsOutside],
  })
  for (const [bundle, name] of Object.entries(VENDORS))
    await build({
      ...SHARED,
      stdin: { contents: `module.exports = require('${name}')`, resolveDir: '.' },
      outfile: `dist/${bundle}.cjs`,
    })
}

/** V8's compiled code beside each bundle, made by running the commands once on this Node. */
function warmUp() {
  const made = spawnSync(process.execPath, ['scripts/warm-up.mjs'], { stdio: 'inherit' })
  if (made.status !== 0) throw new Error('the commands did not run on the built program')
}

if (process.argv.includes('--generate')) await generate()
else {
  await rm('dist', { recursive: true, force: true })
  await mkdir('dist', { recursive: true })
  await generate()
  await runTs('scripts/build-library.ts')
  await runTs('scripts/build-fonts.ts')
  await bundle()
  if (existsSync('scripts/warm-up.mjs')) warmUp()
}
