import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asListed, familyOf } from '../../../src/node/answers/family.ts'
import { forgetFamily, holderOf } from '../../../src/node/answers/forget-family.ts'
import { takeLock } from '../../../src/node/save/lock.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const CONFLICT = 'a.tukiem.conflict-20261121-233040.yaml'
let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tukiem-family-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const write = (...names: readonly string[]) => names.map((name) => writeFileSync(at(name), 'xin chào'))

function found(name: string) {
  const result = familyOf(at(name))
  if (!result.found) throw new Error(result.code)
  return result.family
}
const members = (name: string) => found(name).members.map((one) => [one.name, one.kind])

describe('a file that is there', () => {
  test.each([
    ['a.tukiem.yaml', ['A.tukiem.yaml', 'a.tukiem.yaml'], 'a.tukiem.yaml'],
    ['a.tukiem.yaml', ['b.tukiem.yaml', 'A.Tukiem.yaml'], 'A.Tukiem.yaml'],
    ['gò.tukiem.yaml', ['gò.tukiem.yaml'.normalize('NFD')], 'gò.tukiem.yaml'.normalize('NFD')],
    ['a.tukiem.yaml', ['b.tukiem.yaml'], 'a.tukiem.yaml'],
  ])('typed as %s among %j is %s', (name, names, called) => {
    expect(asListed(name, names)).toBe(called)
  })
})

describe('the family of answers', () => {
  test('is the file, its conflict copies, its backup, what was left behind, and nothing of others', () => {
    const others = ['a.plan-vi.pdf', 'a.tukiem.json', 'aa.tukiem.yaml', 'b.tukiem.yaml', 'b.tukiem.yaml.bak']
    write('a.tukiem.yaml', 'a.tukiem.yaml.bak', 'a.tukiem.yaml.lock', '.a.tukiem.yaml.tmp', CONFLICT, ...others)
    expect(members('a.tukiem.yaml')).toEqual([
      ['a.tukiem.yaml', 'answers'],
      [CONFLICT, 'conflict'],
      ['a.tukiem.yaml.bak', 'backup'],
      ['.a.tukiem.yaml.tmp', 'temporary'],
      ['a.tukiem.yaml.lock', 'lock'],
    ])
    expect(found('a.tukiem.yaml').others).toEqual(['a.plan-vi.pdf', 'a.tukiem.json'])
    expect(found('a.tukiem.yaml').members[0]?.size).toBe(9)
  })

  test('is found when the answers themselves are gone', () => {
    write('a.tukiem.yaml.bak')
    expect(members('a.tukiem.yaml')).toEqual([['a.tukiem.yaml.bak', 'backup']])
  })

  test('is that of a file by another name, when it holds answers', () => {
    cpSync(DEMO, at('hai-lua.yaml'))
    write('hai-lua.yaml.bak')
    expect(members('hai-lua.yaml')).toEqual([
      ['hai-lua.yaml', 'answers'],
      ['hai-lua.yaml.bak', 'backup'],
    ])
  })

  test.each([
    ['nothing', 'a.tukiem.yaml', () => {}, 'missing'],
    ['a folder that is not there', 'x/a.tukiem.yaml', () => {}, 'missing'],
    ['a folder', 'a.tukiem.yaml', () => mkdirSync(at('a.tukiem.yaml')), 'not-a-file'],
    ['a text', 'thesis.txt', () => write('thesis.txt'), 'not-answers'],
    ['a checklist', 'list.yaml', () => cpSync('checklists/vn.start.yaml', at('list.yaml')), 'not-answers'],
    ['the plan', 'a.plan-vi.pdf', () => write('a.plan-vi.pdf', 'a.tukiem.yaml'), 'not-answers'],
  ])('is not found for %s', (_, name, make, code) => {
    make()
    expect(familyOf(at(name))).toMatchObject({ found: false, code })
  })

  test.skipIf(process.platform === 'win32')('is not found for a pipe, which is not waited for', () => {
    execFileSync('mkfifo', [at('a.tukiem.yaml'), at('a.yaml')])
    expect(familyOf(at('a.tukiem.yaml'))).toMatchObject({ code: 'not-a-file' })
    expect(familyOf(at('a.yaml'))).toMatchObject({ code: 'not-a-file' })
  })
})

