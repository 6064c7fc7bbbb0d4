import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { assetName, isExecutable, readAsset, readJsonAsset, rootOf } from '../../src/node/assets.ts'

test('the folder of the program is the one above bin/', () => {
  expect(rootOf(resolve('bin/tukiem.cjs'))).toBe(resolve('.'))
  expect(isExecutable(resolve('bin/tukiem.cjs'))).toBe(false)
})

test('a main script that is the executable has no folder, and its files are called by their paths inside', () => {
  expect(isExecutable(process.execPath)).toBe(true)
  expect(assetName(rootOf(process.execPath), 'checklists/vn.start.yaml')).toBe(join('checklists', 'vn.start.yaml'))
})

test('files come with the program', () => {
  expect(new TextDecoder().decode(readAsset('.', 'templates/report.css'))).toContain('{')
  expect(readJsonAsset('.', 'dist/library/theme.json')).toHaveProperty('colours')
  expect(() => readAsset('.', 'templates/none.css')).toThrow('ENOENT')
})

test('nothing is read from the disk for an executable', () => {
  expect(() => readAsset(rootOf(process.execPath), 'templates/report.css')).toThrow('single-executable')
})
