import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { renderDocx } from '../../../src/render/docx/render-docx.ts'
import { testLook } from '../../helpers/pdf-look.ts'
import { sampleReportVi } from '../../helpers/sample-report.ts'

/** Run by Node from a folder without node_modules: with docx as the build bundled it. */
const PROGRAM = `
import { writeFileSync } from 'node:fs'
import { renderDocx } from './src/render/docx/render-docx.ts'
import { sampleReportVi } from './tests/helpers/sample-report.ts'
import { testLook } from './tests/helpers/pdf-look.ts'
renderDocx(sampleReportVi(), testLook).then((bytes) => writeFileSync(process.argv[2], bytes))
`

test('the bundled library writes the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-'))
  try {
    const { outputFiles } = await build({
      stdin: { contents: PROGRAM, resolveDir: '.', loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      alias: { docx: './docx.js' },
      external: ['./docx.js'],
    })
    writeFileSync(join(folder, 'program.cjs'), outputFiles[0]?.contents ?? '')
    copyFileSync('dist/docx.js', join(folder, 'docx.js'))
    execFileSync(process.execPath, [join(folder, 'program.cjs'), join(folder, 'out.docx')])
    const bundled = readFileSync(join(folder, 'out.docx'))
    expect(bundled.equals(Buffer.from(await renderDocx(sampleReportVi(), testLook)))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
