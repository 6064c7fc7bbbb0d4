import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { copyWhole } from '../../../src/node/save/copy-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-copy-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(at(name), 'utf8')

/** Another disk, where this machine has one that anybody may write to. */
const SHARED = '/dev/shm'
const isOtherDisk = existsSync(SHARED) && statSync(SHARED).dev !== statSync(folder).dev

describe('a file at another place too', () => {
  test('takes no room on the same disk', () => {
    writeFileSync(at('a'), 'an', { mode: 0o600 })
    copyWhole(at('a'), at('b'))
    expect([textOf('b'), statSync(at('b')).ino]).toEqual(['an', statSync(at('a')).ino])
  })

  test('stands in the place of what was there', () => {
    writeFileSync(at('new'), 'new')
    writeFileSync(at('old'), 'old')
    writeFileSync(at('.old.tmp'), 'left behind')
    copyWhole(at('new'), at('old'))
    expect(textOf('old')).toBe('new')
  })

  test('stays what it is when it is there already', () => {
    writeFileSync(at('same'), 'same')
    copyWhole(at('same'), at('twin'))
    copyWhole(at('same'), at('twin'))
    expect([textOf('same'), textOf('twin')]).toEqual(['same', 'same'])
  })

  test.skipIf(!isOtherDisk)('is copied to another disk, for its owner alone', () => {
    const other = mkdtempSync(join(SHARED, 'tukiem-copy-'))
    try {
      writeFileSync(at('far'), 'far', { mode: 0o600 })
      copyWhole(at('far'), join(other, 'far'))
      expect(readFileSync(join(other, 'far'), 'utf8')).toBe('far')
      expect(statSync(join(other, 'far')).mode & 0o777).toBe(0o600)
      expect(readdirSync(other)).toEqual(['far'])
    } finally {
      rmSync(other, { recursive: true })
    }
  })

  test('that is not there is an error, and leaves what was', () => {
    writeFileSync(at('kept'), 'kept')
    expect(() => copyWhole(at('none'), at('kept'))).toThrow('ENOENT')
    expect(textOf('kept')).toBe('kept')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
