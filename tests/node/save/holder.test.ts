import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type Held,
  type Holder,
  isAlive,
  isProcessAlive,
  isSame,
  readHeld,
  thisProcess,
} from '../../../src/node/save/holder.ts'
import { instead, onPlatform, refuse, systemError } from '../../helpers/file-calls.ts'

const NO_SUCH_PROCESS = 2 ** 22 + 7

afterEach(() => {
  vi.restoreAllMocks()
})

describe('this process', () => {
  test('names itself by number, machine and start of the machine', () => {
    const { pid, host, boot } = thisProcess()
    expect([pid, host]).toEqual([process.pid, hostname()])
    expect(Number.isInteger(boot)).toBe(true)
    expect(Math.abs(Date.now() / 1000 - uptime() - boot)).toBeLessThan(5)
  })

  test.each([
    ['f2c1\n', { bootId: 'f2c1' }],
    ['\n', {}],
    [null, {}],
  ])('on Linux takes the name of the start from the system: %j', (text, known) => {
    onPlatform('linux')
    instead('readFileSync', (_, path, encoding) => {
      expect([path, encoding]).toEqual(['/proc/sys/kernel/random/boot_id', 'utf8'])
      if (text === null) throw systemError('EACCES')
      return text
    })
    const { pid, host, boot } = thisProcess()
    expect(thisProcess()).toEqual({ pid, host, boot, ...known })
  })

  test.each(['darwin', 'win32'] as const)('has no name of the start on %s', (platform) => {
    onPlatform(platform)
    instead('readFileSync', () => 'f2c1')
    expect(thisProcess()).not.toHaveProperty('bootId')
  })
})

describe('what a lock file says', () => {
  let folder = ''
  let lock = ''
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'tukiem-holder-')))
    lock = join(folder, 'a.lock')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('that is not there', () => {
    expect(readHeld(lock)).toBe('absent')
  })
  test.each([
    { pid: 1, host: 'a', boot: 0 },
    { pid: 4_000_000, host: '', boot: -1.5, bootId: 'f2c1' },
  ])('that a process has written: %j', (holder) => {
    writeFileSync(lock, JSON.stringify(holder))
    expect(readHeld(lock)).toEqual(holder)
  })
  test.each([
    '',
    '{',
    'null',
    '7',
    '"text"',
    '[]',
    '{}',
    '{"host": "a", "boot": 0}',
    '{"pid": 1, "boot": 0}',
    '{"pid": 1, "host": "a"}',
    '{"pid": "1", "host": "a", "boot": 0}',
    '{"pid": 1.5, "host": "a", "boot": 0}',
    '{"pid": 0, "host": "a", "boot": 0}',
    '{"pid": -1, "host": "a", "boot": 0}',
    '{"pid": 1, "host": 7, "boot": 0}',
    '{"pid": 1, "host": "a", "boot": "0"}',
  ])('that nobody can be read from: %s', (text) => {
    writeFileSync(lock, text)
    expect(readHeld(lock)).toBe('nobody')
  })
  test('that cannot be read', () => {
    mkdirSync(lock)
    expect(() => readHeld(lock)).toThrow(/^E(?:ISDIR|PERM|ACCES)/)
    rmSync(lock, { recursive: true })
    refuse('readFileSync', 'EACCES')
    expect(() => readHeld(lock)).toThrow('EACCES: made by a test')
  })
})

const HOLDER: Holder = { pid: 7, host: 'here', boot: 1000 }

test.each<[Held, Held, boolean]>([
  [HOLDER, { ...HOLDER }, true],
  [HOLDER, { ...HOLDER, bootId: 'f2c1' }, true],
  [HOLDER, { ...HOLDER, pid: 8 }, false],
  [HOLDER, { ...HOLDER, host: 'there' }, false],
  [HOLDER, { ...HOLDER, boot: 1001 }, false],
  [HOLDER, 'nobody', false],
  ['absent', HOLDER, false],
  ['nobody', 'nobody', true],
  ['absent', 'nobody', false],
])('%j and %j are the same process: %s', (one, other, same) => {
  expect(isSame(one, other)).toBe(same)
})

describe('a holder', () => {
  const me: Holder = { pid: process.pid, host: 'here', boot: 1000, bootId: 'f2c1' }
  const living = { ...me, pid: process.ppid }
  const withoutName = { pid: living.pid, host: me.host, boot: me.boot }

  test.each<[string, Holder, Holder, boolean]>([
    ['of another machine may live', { ...living, pid: NO_SUCH_PROCESS, host: 'there' }, me, true],
    ['of the same start lives when its process does', living, me, true],
    ['of the same start is dead when its process is', { ...living, pid: NO_SUCH_PROCESS }, me, false],
    ['of a start with another name is dead', { ...living, bootId: '0000' }, me, false],
    ['of a start with the same name lives, whatever the clock says', { ...living, boot: 90_000 }, me, true],
    ['of a start without a name is told by the clock', withoutName, me, true],
    ['of a start at another time is dead', { ...withoutName, boot: 1121 }, me, false],
    ['of a start at an earlier time is dead', { ...withoutName, boot: 879 }, me, false],
    ['lives where the clock was set right a little', { ...withoutName, boot: 1120 }, me, true],
    [
      'is told by the clock where this process knows no name',
      { ...living, boot: 900 },
      { pid: me.pid, host: me.host, boot: me.boot },
      true,
    ],
    [
      'is dead by the clock where this process knows no name',
      { ...living, boot: 800 },
      { pid: me.pid, host: me.host, boot: me.boot },
      false,
    ],
  ])('%s', (_name, holder, reader, alive) => {
    expect(isAlive(holder, reader)).toBe(alive)
  })
})

describe('a process', () => {
  /** As the system answers to a question for a process, and what it says of its state. */
  const answering = (code: string | null, stat = '7 (tukiem) S 1 7') => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      if (code !== null) throw systemError(code)
      return true
    })
    instead('readFileSync', (_real, path) => {
      expect(path).toBe('/proc/7/stat')
      return stat
    })
    return kill
  }

  test.each<[string, string | null, string, boolean]>([
    ['that answers lives', null, '7 (tukiem) S 1 7', true],
    ['of somebody else lives', 'EPERM', '', true],
    ['that is not there does not', 'ESRCH', '', false],
    ['that nobody has buried does not', null, '7 (tukiem) Z 1 7', false],
    ['that is being buried does not', null, '7 (tukiem) X 1 7', false],
    ['that is called like a dead one lives', null, '7 (a) Z b) S 1 7', true],
    ['that is called like a living one does not', null, '7 (a) S b) Z 1 7', false],
    ['that the system says nothing of lives', null, '', true],
  ])('%s', (_name, code, stat, alive) => {
    onPlatform('linux')
    const kill = answering(code, stat)
    expect(isProcessAlive(7)).toBe(alive)
    expect(kill).toHaveBeenCalledExactlyOnceWith(7, 0)
  })

  test('whose state cannot be read lives', () => {
    onPlatform('linux')
    answering(null)
    refuse('readFileSync', 'ENOENT')
    expect(isProcessAlive(7)).toBe(true)
  })

  test('of a system without such files lives when it answers', () => {
    onPlatform('darwin')
    answering(null, '7 (tukiem) Z 1 7')
    expect(isProcessAlive(7)).toBe(true)
  })
})
