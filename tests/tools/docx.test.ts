import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/core/model/report.ts'
import { renderDocx } from '../../src/render/docx/render-docx.ts'
import { firmReport } from '../helpers/firm-reports.ts'
import { testLook } from '../helpers/pdf-look.ts'
import { sampleReportVi } from '../helpers/sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-docx-'))
const REPORTS: readonly (readonly [string, Report])[] = [
  ['plan-vi', firmReport('furniture-34', 'plan', 'vi')],
  ['plan-en', firmReport('hotel-70', 'full plan', 'en')],
  ['plan-both', firmReport('garment-60', 'plan', 'both')],
  ['buyer-both', firmReport('food-140', 'buyer with actions', 'both')],
  ['bank-vi', firmReport('shop-3', 'bank', 'vi')],
  ['sample', sampleReportVi()],
]

beforeAll(async () => {
  for (const [name, report] of REPORTS) writeFileSync(join(folder, `${name}.docx`), await renderDocx(report, testLook))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const files = REPORTS.map(([name]) => join(folder, `${name}.docx`))
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder]
  execFileSync('soffice', [...options, ...files], { stdio: 'pipe' })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Without blanks and hyphens: where lines end, the reader of the PDF is not sure of them. */
const flat = (text: string): string => text.normalize('NFC').replace(/[\s-]+/g, '')

/** The text of each page, as LibreOffice prints it. */
function pagesOf(name: string): readonly string[] {
  const text = execFileSync('pdftotext', [join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1).map(flat)
}

describe.each(REPORTS)('the document %s, opened in LibreOffice', (name, report) => {
  const languages = [report, ...(report.second ? [report.second] : [])]

  test('has the firm, every heading and every action', () => {
    const text = pagesOf(name).join(' ')
    expect(text).toContain(flat(report.firm))
    for (const { blocks } of languages)
      for (const block of blocks) {
        if (block.kind === 'heading') expect(text).toContain(flat(block.text))
        if (block.kind === 'action') expect(text).toContain(flat(block.title))
      }
  })

  test('counts its pages on each page', () => {
    const pages = pagesOf(name)
    for (const [at, page] of pages.entries()) {
      const number = report.pageOf.replace('{page}', String(at + 1)).replace('{pages}', String(pages.length))
      expect(page).toContain(flat(number))
    }
  })

  test('keeps each action on the page of its title', () => {
    const pages = pagesOf(name)
    for (const block of report.blocks) {
      if (block.kind !== 'action') continue
      const page = pages.find((one) => one.includes(flat(`${block.number}. ${block.title}`)))
      for (const { text } of block.lines) for (const part of text) expect(page).toContain(flat(part))
    }
  })
})
