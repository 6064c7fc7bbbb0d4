import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import {
  type AnswerStore,
  failureOf,
  newAnswers,
  openAnswers,
  type SaveResult,
} from '../../../src/node/save/answer-store.ts'
import { answersText } from '../../../src/node/save/answers-text.ts'
import { faultOf } from '../../../src/node/save/atomic-write.ts'
import { numberedName } from '../../../src/node/save/file-name.ts'

const FILE: AnswerFile = {
  checklist: { id: 'vn.start' },
  revision: 0,
  firm: { name: 'Xưởng mộc Thành Công' },
  facts: { hired: 5 },
  answers: {},
  retired: {},
}
const SETTING = { unnamed: 'co-so', now: () => new Date(2026, 10, 21, 23, 30, 40) }
const NAME = 'xuong-moc-thanh-cong.tukiem.yaml'

let folder = ''
const opened: AnswerStore[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-save-'))
})
afterEach(() => {
  for (const store of opened.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

const fresh = () => {
  const store = newAnswers(folder, SETTING)
  opened.push(store)
  return store
}
const open = (path: string) => {
  const result = openAnswers(path, readFileSync(path), SETTING)
  if (!result.opened) throw new Error(`locked by ${result.holder.pid}`)
  opened.push(result.store)
  return result.store
}
const good = (result: SaveResult) => {
  if (!result.saved) throw new Error(result.failure.errno)
  return result
}
const visible = () =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.lock'))
    .sort()

describe('saving answers', () => {
  test('the first save makes a file named after the firm, for its owner alone', () => {
    const result = good(fresh().save(FILE))
    expect(result.path).toBe(join(folder, NAME))
    expect(result.file.revision).toBe(1)
    expect(readFileSync(result.path, 'utf8')).toBe(answersText({ ...FILE, revision: 1 }))
    expect(statSync(result.path).mode & 0o777).toBe(0o600)
    expect(visible()).toEqual([NAME])
  })

  test('every save counts one further', () => {
    const store = fresh()
    const first = good(store.save(FILE))
    expect(good(store.save(first.file)).file.revision).toBe(2)
  })

  test('a second firm of the same name gets a file of its own', () => {
    good(fresh().save(FILE))
    good(fresh().save(FILE))
    expect(visible()).toEqual([numberedName(NAME, 2), NAME].sort())
  })

  test('a file begun before keeps one backup, from the start of the session', () => {
    const path = join(folder, NAME)
    const before = answersText(FILE)
    writeFileSync(path, before)
    const store = open(path)
    const first = good(store.save({ ...FILE, facts: { hired: 6 } }))
    good(store.save({ ...first.file, facts: { hired: 7 } }))
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(before)
    expect(visible()).toEqual([NAME, `${NAME}.bak`])
  })

  test('a file that somebody else changed is left alone, and ours goes beside it', () => {
    const path = join(folder, NAME)
    writeFileSync(path, answersText(FILE))
    const store = open(path)
    writeFileSync(path, 'theirs')
    const result = good(store.save(FILE))
    expect(result.conflict).toBe(path)
    expect(result.path).toBe(join(folder, 'xuong-moc-thanh-cong.tukiem.conflict-20261121-233040.yaml'))
    expect(readFileSync(path, 'utf8')).toBe('theirs')
    const next = good(store.save(result.file))
    expect(next.conflict).toBeNull()
    expect(next.path).toBe(result.path)
  })

  test('a file changed between reading and opening counts as changed', () => {
    const path = join(folder, NAME)
    writeFileSync(path, 'now')
    const result = openAnswers(path, new TextEncoder().encode('then'), SETTING)
    if (!result.opened) throw new Error('locked')
    opened.push(result.store)
    expect(good(result.store.save(FILE)).conflict).toBe(path)
  })

  test('a file that was removed meanwhile is written again', () => {
    const store = fresh()
    const { path, file } = good(store.save(FILE))
    rmSync(path)
    expect(good(store.save(file)).conflict).toBeNull()
    expect(existsSync(path)).toBe(true)
  })

  test('the file behind a link is replaced, not the link', () => {
    const path = join(folder, NAME)
    const link = join(folder, 'link.yaml')
    writeFileSync(path, answersText(FILE))
    symlinkSync(path, link)
    expect(good(open(link).save(FILE)).path).toBe(path)
  })

  test('a folder that is gone is told, and another one can be taken', () => {
    const gone = join(folder, 'gone')
    mkdirSync(gone)
    const store = newAnswers(gone, SETTING)
    opened.push(store)
    good(store.save(FILE))
    rmSync(gone, { recursive: true })
    expect(store.save(FILE)).toMatchObject({ saved: false, failure: { code: 'no-folder', errno: 'ENOENT' } })
    store.moveTo(folder)
    expect(good(store.save(FILE)).path).toBe(join(folder, NAME))
  })

  test('a save that fails leaves the old file, and the next one works', () => {
    const store = fresh()
    const { path } = good(store.save(FILE))
    const before = readFileSync(path, 'utf8')
    const beside = join(folder, `.${NAME}.tmp`)
    mkdirSync(beside)
    expect(store.save(FILE).saved).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe(before)
    rmSync(beside, { recursive: true })
    expect(store.save(FILE).saved).toBe(true)
  })

  test('no temporary file stays behind', () => {
    const store = fresh()
    writeFileSync(join(folder, `.${NAME}.tmp`), 'from a killed run')
    good(store.save(FILE))
    expect(visible()).toEqual([NAME])
  })
})

describe('the lock', () => {
  const boot = Math.round(Date.now() / 1000 - uptime())
  const path = () => join(folder, NAME)
  const lockedBy = (holder: unknown) => {
    writeFileSync(path(), answersText(FILE))
    writeFileSync(`${path()}.lock`, typeof holder === 'string' ? holder : JSON.stringify(holder))
    const result = openAnswers(path(), null, SETTING)
    if (result.opened) opened.push(result.store)
    return result
  }

  test('of a living process keeps others out, and says who holds it', () => {
    expect(lockedBy({ pid: process.ppid, host: hostname(), boot })).toMatchObject({
      opened: false,
      code: 'locked',
      holder: { pid: process.ppid, host: hostname() },
      isThisMachine: true,
      lock: `${path()}.lock`,
    })
  })
  test('of another machine keeps others out, and says which machine and which file', () => {
    expect(lockedBy({ pid: 1, host: 'elsewhere', boot })).toMatchObject({
      opened: false,
      holder: { host: 'elsewhere' },
      isThisMachine: false,
      lock: `${path()}.lock`,
    })
  })
  test.each([
    ['a process that is no more', () => ({ pid: 2 ** 22 + 7, host: hostname(), boot })],
    [
      'a process from before the machine was restarted',
      () => ({ pid: process.ppid, host: hostname(), boot: boot - 90_000 }),
    ],
    ['an earlier process with our own number', () => ({ pid: process.pid, host: hostname(), boot })],
    ['nobody, because it is empty', () => ''],
    ['nobody, because it is no lock', () => '{"pid": "x"}'],
  ])('of %s is taken over at once', (_, holder) => {
    expect(lockedBy(holder()).opened).toBe(true)
    expect(JSON.parse(readFileSync(`${path()}.lock`, 'utf8')).pid).toBe(process.pid)
  })
  test('is held against a second window and given back at the end', () => {
    const store = fresh()
    const saved = good(store.save(FILE))
    expect(openAnswers(saved.path, null, SETTING).opened).toBe(false)
    store.close()
    expect(existsSync(`${saved.path}.lock`)).toBe(false)
    expect(open(saved.path).path()).toBe(saved.path)
  })
  test('leaves nothing else behind', () => {
    const store = fresh()
    good(store.save(FILE))
    store.close()
    expect(readdirSync(folder)).toEqual([NAME])
  })
})

describe('a save that the system refuses', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'not-allowed'],
    ['EROFS', 'not-allowed'],
    ['EPERM', 'not-allowed'],
    ['EFBIG', 'disk-full'],
    ['EISDIR', 'not-allowed'],
    ['ENOENT', 'no-folder'],
    ['ENOTDIR', 'no-folder'],
    ['EIO', 'other'],
  ])('with %s is told as %s', (errno, code) => {
    const error = Object.assign(new Error(errno), { code: errno })
    expect(faultOf(error)).toBe(code)
    expect(failureOf(error, '/a')).toEqual({ code, folder: '/a', errno })
  })
  test('is told, but a fault of ours is not taken for one', () => {
    expect(() => failureOf(new TypeError('ours'), '/a')).toThrow(TypeError)
    expect(faultOf(new TypeError('ours'))).toBe('other')
  })
})
