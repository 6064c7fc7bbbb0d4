import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-network-'))
afterAll(() => rmSync(folder, { recursive: true }))
const GUARD = resolve('tests/helpers/no-network.cjs')
const ANSWERS = resolve('templates/demo/xuong-moc-thanh-cong.tukiem.yaml')

const guarded = (...args: string[]) =>
  spawnSync(process.execPath, ['--require', GUARD, ...args], { cwd: folder, encoding: 'utf8', input: '' })

describe('no command touches the network:', () => {
  test.each([
    ['--version'],
    ['--help'],
    ['list'],
    ['explain', 'safety.exits'],
    ['score', ANSWERS, '--explain'],
    ['score', ANSWERS, '--json'],
    ['plan', ANSWERS, '-o', 'plan.pdf'],
    ['check', '--answers', 'a.tukiem.yaml', '--set', 'hired=3'],
    ['doctor', '--fix'],
    ['forget', ANSWERS, '--dry-run'],
  ])('%s %s', (...args) => {
    const { status, stderr } = guarded(resolve('bin/tukiem.cjs'), ...args)
    expect([status, /^network: /m.test(stderr)]).toEqual([0, false])
  })

  test.each([
    ["require('node:http').get('http://127.0.0.1:9')"],
    ["fetch('http://127.0.0.1:9')"],
    ["require('node:dns').lookup('localhost', () => {})"],
  ])('the guard would see %s', (code) => {
    expect(guarded('-e', code).status).toBe(99)
  })
})
