import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { besideAnswers, removeLeftBehind } from '../../../src/node/doctor/beside-answers.ts'
import { takeLock } from '../../../src/node/save/lock.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-beside-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const NOW = Date.now()
/** No process has this number: it is above the limit of every system. */
const DEAD = 999_999_999
const boot = Math.round(Date.now() / 1000 - uptime())

/** Writes a file that was last touched so many seconds ago. */
function write(name: string, text = '', age = 3600): void {
  writeFileSync(at(name), text)
  utimesSync(at(name), NOW / 1000 - age, NOW / 1000 - age)
}
const lockOf = (pid: number, host = hostname()) => JSON.stringify({ pid, host, boot })
const found = () => besideAnswers(folder, readdirSync(folder), NOW).map(({ name, state }) => [name, state])

describe('beside answers are', () => {
  test('backups and conflict copies', () => {
    for (const name of ['a.tukiem.yaml', 'a.tukiem.yaml.bak', 'a.tukiem.conflict-20261121-233040.yaml']) write(name)
    expect(found()).toEqual([
      ['a.tukiem.conflict-20261121-233040.yaml', 'conflict'],
      ['a.tukiem.yaml.bak', 'backup'],
    ])
  })

  test.each([
    ['of a process that runs', lockOf(process.ppid), 'open'],
    ['of a process that is no more', lockOf(DEAD), 'lock'],
    ['from before the machine was started', JSON.stringify({ pid: process.ppid, host: hostname(), boot: 1 }), 'lock'],
    ['of another machine', lockOf(1, 'may-kho'), 'open-elsewhere'],
    ['with nothing that can be read', '', 'lock'],
    ['with nonsense', '[1, 2', 'lock'],
  ])('a lock %s', (_, text, state) => {
    write('a.tukiem.yaml.lock', text)
    expect(found()).toEqual([['a.tukiem.yaml.lock', state]])
  })

  test.each([
    ['.a.tukiem.yaml.tmp'],
    ['.a.tukiem.yaml.bak.tmp'],
    [`a.tukiem.yaml.lock.${DEAD}`],
    [`a.tukiem.yaml.lock.${DEAD}.old`],
    ['.a.tukiem.conflict-20261121-233040.yaml.tmp'],
    [`trial-${DEAD}.tukiem.tmp`],
  ])('%s, when a run was cut off', (name) => {
    write(name)
    expect(found()).toEqual([[name, 'temporary']])
  })

  test.each([
    ['.a.tukiem.yaml.tmp', 2],
    ['a.tukiem.yaml.lock', 2],
    [`a.tukiem.yaml.lock.${process.pid}`, 3600],
  ])('not %s, %d seconds old: somebody is writing it', (name, age) => {
    write(name, '', age)
    expect(found()).toEqual([])
  })

  test('not the temporary file of answers that somebody has open', () => {
    write('a.tukiem.yaml.lock', lockOf(process.ppid))
    write('.a.tukiem.yaml.tmp')
    expect(found()).toEqual([['a.tukiem.yaml.lock', 'open']])
  })

  test.each([['.plan.pdf.tmp'], ['package.lock'], ['photo.bak'], ['.vimrc.tmp'], ['x.conflict-20261121-233040.yaml']])(
    'not %s, which others make too',
    (name) => {
      write(name)
      expect(found()).toEqual([])
    },
  )

  test('no folders, links or pipes, whatever they are called', () => {
    mkdirSync(at('a.tukiem.yaml.lock'))
    symlinkSync('/etc/passwd', at('a.tukiem.yaml.bak'))
    if (process.platform !== 'win32') execFileSync('mkfifo', [at('.a.tukiem.yaml.tmp')])
    expect(found()).toEqual([])
  })

  test('no lock that is far too long for one', () => {
    write('a.tukiem.yaml.lock', ' '.repeat(5000))
    expect(found()).toEqual([])
  })
})

describe('what was left behind', () => {
  test('is removed, and nothing else', () => {
    const kept = ['a.tukiem.conflict-20261121-233040.yaml', 'a.tukiem.yaml', 'a.tukiem.yaml.bak', 'b.tukiem.yaml.lock']
    for (const name of kept) write(name, name.endsWith('.lock') ? lockOf(1, 'may-kho') : '')
    write('a.tukiem.yaml.lock', lockOf(DEAD))
    write('.a.tukiem.yaml.tmp')
    write(`a.tukiem.yaml.lock.${DEAD}`)
    const removals = removeLeftBehind(folder, besideAnswers(folder, readdirSync(folder), NOW))
    expect(removals).toEqual([
      { name: '.a.tukiem.yaml.tmp', fault: null },
      { name: 'a.tukiem.yaml.lock', fault: null },
      { name: `a.tukiem.yaml.lock.${DEAD}`, fault: null },
    ])
    expect(readdirSync(folder).sort()).toEqual(kept)
  })

  test('stays when somebody has taken it again meanwhile', () => {
    write('a.tukiem.yaml.lock', lockOf(DEAD))
    const files = besideAnswers(folder, readdirSync(folder), NOW)
    const lock = takeLock(at('a.tukiem.yaml'))
    expect(removeLeftBehind(folder, files)).toEqual([{ name: 'a.tukiem.yaml.lock', fault: 'EBUSY' }])
    expect(existsSync(at('a.tukiem.yaml.lock'))).toBe(true)
    if (lock.taken) lock.release()
  })

  test('may be gone already', () => {
    write('.a.tukiem.yaml.tmp')
    const files = besideAnswers(folder, readdirSync(folder), NOW)
    rmSync(at('.a.tukiem.yaml.tmp'))
    expect(removeLeftBehind(folder, files)).toEqual([{ name: '.a.tukiem.yaml.tmp', fault: null }])
  })
})
