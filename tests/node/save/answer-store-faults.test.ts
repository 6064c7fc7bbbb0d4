import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { type AnswerStore, newAnswers, openAnswers, type SaveResult } from '../../../src/node/save/answer-store.ts'
import { answersText } from '../../../src/node/save/answers-text.ts'
import { thisProcess } from '../../../src/node/save/holder.ts'
import { instead, refuse, systemError } from '../../helpers/file-calls.ts'

const FILE: AnswerFile = {
  checklist: { id: 'vn.start' },
  revision: 0,
  firm: { name: 'Xưởng A' },
  facts: { hired: 5 },
  answers: {},
  retired: {},
}
const SETTING = { unnamed: 'co-so', now: () => new Date(2026, 10, 21, 23, 30, 40) }
const NAME = 'xuong-a.tukiem.yaml'
const CONFLICT = 'xuong-a.tukiem.conflict-20261121-233040.yaml'
const LIVING = JSON.stringify({ ...thisProcess(), pid: process.ppid })
const DEAD = 2 ** 22 + 7

let folder = ''
let path = ''
const opened: AnswerStore[] = []
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tukiem-store-')))
  path = join(folder, NAME)
})
afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  rmSync(folder, { recursive: true })
})

const fresh = (into = folder, setting: Parameters<typeof newAnswers>[1] = SETTING) => {
  const store = newAnswers(into, setting)
  opened.push(store)
  return store
}
const open = (name = path) => {
  const result = openAnswers(name, existsSync(name) ? readFileSync(name) : null, SETTING)
  if (!result.opened) throw new Error(`locked by ${result.holder.pid}`)
  opened.push(result.store)
  return result.store
}
const begun = () => {
  writeFileSync(path, answersText(FILE))
  return open()
}
const good = (result: SaveResult) => {
  if (!result.saved) throw new Error(result.failure.errno)
  return result
}
const files = (where = folder) => readdirSync(where).sort()

describe('where answers are kept', () => {
  test('is not told before the first save of a new firm', () => {
    const store = fresh()
    expect(store.path()).toBeNull()
    good(store.save(FILE))
    expect(store.path()).toBe(path)
  })
  test('is a whole path, however the folder or the file was named', () => {
    const here = relative(process.cwd(), folder)
    expect(good(fresh(here).save(FILE)).path).toBe(path)
    expect(open(join(here, 'b.tukiem.yaml')).path()).toBe(join(folder, 'b.tukiem.yaml'))
  })
  test.each([
    ['a.tukiem.json', answersJson],
    ['a.tukiem.JSON', answersJson],
    ['a.tukiem.txt', answersJson],
    ['a.json.yaml', answersText],
    ['a-json', answersText],
  ])('%s goes on being what it is', (name, text) => {
    const store = open(join(folder, name))
    good(store.save(FILE))
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text({ ...FILE, revision: 1 }))
  })
  test('can be another folder: the lock is given back, and nothing of the old file comes along', () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    const store = begun()
    expect(files()).toContain(`${NAME}.lock`)
    store.moveTo(relative(process.cwd(), other))
    expect(store.path()).toBeNull()
    expect(files()).toEqual(['other', NAME])
    expect(good(store.save(FILE))).toMatchObject({ path: join(other, NAME), conflict: null })
    expect(files(other)).toEqual([NAME, `${NAME}.lock`])
  })
})

describe('a name for a new firm', () => {
  test('is the next one where somebody living has the lock of the first', () => {
    writeFileSync(`${path}.lock`, LIVING)
    expect(good(fresh().save(FILE)).path).toBe(join(folder, 'xuong-a-2.tukiem.yaml'))
  })
  test('is the next one where a file has the first, whose lock is not touched', () => {
    writeFileSync(path, 'theirs')
    const locks: string[] = []
    instead('linkSync', (real, _, to) => {
      locks.push(String(to))
      return real()
    })
    expect(good(fresh().save(FILE)).path).toBe(join(folder, 'xuong-a-2.tukiem.yaml'))
    expect(locks).toEqual([join(folder, 'xuong-a-2.tukiem.yaml.lock')])
  })
  test('is the next one where the file appeared meanwhile, and the lock of the first is given back', () => {
    instead('linkSync', (real, _, to) => {
      if (to === `${path}.lock`) writeFileSync(path, 'theirs')
      return real()
    })
    expect(good(fresh().save(FILE)).path).toBe(join(folder, 'xuong-a-2.tukiem.yaml'))
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    expect(existsSync(`${path}.lock`)).toBe(false)
  })
  test('is cleared of what a killed process has left beside it', () => {
    writeFileSync(`${path}.lock.${DEAD}`, '')
    good(fresh().save(FILE))
    expect(files()).toEqual([NAME, `${NAME}.lock`])
  })
  test('is not said where the lock cannot be taken', () => {
    const store = fresh()
    refuse('openSync', 'EACCES')
    expect(store.save(FILE)).toEqual({ saved: false, failure: { code: 'not-allowed', folder, errno: 'EACCES' } })
    expect(store.path()).toBeNull()
  })
})

