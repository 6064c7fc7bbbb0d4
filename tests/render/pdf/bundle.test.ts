import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { testLook } from '../../helpers/pdf-look.ts'
import { sampleReportVi } from '../../helpers/sample-report.ts'

const absent = './src/render/pdf/absent.ts'

/** Run by Node from a folder without node_modules: the bundle must hold all it needs, and read no file. */
const PROGRAM = `
import { writeFileSync } from 'node:fs'
import { renderPdf } from './src/render/pdf/render-pdf.ts'
import { sampleReportVi } from './tests/helpers/sample-report.ts'
import { testLook } from './tests/helpers/pdf-look.ts'
renderPdf(sampleReportVi(), testLook).then((bytes) => writeFileSync(process.argv[2], bytes))
`

test('one bundled file without fontkit draws the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-'))
  try {
    const { outputFiles } = await build({
      stdin: { contents: PROGRAM, resolveDir: '.', loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      alias: { fontkit: absent, linebreak: absent, '@noble/ciphers/aes': absent },
      define: { 'import.meta.url': 'bundleUrl' },
      banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href" },
    })
    writeFileSync(join(folder, 'program.cjs'), outputFiles[0]?.contents ?? '')
    execFileSync(process.execPath, [join(folder, 'program.cjs'), join(folder, 'out.pdf')])
    expect(new Uint8Array(readFileSync(join(folder, 'out.pdf')))).toEqual(await renderPdf(sampleReportVi(), testLook))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
