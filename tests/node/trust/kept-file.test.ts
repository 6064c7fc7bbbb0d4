import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { takeLock } from '../../../src/node/save/lock.ts'
import { withKeptFile } from '../../../src/node/trust/kept-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-kept-'))
})

test('the folder is made for its owner alone, and no lock stays behind', () => {
  const path = join(folder, 'config', 'tukiem', 'trust.json')
  expect(withKeptFile(path, () => 'done')).toBe('done')
  expect(statSync(join(folder, 'config')).mode & 0o777).toBe(0o700)
  expect(readdirSync(join(folder, 'config', 'tukiem'))).toEqual([])
})

test('no lock stays behind what failed, and its error is given on', () => {
  const path = join(folder, 'trust.json')
  const fail = () => {
    throw new RangeError('broken')
  }
  expect(() => withKeptFile(path, fail)).toThrow(RangeError)
  expect(readdirSync(folder)).toEqual([])
})

test('what another program holds is not touched', () => {
  const path = join(folder, 'trust.json')
  const other = takeLock(path)
  let done = false
  expect(() =>
    withKeptFile(path, () => {
      done = true
    }),
  ).toThrow(expect.objectContaining({ name: 'WriteError', reason: 'kept', path }))
  expect(done).toBe(false)
  if (other.taken) other.release()
})

test('a folder that cannot be made is named', () => {
  writeFileSync(join(folder, 'config'), '')
  const path = join(folder, 'config', 'tukiem', 'trust.json')
  expect(() => withKeptFile(path, () => 1)).toThrow(
    expect.objectContaining({ name: 'WriteError', reason: 'kept', path }),
  )
})
