import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packaged } from '../helpers/firms.ts'
import { catalogOf } from '../helpers/pdf-catalog.ts'
import { drawingOf } from '../helpers/untagged-drawing.ts'

const start = packaged('vn.start')

const ANSWERS = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'
const folder = mkdtempSync(join(tmpdir(), 'tukiem-pdf-'))
const pathOf = (name: string) => join(folder, `${name}.pdf`)

/** The first of two languages. */
const mainOf = (language: string): string => language.slice(0, 2)

function writePlan(name: string, language: string): void {
  const options = ['--lang', language, '--today', '2026-11-21', '-o', pathOf(name)]
  execFileSync(process.execPath, ['bin/tukiem.cjs', 'plan', ANSWERS, ...options], { stdio: 'pipe' })
}

beforeAll(() => {
  writePlan('vi', 'vi')
  writePlan('vi-again', 'vi')
  writePlan('en', 'en')
  writePlan('vi,en', 'vi,en')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([
  ['vi', 'Kế hoạch hành động'],
  ['en', 'Action plan'],
  ['vi,en', 'Kế hoạch hành động'],
])('the plan in %s, read by system programs', (language, title) => {
  test('has its title, the firm with its marks and the first step as text', () => {
    // Two languages side by side are mixed line by line by what reads a page as a picture.
    const order = language === mainOf(language) ? '-layout' : '-raw'
    const text = execFileSync('pdftotext', [order, pathOf(language), '-'], { encoding: 'utf8' }).normalize('NFC')
    const exits = start.checklist.sections
      .flatMap((section) => section.questions)
      .find((one) => one.id === 'safety.exits')
    const step = exits?.fix?.first[mainOf(language)] ?? 'no first step'
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

  test('tells its language and title, and that its tags are whole', () => {
    const { catalog, metadata } = catalogOf(pathOf(language))
    expect(catalog).toMatchObject({
      '/Lang': `u:${mainOf(language)}`,
      '/MarkInfo': { '/Marked': true },
      '/ViewerPreferences': { '/DisplayDocTitle': true },
      '/StructTreeRoot': { '/Type': '/StructTreeRoot' },
    })
    expect(metadata).toMatch(new RegExp(`<dc:title>[\\s\\S]*${title}[\\s\\S]*</dc:title>`))
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('draws nothing outside of its tags', () => {
    const { operators, untagged } = drawingOf(pathOf(language))
    expect(operators).toBeGreaterThan(500)
    expect(untagged).toEqual([])
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
