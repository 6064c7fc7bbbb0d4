import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { thisProcess } from '../../../src/node/save/holder.ts'
import { isLiving, type Lock, takeLock } from '../../../src/node/save/lock.ts'
import { instead, refuse, systemError, withoutWaiting } from '../../helpers/file-calls.ts'

const me = thisProcess()
const NO_SUCH_PROCESS = 2 ** 22 + 7
const heldBy = (pid: number) => JSON.stringify({ ...me, pid })
const DEAD = heldBy(NO_SUCH_PROCESS)
const LIVING = heldBy(process.ppid)
/** What a lock is written into, beside its place. */
const OWN = `.${process.pid}`

/** Windows has no such rights. */
const OWNER_ALONE = process.platform === 'win32' ? 0o666 : 0o600

let folder = ''
let path = ''
let lock = ''
const taken: Lock[] = []
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tukiem-lock-')))
  path = join(folder, 'a.tukiem.yaml')
  lock = `${path}.lock`
})
afterEach(() => {
  for (const one of taken.splice(0)) one.release()
  rmSync(folder, { recursive: true })
})

const take = () => {
  const result = takeLock(path)
  if (result.taken) taken.push(result)
  return result
}
const mine = () => {
  const result = take()
  if (!result.taken) throw new Error(`held by ${result.holder.pid}`)
  return result
}
/** What is opened to be made, in its order. */
const madeFiles = () => {
  const made: string[] = []
  instead('openSync', (real, file, mode) => {
    if (mode === 'wx') made.push(String(file))
    return real()
  })
  return made
}
const files = () => readdirSync(folder).sort()
const said = (file = lock) => JSON.parse(readFileSync(file, 'utf8'))

describe('a lock that nobody holds', () => {
  test('says who has it, for its owner alone, and leaves nothing beside it', () => {
    const held = mine()
    expect(readFileSync(lock, 'utf8')).toBe(`${JSON.stringify(me)}\n`)
    expect(statSync(lock).mode & 0o777).toBe(OWNER_ALONE)
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    expect(held.isOurs()).toBe(true)
    held.release()
    expect(files()).toEqual([])
    expect(held.isOurs()).toBe(false)
  })

  test('is taken also where a killed process of our number has left its beginning', () => {
    writeFileSync(`${lock}.${process.pid}`, 'half')
    mine()
    expect(said()).toEqual(me)
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })

  test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('is taken on a drive without links: %s', (code) => {
    refuse('linkSync', code)
    mine()
    expect(said()).toEqual(me)
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })

  test('is not given where the folder cannot be written', () => {
    refuse('openSync', 'EROFS')
    expect(take).toThrow('EROFS: made by a test')
  })

  test('is not given where only the lock itself cannot be written, and leaves nothing', () => {
    refuse('linkSync', 'EPERM')
    refuse('openSync', 'ENOSPC', /lock$/)
    expect(take).toThrow('ENOSPC: made by a test')
    expect(files()).toEqual([])
  })

  test('is not given where what stands in it cannot be read', () => {
    writeFileSync(lock, LIVING)
    refuse('readFileSync', 'EACCES', /lock$/)
    expect(take).toThrow('EACCES: made by a test')
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })
})

describe('a lock that somebody holds', () => {
  test.each([
    ['', () => {}, [OWN]],
    [' on a drive without links', () => refuse('linkSync', 'EPERM'), [OWN, '']],
  ])('is not given, and told whose it is%s', (_, where, opens) => {
    where()
    writeFileSync(lock, LIVING)
    const waits = withoutWaiting()
    const made = madeFiles()
    expect(take()).toEqual({ taken: false, holder: { ...me, pid: process.ppid }, isThisMachine: true, lock })
    expect(readFileSync(lock, 'utf8')).toBe(LIVING)
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    expect(waits).toEqual([])
    expect(made).toEqual(opens.map((name) => `${lock}${name}`))
  })

  test('elsewhere is not given either', () => {
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'elsewhere', boot: 0 }))
    expect(take()).toMatchObject({ taken: false, holder: { host: 'elsewhere' }, isThisMachine: false })
  })

  test('is not given twice to one process', () => {
    mine()
    expect(take()).toMatchObject({ taken: false, holder: { pid: process.pid } })
  })

  test('is given once it was given back in the same moment', () => {
    writeFileSync(lock, LIVING)
    instead('readFileSync', (real, file) => {
      if (file === lock) rmSync(lock, { force: true })
      return real()
    })
    const made = madeFiles()
    expect(take().taken).toBe(true)
    expect(made).toEqual([lock + OWN])
  })
})

