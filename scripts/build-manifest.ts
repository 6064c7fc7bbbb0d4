// Notes down what the built program consists of, so that `tukiem doctor` can tell a damaged copy.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { assetsInside } from './build-sea-blob.ts'

const MANIFEST = 'dist/manifest.json'
const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
const oldestNode = /^>=([\d.]+)$/.exec(engines.node)?.[1]
if (oldestNode === undefined) throw new Error(`engines: ${engines.node} is not one oldest version`)

const files = Object.entries(assetsInside(null))
  .filter(([path]) => path !== MANIFEST)
  .map(([path, file]) => [path, createHash('sha256').update(readFileSync(file)).digest('hex')])
writeFileSync(MANIFEST, JSON.stringify({ oldestNode, files: Object.fromEntries(files) }))
