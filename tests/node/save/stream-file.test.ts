import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { streamFile } from '../../../src/node/save/stream-file.ts'
import { ownFolder } from '../../helpers/client-folder.ts'

const folder = ownFolder()
let files = 0
const fresh = () => join(folder, `${++files}.txt`)

describe('a file that grows', () => {
  test('takes its name when it is whole, and is for its owner alone', () => {
    const path = fresh()
    const file = streamFile(path)
    file.add('một ')
    file.add(new TextEncoder().encode('hai'))
    expect(existsSync(path)).toBe(false)
    file.finish()
    expect(readFileSync(path, 'utf8')).toBe('một hai')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('leaves the old one as it was until then, and when it is abandoned', () => {
    const path = fresh()
    writeFileSync(path, 'old')
    const file = streamFile(path)
    file.add('new')
    file.flush()
    expect(readFileSync(path, 'utf8')).toBe('old')
    file.abandon()
    expect([readFileSync(path, 'utf8'), existsSync(file.unfinished)]).toEqual(['old', false])
  })

  test('stays under its other name when it is kept, as far as it got', () => {
    const [path, unfinished] = [fresh(), fresh()]
    const file = streamFile(path, unfinished)
    file.add('half')
    file.keep()
    expect([existsSync(path), readFileSync(unfinished, 'utf8')]).toEqual([false, 'half'])
  })

  test('is not touched any more once it is finished', () => {
    const path = fresh()
    const file = streamFile(path)
    file.add('whole')
    file.finish()
    file.keep()
    file.abandon()
    expect(readFileSync(path, 'utf8')).toBe('whole')
  })

  test('writes much in between, not only at its end', () => {
    const file = streamFile(fresh())
    file.add('x'.repeat(100_000))
    expect(statSync(file.unfinished).size).toBe(100_000)
    file.abandon()
  })
})