describe('the lock of a process that is no more', () => {
  test('is taken over at once, in one step', () => {
    writeFileSync(lock, DEAD)
    const waits = withoutWaiting()
    const steps: string[] = []
    for (const name of ['renameSync', 'linkSync'] as const)
      instead(name, (real, _, to) => {
        steps.push(`${name} ${String(to).slice(path.length)} with ${said().pid === process.pid}`)
        return real()
      })
    mine()
    expect(said()).toEqual(me)
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    expect(steps).toEqual([
      'linkSync .lock with false',
      'linkSync .lock.over with false',
      'renameSync .lock with false',
    ])
    expect(waits).toEqual([])
  })

  test('is taken over from one that died while it took over', () => {
    writeFileSync(lock, DEAD)
    writeFileSync(`${lock}.over`, DEAD)
    mine()
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })

  test('is taken over from three in a row, of which each died while it took over', () => {
    for (const name of [lock, `${lock}.over`, `${lock}.over.over`]) writeFileSync(name, DEAD)
    const waits = withoutWaiting()
    mine()
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    expect(waits).toEqual([])
  })

  test('is waited for where four in a row died, until one of them is cleared away', () => {
    for (const over of ['', '.over', '.over.over', '.over.over.over']) writeFileSync(lock + over, DEAD)
    const waits = withoutWaiting((count) => {
      if (count === 1) rmSync(`${lock}.over.over.over`)
    })
    mine()
    expect(waits).toEqual([20])
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })

  test('is left to somebody who takes it over at this moment, and who lives', () => {
    writeFileSync(lock, DEAD)
    writeFileSync(`${lock}.over`, LIVING)
    const waits = withoutWaiting()
    expect(take()).toMatchObject({ taken: false, holder: { pid: NO_SUCH_PROCESS } })
    expect(waits).toEqual(Array.from({ length: 10 }, () => 20))
    expect(files()).toEqual(['a.tukiem.yaml.lock', 'a.tukiem.yaml.lock.over'])
  })

  test('is taken over when the one who took over has died meanwhile', () => {
    writeFileSync(lock, DEAD)
    writeFileSync(`${lock}.over`, LIVING)
    withoutWaiting((count) => {
      if (count === 3) writeFileSync(`${lock}.over`, DEAD)
    })
    mine()
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })

  test('is left to somebody quicker, who has it by now', () => {
    writeFileSync(lock, DEAD)
    instead('linkSync', (real, _, to) => {
      if (to === `${lock}.over`) writeFileSync(lock, LIVING)
      return real()
    })
    expect(take()).toMatchObject({ taken: false, holder: { pid: process.ppid } })
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    expect(readFileSync(lock, 'utf8')).toBe(LIVING)
  })

  test('is given where it was cleared away meanwhile', () => {
    writeFileSync(lock, DEAD)
    instead('linkSync', (real, _, to) => {
      if (to === `${lock}.over`) rmSync(lock)
      return real()
    })
    mine()
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
  })

  test('is told as not taken where it cannot be replaced, and leaves nothing', () => {
    writeFileSync(lock, DEAD)
    refuse('renameSync', 'EROFS')
    expect(take).toThrow('EROFS: made by a test')
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    expect(readFileSync(lock, 'utf8')).toBe(DEAD)
  })
})

describe('a lock that nobody can be read from', () => {
  test('is waited for a while, then taken over', () => {
    writeFileSync(lock, '')
    const waits = withoutWaiting()
    mine()
    expect(waits).toEqual([20, 20, 20, 20, 20])
    expect(said()).toEqual(me)
  })

  test('belongs to the one who writes it meanwhile', () => {
    writeFileSync(lock, '')
    const waits = withoutWaiting((count) => {
      if (count === 2) writeFileSync(lock, LIVING)
    })
    expect(take()).toMatchObject({ taken: false, holder: { pid: process.ppid } })
    expect(waits).toHaveLength(2)
  })

  test('and that cannot be taken over either is somebody of this machine', () => {
    writeFileSync(lock, '')
    writeFileSync(`${lock}.over`, LIVING)
    const waits = withoutWaiting()
    expect(take()).toEqual({ taken: false, holder: { pid: 0, host: me.host, boot: 0 }, isThisMachine: true, lock })
    expect(waits).toHaveLength(10)
  })
})

describe('giving a lock back', () => {
  test('a second time takes nothing from the next one', () => {
    const first = mine()
    first.release()
    writeFileSync(lock, heldBy(process.pid))
    first.release()
    expect(existsSync(lock)).toBe(true)
  })

  test('leaves it where it has become that of another', () => {
    const held = mine()
    writeFileSync(lock, LIVING)
    expect(held.isOurs()).toBe(false)
    held.release()
    expect(readFileSync(lock, 'utf8')).toBe(LIVING)
  })

  test('leaves it where it cannot be seen, and says nothing', () => {
    const held = mine()
    refuse('readFileSync', 'EACCES')
    expect(() => held.isOurs()).toThrow('EACCES: made by a test')
    held.release()
    expect(existsSync(lock)).toBe(true)
  })

  test('that could not be done is no hindrance for the next time', () => {
    const held = mine()
    let refusals = 1
    instead('unlinkSync', (real) => {
      refusals -= 1
      if (refusals >= 0) throw systemError('EBUSY')
      return real()
    })
    held.release()
    expect(files()).toEqual(['a.tukiem.yaml.lock'])
    mine()
    expect(said()).toEqual(me)
  })
})

test('a lock of this process lives while it holds it, that of another one while that lives', () => {
  expect(isLiving('absent', me, lock)).toBe(false)
  expect(isLiving('nobody', me, lock)).toBe(false)
  expect(isLiving(me, me, lock)).toBe(false)
  expect(isLiving({ ...me, pid: process.ppid }, me, lock)).toBe(true)
  expect(isLiving({ ...me, pid: NO_SUCH_PROCESS }, me, lock)).toBe(false)
  mine()
  expect(isLiving(me, me, lock)).toBe(true)
  expect(isLiving(me, me, `${lock}.over`)).toBe(false)
})