describe.skipIf(process.platform === 'win32')('a link', () => {
  let elsewhere = ''
  beforeEach(() => {
    elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'tukiem-elsewhere-')))
    cpSync(DEMO, join(elsewhere, 'real.tukiem.yaml'))
  })
  afterEach(() => rmSync(elsewhere, { recursive: true }))

  test('out of the folder is refused, with the place it leads to', () => {
    symlinkSync(join(elsewhere, 'real.tukiem.yaml'), at('a.tukiem.yaml'))
    const target = join(elsewhere, 'real.tukiem.yaml')
    expect(familyOf(at('a.tukiem.yaml'))).toEqual({ found: false, code: 'leads-away', target })
  })

  test('inside the folder leads to the answers, and goes with them', () => {
    write('real.tukiem.yaml', 'real.tukiem.yaml.bak')
    symlinkSync('real.tukiem.yaml', at('a.tukiem.yaml'))
    expect(members('a.tukiem.yaml')).toEqual([
      ['real.tukiem.yaml', 'answers'],
      ['a.tukiem.yaml', 'link'],
      ['real.tukiem.yaml.bak', 'backup'],
    ])
  })

  test('that stands for a backup is removed, and what it leads to stays', () => {
    write('a.tukiem.yaml')
    symlinkSync(join(elsewhere, 'real.tukiem.yaml'), at('a.tukiem.yaml.bak'))
    const family = found('a.tukiem.yaml')
    expect(forgetFamily(family.folder, family.answers, family.members)).toMatchObject({ done: true, left: [] })
    expect([readdirSync(folder), readdirSync(elsewhere)]).toEqual([[], ['real.tukiem.yaml']])
  })

  test('that leads nowhere is removed', () => {
    symlinkSync(join(elsewhere, 'gone'), at('a.tukiem.yaml'))
    expect(members('a.tukiem.yaml')).toEqual([['a.tukiem.yaml', 'link']])
  })
})

describe('forgetting', () => {
  const forget = () => {
    const { members: files, answers } = found('a.tukiem.yaml')
    return forgetFamily(folder, answers, files)
  }

  test('leaves nothing of the family, not even a lock', () => {
    write('a.tukiem.yaml', 'a.tukiem.yaml.bak', CONFLICT, `${CONFLICT}.lock`, 'a.tukiem.yaml.lock', 'b.tukiem.yaml')
    expect(forget()).toEqual({
      done: true,
      removed: ['a.tukiem.yaml', CONFLICT, 'a.tukiem.yaml.bak', `${CONFLICT}.lock`, 'a.tukiem.yaml.lock'],
      left: [],
    })
    expect(readdirSync(folder)).toEqual(['b.tukiem.yaml'])
  })

  test.each([['a.tukiem.yaml'], [CONFLICT]])('removes nothing while %s is open', (name) => {
    write('a.tukiem.yaml', CONFLICT)
    const boot = Math.round(Date.now() / 1000 - uptime())
    writeFileSync(at(`${name}.lock`), JSON.stringify({ pid: process.ppid, host: hostname(), boot }))
    expect(holderOf(found('a.tukiem.yaml'))).toMatchObject({ isThisMachine: true, lock: at(`${name}.lock`) })
    expect(forget()).toMatchObject({ done: false, refusal: { lock: at(`${name}.lock`) } })
    expect(readdirSync(folder)).toHaveLength(3)
  })

  test('removes nothing when they are opened after they were shown', () => {
    write('a.tukiem.yaml')
    const { members: files, answers } = found('a.tukiem.yaml')
    const lock = takeLock(at('a.tukiem.yaml'))
    expect(forgetFamily(folder, answers, files)).toMatchObject({ done: false })
    if (lock.taken) lock.release()
    expect(readdirSync(folder)).toEqual(['a.tukiem.yaml'])
  })

  test('tells what could not be removed', () => {
    write('a.tukiem.yaml', 'a.tukiem.yaml.bak')
    const { members: files, answers } = found('a.tukiem.yaml')
    rmSync(at('a.tukiem.yaml.bak'))
    mkdirSync(at('a.tukiem.yaml.bak'))
    expect(forgetFamily(folder, answers, files)).toEqual({
      done: true,
      removed: ['a.tukiem.yaml'],
      left: ['a.tukiem.yaml.bak'],
    })
  })

  test('knows nobody who has a file open by a lock of the dead', () => {
    write('a.tukiem.yaml')
    writeFileSync(at('a.tukiem.yaml.lock'), JSON.stringify({ pid: 999_999_999, host: hostname(), boot: 1 }))
    expect(holderOf(found('a.tukiem.yaml'))).toBeNull()
  })
})
