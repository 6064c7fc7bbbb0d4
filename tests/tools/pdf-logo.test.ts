import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readLogo } from '../../src/checklist/logo/read-logo.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { pngLogo, pngSource, SVG_LOGO, svgSource } from '../helpers/logos.ts'
import { testLook } from '../helpers/pdf-look.ts'
import { sampleReportVi } from '../helpers/sample-report.ts'
import { drawingOf } from '../helpers/untagged-drawing.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-logo-'))
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['PNG', pngSource(pngLogo())],
  ['SVG', svgSource(SVG_LOGO)],
])('a plan with a logo in %s is whole, and draws nothing outside of its tags', async (kind, source) => {
  const path = join(folder, `${kind}.pdf`)
  writeFileSync(path, await renderPdf(sampleReportVi(), { ...testLook, logo: readLogo(source, 'Acme') }))
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  expect(drawingOf(path).untagged).toEqual([])
})
