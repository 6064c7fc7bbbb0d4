import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { capturedIo } from '../helpers/captured-io.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const CONFLICT = 'a.tukiem.conflict-20261121-233040.yaml'
const boot = Math.round(Date.now() / 1000 - uptime())
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-forget-'))
  cpSync(DEMO, at('a.tukiem.yaml'))
  for (const name of ['a.tukiem.yaml.bak', CONFLICT, 'a.plan-vi.pdf', 'b.tukiem.yaml']) writeFileSync(at(name), 'x')
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)

async function forget(...args: readonly string[]) {
  const captured = capturedIo(folder)
  const code = await run(['forget', ...args], captured.io)
  return { code, out: captured.out(), err: captured.err(), left: readdirSync(folder).sort() }
}

describe('tukiem forget', () => {
  test('shows what goes, removes it, and names what stays and what is out of reach', async () => {
    const { code, out, err, left } = await forget(at('a.tukiem.yaml'), '--yes')
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^3 files hold these answers, in the folder .*:\n {2}- a\.tukiem\.yaml \(answers, 2\.1 kB\)/)
    expect(err.replaceAll(/\s+/g, ' ')).toContain(`- ${CONFLICT} (conflict copy, 1 B) - a.tukiem.yaml.bak (backup`)
    expect(err).toContain('3 files were removed.\nA file of the same name stays beside it')
    expect(err).toContain('  - a.plan-vi.pdf\nOut of reach of tukiem')
    expect(left).toEqual(['a.plan-vi.pdf', 'b.tukiem.yaml'])
  })

  test('only looks with --dry-run', async () => {
    const { code, out, err, left } = await forget(at('a.tukiem.yaml'), '--dry-run', '--yes')
    expect([code, err]).toEqual([0, 'This was a look only. Nothing was removed.\n'])
    expect(out).toContain('- a.tukiem.yaml (answers')
    expect(out).toContain('- a.plan-vi.pdf')
    expect(left).toHaveLength(5)
  })

  test('removes nothing where nothing can be asked, and says how to', async () => {
    const { code, err, left } = await forget(at('a.tukiem.yaml'))
    expect(code).toBe(2)
    expect(err).toContain('add --yes')
    expect(left).toHaveLength(5)
  })

  test.each([
    ['on this machine', hostname(), 'open in another window'],
    ['on another', 'may-kho', 'open on the machine may-kho'],
  ])('removes nothing while the answers are open %s', async (_, host, said) => {
    writeFileSync(at('a.tukiem.yaml.lock'), JSON.stringify({ pid: process.ppid, host, boot }))
    const { code, err, left } = await forget(at('a.tukiem.yaml'), '--yes')
    expect(code).toBe(5)
    expect(err).toContain(said)
    expect(left).toHaveLength(6)
  })

  test.each([
    ['c.tukiem.yaml', 'There is nothing to remove.'],
    ['a.plan-vi.pdf', 'is no answers file and is not removed'],
    ['', 'is no ordinary file'],
  ])('refuses "%s"', async (name, said) => {
    const { code, err, left } = await forget(at(name), '--yes')
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(left).toHaveLength(5)
  })

  test.each(['-', ''])('refuses "%s", which names no file', async (name) => {
    expect(await forget(name, '--yes')).toMatchObject({ code: 2, err: expect.stringContaining('comes the name of') })
  })

  test.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tukiem-elsewhere-'))
    cpSync(DEMO, join(elsewhere, 'real.tukiem.yaml'))
    symlinkSync(join(elsewhere, 'real.tukiem.yaml'), at('link.tukiem.yaml'))
    const { code, err } = await forget(at('link.tukiem.yaml'), '--yes')
    expect(code).toBe(2)
    expect(err).toContain('real.tukiem.yaml')
    expect([existsSync(join(elsewhere, 'real.tukiem.yaml')), existsSync(at('link.tukiem.yaml'))]).toEqual([true, true])
    rmSync(elsewhere, { recursive: true })
  })

  test.skipIf(process.platform === 'win32')('shows names with escape signs without obeying them', async () => {
    writeFileSync(at('\u001b[2Jx\u202e.tukiem.yaml'), 'x')
    writeFileSync(at('\u001b[2Jx\u202e.plan.pdf'), 'x')
    const { code, err, left } = await forget(at('\u001b[2Jx\u202e.tukiem.yaml'), '--yes')
    expect(code).toBe(0)
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(left).toHaveLength(6)
  })

  test('names ten of many plans, and counts the rest', async () => {
    for (let number = 0; number < 30; number += 1) writeFileSync(at(`a.plan-${number}.pdf`), 'x')
    const { err } = await forget(at('a.tukiem.yaml'), '--yes')
    expect(err.match(/a\.plan-/g)).toHaveLength(10)
    expect(err).toContain('and 21 more')
  })

  test('works through two thousand files', async () => {
    for (let number = 0; number < 2000; number += 1)
      writeFileSync(at(`a.tukiem.conflict-20261121-${String(100_000 + number)}.yaml`), 'x')
    const { code, left } = await forget(at('a.tukiem.yaml'), '--yes')
    expect([code, left]).toEqual([0, ['a.plan-vi.pdf', 'b.tukiem.yaml']])
  })
})
