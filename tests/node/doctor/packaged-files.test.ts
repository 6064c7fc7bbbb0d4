import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packagedFiles, readManifest } from '../../../src/node/doctor/packaged-files.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tukiem-packaged-'))
  const { files } = manifestOf('.')
  for (const path of ['dist/manifest.json', ...Object.keys(files)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    cpSync(path, join(root, path))
  }
})
afterEach(() => rmSync(root, { recursive: true }))

function manifestOf(folder: string) {
  const manifest = readManifest(folder)
  if (manifest === null) throw new Error('no manifest')
  return manifest
}
const wrongIn = () => packagedFiles(root, manifestOf(root)).filter(({ state }) => state !== 'whole')

test('the build notes down every file that is asked for, and the oldest Node', () => {
  const { files, oldestNode } = manifestOf('.')
  expect(oldestNode).toBe(JSON.parse(readFileSync('package.json', 'utf8')).engines.node.slice(2))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'dist/tukiem.js',
      'dist/library/library.json',
      'dist/fonts/BeVietnamPro-Regular.ttf',
      'templates/report.css',
      'checklists/vn.start.yaml',
    ]),
  )
})

test('a whole copy is whole', () => {
  expect(wrongIn()).toEqual([])
})

test('a file that is cut short, edited or gone is told', () => {
  truncateSync(join(root, 'dist/fonts/BeVietnamPro-Bold.ttf'), 1000)
  writeFileSync(join(root, 'checklists/vn.start.yaml'), 'format: tukiem/checklist/1\n')
  rmSync(join(root, 'dist/library/vn.pay.json'))
  expect(wrongIn().toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: 'checklists/vn.start.yaml', state: 'changed' },
    { path: 'dist/fonts/BeVietnamPro-Bold.ttf', state: 'changed' },
    { path: 'dist/library/vn.pay.json', state: 'missing' },
  ])
})

test.each([
  [''],
  ['{"files'],
  ['null'],
  ['{"oldestNode": 20, "files": {}}'],
  ['{"oldestNode": "20", "files": {"a": 1}}'],
])('a list that is damaged itself is none: %s', (text) => {
  writeFileSync(join(root, 'dist/manifest.json'), text)
  expect(readManifest(root)).toBeNull()
})
