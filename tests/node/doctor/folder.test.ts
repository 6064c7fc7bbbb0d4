import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { lookAtFolder } from '../../../src/node/doctor/folder.ts'
import { freeSpace, homeFolder, isTemporary, letterLocale, versionsHere } from '../../../src/node/doctor/machine.ts'
import { namesIn } from '../../../src/node/folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a folder', () => {
  test('is tried out and left as it was', () => {
    const { isReadable, trial } = lookAtFolder(folder)
    expect([isReadable, trial.ok]).toEqual([true, true])
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is gone can be neither read nor saved to', () => {
    const path = join(folder, 'gone')
    expect(lookAtFolder(path)).toEqual({ path, isReadable: false, trial: { ok: false, fault: 'no-folder' } })
    expect([namesIn(path), freeSpace(path)]).toEqual([null, null])
  })

  test.runIf(existsSync('/proc/self'))('that takes no files says so', () => {
    const { isReadable, trial } = lookAtFolder('/proc')
    expect([isReadable, trial.ok]).toEqual([true, false])
  })
})

describe('the machine', () => {
  test('tells its free space, its person and what it runs on', () => {
    expect(freeSpace(folder)).toBeGreaterThan(0)
    expect(homeFolder()).toMatch(/[/\\]/)
    expect(versionsHere()).toEqual({ node: process.versions.node, system: expect.stringMatching(/^\S.* \w+$/) })
  })

  test('empties the folders for temporary files, and those inside', () => {
    expect([isTemporary(tmpdir()), isTemporary(folder), isTemporary(join(folder, 'gone'))]).toEqual([true, true, true])
    expect(isTemporary(join(tmpdir(), '..'))).toBe(false)
  })

  test.skipIf(process.platform === 'win32').each([
    [{ LC_ALL: 'C', LC_CTYPE: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' }, 'C'],
    [{ LC_ALL: '', LC_CTYPE: 'vi_VN.UTF-8', LANG: 'C' }, 'vi_VN.UTF-8'],
    [{ LANG: 'en_US.UTF-8' }, 'en_US.UTF-8'],
    [{}, ''],
  ])('has the letters of %o', (env, expected) => {
    expect(letterLocale(env)).toBe(expected)
  })
})
