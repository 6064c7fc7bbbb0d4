import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-paper-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

function form(...args: string[]) {
  const options = ['form', ...args, '--today', '2026-11-27']
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/tukiem.cjs'), ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'vi_VN.UTF-8' },
  })
  return { status, stdout, stderr }
}

describe('tukiem form --paper', () => {
  test('writes a PDF here, called after the list and its languages', () => {
    expect(form('vn.start', '--paper')).toMatchObject({ status: 0, stdout: '' })
    expect(form('vn.start', '--paper', '--lang', 'vi,en').status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['vn.start.form-vi-en.pdf', 'vn.start.form-vi.pdf'])
  })

  test('the ending of each -o chooses its form, the same each time', () => {
    const forms = ['pdf', 'html', 'docx', 'md', 'txt']
    const outputs = (name: string) => forms.flatMap((one) => ['-o', `${name}.${one}`])
    expect(form('vn.household', '--paper', ...outputs('once')).status).toBe(0)
    expect(form('vn.household', '--paper', ...outputs('again')).status).toBe(0)
    for (const one of forms) expect(readFileSync(at(`again.${one}`))).toEqual(readFileSync(at(`once.${one}`)))
    expect(readFileSync(at('once.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
    expect(readFileSync(at('once.html'), 'utf8')).toContain('<article class="ask" data-question="hired">')
    expect(readFileSync(at('once.docx'), 'latin1')).toMatch(/^PK/)
    expect(readFileSync(at('once.md'), 'utf8')).toMatch(/^# Phiếu tự kiểm: /)
  })

  test('prints on the screen for -o -', () => {
    const { status, stdout } = form('vn.start', '--paper', '-o', '-', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Self-check form: The first self-check\n/)
    expect(stdout).toContain('[ ] 1 Yes')
  })

  test('fills in what is known of the firm and asks only what fits it', () => {
    const set = ['--set', 'hired=8', '--set', 'sector=trade', 'site=machines,chemicals']
    const { status, stdout } = form('vn.start', '--paper', '-o', '-', '--lang', 'en', ...set)
    expect(status).toBe(0)
    expect(stdout).toContain('   8 people\n')
    expect(stdout).toContain('[x] 7 Buying and selling')
    expect(stdout.match(/\[x\]/g)).toHaveLength(3)
    const nobody = form('vn.start', '--paper', '-o', '-', '--lang', 'en', '--set', 'hired=0').stdout
    expect(nobody).not.toContain('pay.on-time')
    expect(nobody).toContain('safety.exits')
  })

  test('a buyer prints a list of their own', () => {
    const list = `format: tukiem/checklist/1
id: acme
version: "1.0.0"
languages: [vi, en]
title: {vi: Câu hỏi của ACME, en: Questions by ACME}
publisher: {name: ACME}
lawAsOf: 2026-11-21
lookAgain: 2027-01-15
include: [vn.start]
keep: [safety]
`
    writeFileSync(at('acme.yaml'), list)
    const { stdout } = form('acme.yaml', '--paper', '-o', '-')
    expect(stdout).toContain('Phiếu tự kiểm: Câu hỏi của ACME')
    expect(stdout).toContain('Người soạn: ACME · Mã: acme 1.0.0')
  })
})

describe('tukiem form', () => {
  test('makes a page of any list, the same bytes each time', () => {
    expect(form('vn.start').stderr).toContain('vn.start.html')
    const page = readFileSync(at('vn.start.html'), 'utf8')
    expect(form('vn.start', '-o', '-').stdout).toBe(page)
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/)
  })
  test('speaks the language asked for first', () => {
    expect(form('vn.start', '--lang', 'en', '-o', '-').stdout).toContain('<html lang="en">')
  })
  test("makes a page of a buyer's own list", () => {
    const page = form('acme.yaml', '-o', '-').stdout
    expect(page).toContain('<title>Câu hỏi của ACME</title>')
  })
})

describe('what is refused leaves nothing behind', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a page for phones that is no page', ['vn.start', '-o', 'x.pdf'], /html/],
    ['facts for a page that asks for them', ['vn.start', '--set', 'hired=3'], /--paper/],
    ['a page for phones on a screen to be opened', ['vn.start', '-o', '-', '--open'], /--open/],
    ['a list that is not there', ['vn.nope', '--paper'], /vn\.nope/],
    ['an ending that no form has', ['vn.start', '--paper', '-o', 'x.xlsx'], /txt, pdf, html, md, docx/],
    ['one good place and one bad', ['vn.start', '--paper', '-o', 'x.pdf', '-o', 'x.csv'], /x\.csv/],
    ['the same place twice', ['vn.start', '--paper', '-o', 'x.pdf', '-o', './x.pdf'], /hai lần/],
    ['a question as a fact', ['vn.start', '--paper', '-o', 'x.pdf', '--set', 'safety.exits=yes'], /safety\.exits/],
    ['an unknown fact', ['vn.start', '--paper', '-o', 'x.pdf', '--set', 'nope=1'], /nope/],
    ['a fact that cannot be', ['vn.start', '--paper', '-o', 'x.pdf', '--set', 'hired=-2'], /hired/],
    ['a fact without a value', ['vn.start', '--paper', '-o', 'x.pdf', '--set', 'hired'], /--set/],
    ['a key that is none', ['vn.start', '--paper', '-o', 'x.pdf', '--set', '__proto__=1'], /__proto__/],
    ['an option that would do nothing', ['vn.start', '--paper', '-o', '-', '--open'], /--open/],
    ['a folder', ['vn.start', '--paper', '-o', 'folder.pdf/'], /folder\.pdf/],
  ])('%s', (_, args, said) => {
    const before = readdirSync(folder)
    const { status, stdout, stderr } = form(...args)
    expect(stderr).toMatch(said)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(readdirSync(folder)).toEqual(before)
  })

  test('a file that is there stays without --force', () => {
    writeFileSync(at('mine.pdf'), 'mine')
    const { status, stderr } = form('vn.start', '--paper', '-o', 'mine.pdf', '-o', 'other.html')
    expect([status, stderr]).toEqual([2, expect.stringContaining('mine.pdf')])
    expect(readFileSync(at('mine.pdf'), 'utf8')).toBe('mine')
    expect(existsSync(at('other.html'))).toBe(false)
    expect(form('vn.start', '--paper', '-o', 'mine.pdf', '--force').status).toBe(0)
    expect(readFileSync(at('mine.pdf'), 'latin1')).toMatch(/^%PDF/)
  })
})
