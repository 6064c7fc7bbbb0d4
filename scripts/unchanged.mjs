// Whether dist/ was built from what lies here now, so that it need not be built again.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SOURCES = [
  'bin',
  'checklists',
  'scripts',
  'src',
  'templates',
  'package.json',
  'package-lock.json',
  'dist/manifest.json',
]
const NOTE = 'node_modules/.cache/tukiem/built-from'

/** One hash for this Node, all sources (the generated ones too) and what was built, in no particular folder. */
function hashOfAll() {
  const hash = createHash('sha256').update(process.version)
  const paths = SOURCES.flatMap((source) =>
    existsSync(source) && statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true }).map((path) => join(source, path))
      : [source],
  )
  for (const path of paths.toSorted())
    hash.update(`\n${path}\n`).update(existsSync(path) && statSync(path).isFile() ? readFileSync(path) : '')
  return hash.digest('hex')
}

export const isBuilt = () => existsSync(NOTE) && readFileSync(NOTE, 'utf8') === hashOfAll()

export function noteBuilt() {
  mkdirSync(dirname(NOTE), { recursive: true })
  writeFileSync(NOTE, hashOfAll())
}
