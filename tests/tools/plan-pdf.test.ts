import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIRMS, packaged } from '../helpers/firms.ts'

const start = packaged('vn.start')

const ANSWERS = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const folder = mkdtempSync(join(tmpdir(), 'tukiem-pdf-'))
const pathOf = (name: string) => join(folder, `${name}.pdf`)

function writePlan(name: string, language: string, answers = ANSWERS): void {
  const options = ['--lang', language, '--today', '2026-11-21', '-o', pathOf(name)]
  execFileSync(process.execPath, ['bin/tukiem.cjs', 'plan', answers, ...options], { stdio: 'pipe' })
}

beforeAll(() => {
  writePlan('vi', 'vi')
  writePlan('vi-again', 'vi')
  writePlan('en', 'en')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([
  ['vi', 'Kế hoạch hành động'],
  ['en', 'Action plan'],
])('the plan in %s, read by system programs', (language, title) => {
  test('has its title, the firm with its marks and the first step as text', () => {
    const text = execFileSync('pdftotext', ['-layout', pathOf(language), '-'], { encoding: 'utf8' }).normalize('NFC')
    const exits = start.checklist.sections
      .flatMap((section) => section.questions)
      .find((one) => one.id === 'safety.exits')
    const step = exits?.fix?.first[language] ?? 'no first step'
    for (const part of [title, 'Xưởng mộc Thành Công', step]) expect(text.replace(/\s+/g, ' ')).toContain(part)
  })

  test('is sound', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', pathOf(language)], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('No syntax or stream encoding errors found')
  })

  test('is tagged, with its language and title', () => {
    const info = execFileSync('pdfinfo', [pathOf(language)], { encoding: 'utf8' })
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toContain(title)
    expect(execFileSync('pdfinfo', ['-struct', pathOf(language)], { encoding: 'utf8' })).toMatch(
      /H1[\s\S]*Figure[\s\S]*Table/,
    )
  })

  test('keeps its first page on one page', () => {
    const args = ['-f', '1', '-l', '1', pathOf(language), '-']
    const page = execFileSync('pdftotext', args, { encoding: 'utf8' }).normalize('NFC').replace(/\s+/g, ' ')
    expect(page).toMatch(/15\/1\/2027|15 January 2027/)
    expect(page).toMatch(/không phải tư vấn pháp luật|not legal advice/)
  })
})

test('the same answers on the same day give the same bytes', () => {
  expect(readFileSync(pathOf('vi')).equals(readFileSync(pathOf('vi-again')))).toBe(true)
})

test.each(FIRMS)('page 1 of %s holds its whole story', (firm) => {
  writePlan(firm, 'vi', `tests/golden/${firm}/answers.yaml`)
  const page = execFileSync('pdftotext', ['-f', '1', '-l', '1', pathOf(firm), '-'], { encoding: 'utf8' })
  expect(page.normalize('NFC').replace(/\s+/g, ' ')).toContain('không phải tư vấn pháp luật')
})
