import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { thisProcess } from '../../../src/node/save/holder.ts'
import { takeLock } from '../../../src/node/save/lock.ts'
import { removeStrays } from '../../../src/node/save/strays.ts'
import { refuse } from '../../helpers/file-calls.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-strays-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const DEAD = 2 ** 22 + 7
const LIVING = process.ppid
const heldBy = (pid: number, host = hostname()) => JSON.stringify({ ...thisProcess(), pid, host })
const CONFLICT = 'a.tukiem.conflict-20261121-233040.yaml'

/**
 * Whether the file is still there after the program has begun with `a.tukiem.yaml`. LIVING and OWN in its name stand for
 * the numbers of processes, so that tests are called the same in each run.
 */
function stays(called: string, text: string): boolean {
  const name = called.replace('LIVING', String(LIVING)).replace('OWN', String(process.pid))
  writeFileSync(join(folder, name), text)
  removeStrays(join(folder, 'a.tukiem.yaml'))
  return readdirSync(folder).includes(name)
}

test.each([
  ['.a.tukiem.yaml.tmp', 'half a fi'],
  ['.a.tukiem.yaml.bak.tmp', ''],
  [`a.tukiem.yaml.lock.${DEAD}`, heldBy(DEAD)],
  [`a.tukiem.yaml.lock.${DEAD}`, ''],
  [`a.tukiem.yaml.lock.${DEAD}.old`, heldBy(DEAD)],
  ['a.tukiem.yaml.lock.OWN', ''],
  ['a.tukiem.yaml.lock.OWN', heldBy(process.pid)],
  ['a.tukiem.yaml.lock.over', ''],
  ['a.tukiem.yaml.lock.over.over', heldBy(DEAD)],
  [`a.tukiem.yaml.lock.over.over.${DEAD}`, ''],
  ['a.tukiem.yaml.lock.over', heldBy(DEAD)],
  [`a.tukiem.yaml.lock.over.${DEAD}`, heldBy(DEAD)],
  [`.${CONFLICT}.tmp`, 'half a fi'],
  [`.2-${CONFLICT}.tmp`, 'half a fi'],
  [`${CONFLICT}.lock`, heldBy(DEAD)],
  [`${CONFLICT}.lock.${DEAD}`, heldBy(DEAD)],
])('%s of a process that is no more is removed', (name, text) => {
  expect(stays(name, text)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['of a living process', 'a.tukiem.yaml.lock.LIVING', heldBy(LIVING)],
  ['of a living process that has not written it yet', 'a.tukiem.yaml.lock.LIVING', ''],
  ['of a living process that takes over', 'a.tukiem.yaml.lock.over', heldBy(LIVING)],
  ['of another machine', `a.tukiem.yaml.lock.${DEAD}`, heldBy(DEAD, 'elsewhere')],
  ['of a conflict that a living process has open', `${CONFLICT}.lock`, heldBy(LIVING)],
  ['of a conflict that is open on another machine', `${CONFLICT}.lock`, heldBy(DEAD, 'elsewhere')],
  ['of other answers', '.b.tukiem.yaml.tmp', ''],
  ['of other answers', `b.tukiem.yaml.lock.${DEAD}`, heldBy(DEAD)],
  ['of answers with a longer name', `.aa.tukiem.yaml.tmp`, ''],
  ['that is no lock', 'a.tukiem.yaml.lock.txt', ''],
  ['that is no lock', 'a.tukiem.yaml.lock.over.txt', ''],
  ['that is no lock', `a.tukiem.yaml.lock.x${DEAD}`, ''],
  ['that is no lock', `a.tukiem.yaml.lock.${DEAD}.older`, ''],
  ['that is no lock', 'a.tukiem.yaml.lock.overover', ''],
  ['that is no lock', `a.tukiem.yaml.lock.over${DEAD}`, ''],
  ['that only ends like a lock', `x.a.tukiem.yaml.lock.${DEAD}`, ''],
  ['of a conflict of other answers', '.b.tukiem.conflict-20261121-233040.yaml.tmp', ''],
  ['of a conflict that somebody has called so', `x.${CONFLICT}.tmp`, ''],
  ['of a conflict that somebody has called so', `.${CONFLICT}.tmp.txt`, ''],
  ['that is the backup of a conflict', `${CONFLICT}.bak`, ''],
  ['that is the lock of the answers', 'a.tukiem.yaml.lock', heldBy(DEAD)],
  ['that somebody has called so', 'a.tukiem.yaml.bak', ''],
  ['that is a conflict itself', CONFLICT, ''],
])('a file %s stays: %s', (_, name, text) => {
  expect(stays(name, text)).toBe(true)
})

test('a lock that was lost is no longer ours, and giving it back leaves that of the other', () => {
  const path = join(folder, 'a.tukiem.yaml')
  const lock = takeLock(path)
  if (!lock.taken) throw new Error('not taken')
  expect(lock.isOurs()).toBe(true)
  writeFileSync(`${path}.lock`, heldBy(LIVING))
  expect(lock.isOurs()).toBe(false)
  lock.release()
  expect(readdirSync(folder)).toEqual(['a.tukiem.yaml.lock'])
})

test('what lies beside a conflict goes with its lock, and nothing of ours stays for that', () => {
  writeFileSync(join(folder, `.${CONFLICT}.tmp`), 'half a fi')
  writeFileSync(join(folder, `${CONFLICT}.lock`), heldBy(DEAD))
  writeFileSync(join(folder, CONFLICT), 'theirs')
  removeStrays(join(folder, 'a.tukiem.yaml'))
  expect(readdirSync(folder)).toEqual([CONFLICT])
})

test('what lies beside a conflict stays while that is open elsewhere', () => {
  writeFileSync(join(folder, `.${CONFLICT}.tmp`), 'half a fi')
  writeFileSync(join(folder, `${CONFLICT}.lock`), heldBy(LIVING))
  removeStrays(join(folder, 'a.tukiem.yaml'))
  expect(readdirSync(folder)).toEqual([`.${CONFLICT}.tmp`, `${CONFLICT}.lock`].sort())
})

test('a folder that cannot be listed is no hindrance, and known names are removed', () => {
  writeFileSync(join(folder, '.a.tukiem.yaml.tmp'), '')
  refuse('readdirSync', 'EACCES')
  removeStrays(join(folder, 'a.tukiem.yaml'))
  expect(existsSync(join(folder, '.a.tukiem.yaml.tmp'))).toBe(false)
})

test('what cannot be read or removed now is left for the next start', () => {
  const names = [`.${CONFLICT}.tmp`, `a.tukiem.yaml.lock.${DEAD}`]
  for (const name of names) writeFileSync(join(folder, name), '')
  refuse('readFileSync', 'EACCES')
  refuse('openSync', 'EROFS')
  removeStrays(join(folder, 'a.tukiem.yaml'))
  expect(readdirSync(folder).sort()).toEqual(names)
})