describe('a file begun before', () => {
  test('is cleared of what a killed process has left beside it', () => {
    writeFileSync(`${path}.lock.${DEAD}`, '')
    begun()
    expect(files()).toEqual([NAME, `${NAME}.lock`])
  })
  test('is opened in a folder that cannot be written, told at the save, and saved when it can', () => {
    let isClosed = true
    instead('openSync', (real, _, mode) => {
      if (isClosed && mode === 'wx') throw systemError('EROFS')
      return real()
    })
    writeFileSync(path, answersText(FILE))
    const result = openAnswers(path, readFileSync(path), SETTING)
    if (!result.opened) throw new Error('locked')
    opened.push(result.store)
    expect(result.store.save(FILE)).toMatchObject({ saved: false, failure: { errno: 'EROFS', folder } })
    isClosed = false
    expect(good(result.store.save(FILE))).toMatchObject({ path, conflict: null })
    expect(files()).toEqual([NAME, `${NAME}.bak`, `${NAME}.lock`])
  })
  test('whose lock was deleted meanwhile is locked again', () => {
    const store = begun()
    rmSync(`${path}.lock`)
    expect(good(store.save(FILE)).conflict).toBeNull()
    expect(existsSync(`${path}.lock`)).toBe(true)
  })
  test('whose lock somebody else has by now is theirs, and ours goes beside it', () => {
    const store = begun()
    writeFileSync(`${path}.lock`, LIVING)
    expect(good(store.save(FILE))).toMatchObject({ conflict: path, path: join(folder, CONFLICT) })
    expect(readFileSync(path, 'utf8')).toBe(answersText(FILE))
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(LIVING)
    expect(files()).toEqual([CONFLICT, `${CONFLICT}.lock`, NAME, `${NAME}.lock`])
  })
  test('that somebody else changed gets no backup from us, and its lock is given back', () => {
    const store = begun()
    writeFileSync(path, 'theirs')
    good(store.save(FILE))
    expect(files()).toEqual([CONFLICT, `${CONFLICT}.lock`, NAME])
  })
  test('that somebody else changed twice in a second goes beside under a second name', () => {
    writeFileSync(join(folder, CONFLICT), 'an earlier conflict')
    const store = begun()
    writeFileSync(path, 'theirs')
    expect(good(store.save(FILE)).path).toBe(join(folder, `2-${CONFLICT}`))
  })
  test('carries the time of the machine after a conflict', () => {
    vi.useFakeTimers({ now: new Date(2027, 2, 4, 5, 6, 7), toFake: ['Date'] })
    writeFileSync(path, answersText(FILE))
    const result = openAnswers(path, new TextEncoder().encode('then'), { unnamed: 'co-so' })
    if (!result.opened) throw new Error('locked')
    opened.push(result.store)
    expect(good(result.store.save(FILE)).path).toBe(join(folder, 'xuong-a.tukiem.conflict-20270304-050607.yaml'))
    vi.useRealTimers()
  })
  test('has its backup before the first save, and keeps it when that fails', () => {
    const store = begun()
    refuse('renameSync', 'ENOSPC', /yaml\.tmp$/)
    expect(store.save(FILE)).toMatchObject({ saved: false, failure: { code: 'disk-full' } })
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(answersText(FILE))
  })
})

describe('a save that fails', () => {
  test('after the file was there is no conflict at the next one', () => {
    const store = fresh()
    const first = good(store.save(FILE))
    let isBroken = true
    instead('fsyncSync', (real) => {
      if (isBroken && readFileSync(path, 'utf8').includes('hired: 6')) throw systemError('EIO')
      return real()
    })
    expect(store.save({ ...first.file, facts: { hired: 6 } }).saved).toBe(false)
    expect(readFileSync(path, 'utf8')).toContain('hired: 6')
    isBroken = false
    expect(good(store.save({ ...first.file, facts: { hired: 7 } }))).toMatchObject({ path, conflict: null })
  })
  test('through a fault of ours is not taken for one of the disk', () => {
    const store = fresh()
    instead('writeSync', () => {
      throw new TypeError('ours')
    })
    expect(() => store.save(FILE)).toThrow(TypeError)
  })
})

test('answers can be closed before they were ever saved, and twice', () => {
  const store = fresh()
  store.close()
  good(store.save(FILE))
  store.close()
  store.close()
  expect(files()).toEqual([NAME])
})
