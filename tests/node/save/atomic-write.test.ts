import {
  chmodSync,
  existsSync,
  mkdirSync,
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
import {
  errnoOf,
  faultOf,
  readIfThere,
  removeIfThere,
  removeQuietly,
  renameWithPatience,
  rewriteWhole,
  temporaryOf,
  writeNew,
  writeWhole,
} from '../../../src/node/save/atomic-write.ts'
import { type FileCall, instead, onPlatform, refuse, systemError, withoutWaiting } from '../../helpers/file-calls.ts'

/** Windows has no such rights. */
const OWNER_ALONE = process.platform === 'win32' ? 0o666 : 0o600

let folder = ''
let path = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tukiem-write-')))
  path = join(folder, 'a.yaml')
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (file = path) => readFileSync(file, 'utf8')

/** Notes every call of these in its order, with the mode of an opening. */
function noted(...names: readonly FileCall[]): readonly string[] {
  const calls: string[] = []
  for (const name of names)
    instead(name, (real, _, mode) => {
      calls.push(name === 'openSync' ? `${name} ${mode}` : name)
      return real()
    })
  return calls
}

describe('a file that is written as a whole', () => {
  test.skipIf(process.platform === 'win32')(
    'is on the disk before it takes its name, and its name is before the save is done',
    () => {
      const calls = noted('openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync')
      writeWhole(path, bytes('new'))
      expect(calls).toEqual([
        'openSync wx',
        'writeSync',
        'fsyncSync',
        'closeSync',
        'renameSync',
        'openSync r',
        'fsyncSync',
        'closeSync',
      ])
    },
  )

  test('is for its owner alone, and nothing stays beside it', () => {
    writeWhole(path, bytes('old'))
    writeFileSync(temporaryOf(path), 'from a killed run')
    writeWhole(path, bytes('new'))
    expect(text()).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(OWNER_ALONE)
    expect(readdirSync(folder)).toEqual(['a.yaml'])
    expect(temporaryOf(path)).toBe(join(folder, '.a.yaml.tmp'))
  })

  test.skipIf(process.platform === 'win32').each([0o644, 0o600, 0o664, 0o440])(
    'that is a person’s own stays as readable as it was: %o',
    (mode) => {
      writeFileSync(path, 'old')
      chmodSync(path, mode)
      rewriteWhole(path, bytes('new'))
      expect(text()).toBe('new')
      expect(statSync(path).mode & 0o777).toBe(mode)
      expect(readdirSync(folder)).toEqual(['a.yaml'])
    },
  )

  test('is whole on a drive that takes one byte at a time', () => {
    instead('writeSync', (real, file, data, from) => real(file, data, from, 1))
    writeWhole(path, bytes('two lines\nof text\n'))
    expect(text()).toBe('two lines\nof text\n')
  })

  test.each<FileCall>(['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'])(
    'leaves the old one and nothing else where %s fails',
    (name) => {
      writeWhole(path, bytes('old'))
      instead(name, (real, first) => {
        if (name === 'closeSync' || first === undefined) real()
        throw systemError('EIO')
      })
      expect(() => writeWhole(path, bytes('new'))).toThrow('EIO: made by a test')
      expect(text()).toBe('old')
      expect(readdirSync(folder)).toEqual(['a.yaml'])
    },
  )

  test('tells the fault of the write, not that of the clearing after it', () => {
    refuse('renameSync', 'EACCES')
    let removals = 0
    instead('unlinkSync', () => {
      removals += 1
      throw systemError(removals === 1 ? 'ENOENT' : 'EIO')
    })
    expect(() => writeWhole(path, bytes('new'))).toThrow('EACCES: made by a test')
    expect(removals).toBe(2)
  })

  test('is not begun where an earlier temporary file cannot be removed', () => {
    mkdirSync(temporaryOf(path))
    expect(() => writeWhole(path, bytes('new'))).toThrow()
    expect(existsSync(path)).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('the sync of the folder', () => {
  const failing = (code: string) => {
    let syncs = 0
    instead('fsyncSync', (real) => {
      syncs += 1
      if (syncs === 2) throw systemError(code)
      return real()
    })
  }

  test.each(['EINVAL', 'ENOTSUP', 'EACCES', 'EISDIR', 'EPERM'])('that a drive refuses with %s is left out', (code) => {
    failing(code)
    const calls = noted('openSync', 'closeSync')
    writeWhole(path, bytes('new'))
    expect(text()).toBe('new')
    expect(calls).toEqual(['openSync wx', 'closeSync', 'openSync r', 'closeSync'])
  })

  test('that fails for another reason is told, and the folder is closed', () => {
    failing('EIO')
    const calls = noted('openSync', 'closeSync')
    expect(() => writeWhole(path, bytes('new'))).toThrow('EIO: made by a test')
    expect(calls.filter((one) => one === 'closeSync')).toHaveLength(2)
  })

  test('is not tried on Windows', () => {
    onPlatform('win32')
    const calls = noted('openSync', 'fsyncSync')
    writeWhole(path, bytes('new'))
    expect(calls).toEqual(['openSync wx', 'fsyncSync'])
  })
})

describe('a file that is not there yet', () => {
  test('is made for its owner alone, and worked on before it is closed', () => {
    const calls = noted('closeSync')
    writeNew(path, bytes('new'), (file) => {
      expect(file).toBeGreaterThan(2)
      expect(calls).toEqual([])
    })
    expect(calls).toEqual(['closeSync'])
    expect(text()).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(OWNER_ALONE)
  })

  test('can be made without anything done to it', () => {
    writeNew(path, bytes(''))
    expect(text()).toBe('')
  })

  test('is never made over one that is there', () => {
    writeFileSync(path, 'theirs')
    expect(() => writeNew(path, bytes('new'))).toThrow('EEXIST')
    expect(text()).toBe('theirs')
  })

  test('leaves no part where its writing fails, and is closed', () => {
    refuse('writeSync', 'ENOSPC')
    const calls = noted('closeSync')
    expect(() => writeNew(path, bytes('new'))).toThrow('ENOSPC: made by a test')
    expect(existsSync(path)).toBe(false)
    expect(calls).toEqual(['closeSync'])
  })
})

describe('renaming', () => {
  /** Refuses so many times before it goes well. */
  const refusing = (code: string, times: number) => {
    let left = times
    let tries = 0
    instead('renameSync', (real) => {
      tries += 1
      left -= 1
      if (left >= 0) throw systemError(code)
      return real()
    })
    return () => tries
  }
  const rename = () => {
    writeFileSync(`${path}.new`, 'new')
    renameWithPatience(`${path}.new`, path)
  }

  test.each([
    ['EPERM', 1],
    ['EBUSY', 3],
    ['EACCES', 10],
  ])('on Windows waits while somebody looks at the file: %s, %d times', (code, times) => {
    onPlatform('win32')
    const waits = withoutWaiting()
    const tries = refusing(code, times)
    rename()
    expect(text()).toBe('new')
    expect(tries()).toBe(times + 1)
    expect(waits).toEqual(Array.from({ length: times }, () => 40))
  })

  test('on Windows gives up in the end', () => {
    onPlatform('win32')
    const waits = withoutWaiting()
    const tries = refusing('EPERM', 100)
    expect(rename).toThrow('EPERM: made by a test')
    expect([tries(), waits.length]).toEqual([11, 10])
  })

  test.each<['win32' | 'linux' | 'darwin', string]>([
    ['win32', 'ENOSPC'],
    ['win32', 'EROFS'],
    ['linux', 'EPERM'],
    ['linux', 'EBUSY'],
    ['darwin', 'EACCES'],
  ])('on %s gives up at once with %s', (platform, code) => {
    onPlatform(platform)
    const waits = withoutWaiting()
    const tries = refusing(code, 1)
    expect(rename).toThrow(`${code}: made by a test`)
    expect([tries(), waits.length]).toEqual([1, 0])
  })
})

describe('reading and removing', () => {
  test('a file that is not there is no fault', () => {
    expect(readIfThere(path)).toBeNull()
    removeIfThere(path)
    removeQuietly(path)
  })
  test('a file that is there is read, then removed', () => {
    writeFileSync(path, 'text')
    expect(readIfThere(path)).toEqual(Buffer.from('text'))
    removeIfThere(path)
    expect(existsSync(path)).toBe(false)
  })
  test('a file can be removed quietly', () => {
    writeFileSync(path, 'text')
    removeQuietly(path)
    expect(existsSync(path)).toBe(false)
  })
  test('any other fault is told, except where it should be quiet', () => {
    refuse('unlinkSync', 'EBUSY')
    refuse('readFileSync', 'EACCES')
    expect(() => readIfThere(path)).toThrow('EACCES: made by a test')
    expect(() => removeIfThere(path)).toThrow('EBUSY: made by a test')
    removeQuietly(path)
  })
})

test.each([
  ['a system error', systemError('ENOSPC'), 'ENOSPC'],
  ['an error with a number for a code', Object.assign(new Error('x'), { code: 28 }), ''],
  ['an error without a code', new TypeError('x'), ''],
  ['what is no error', { code: 'ENOSPC' }, ''],
  ['nothing', null, ''],
])('the errno of %s', (_, error, name) => {
  expect(errnoOf(error)).toBe(name)
})

test('a fault that is not known here is another one', () => {
  expect(faultOf(systemError('ENODEV'))).toBe('other')
})
