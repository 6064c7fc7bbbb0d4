import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTheme } from '../../src/cli/load-theme.ts'
import { htmlLook, loadLooks, pdfLook } from '../../src/cli/look.ts'
import { machineIo } from '../../src/node/io.ts'
import { renderHtml } from '../../src/render/html/render-html.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { wordsIn } from '../../src/words/words.ts'
import { pngLogo, SVG_LOGO } from '../helpers/logos.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { sampleReportVi } from '../helpers/sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-theme-'))
const at = (name: string) => join(folder, name)
const io = machineIo(resolve('bin/tukiem.cjs'))
const load = (path?: string) => loadTheme(path, { io })
const themeWith = (logo: string) => {
  writeFileSync(
    at('theme.yaml'),
    `format: tukiem/theme/1\ncolours: {accent: "#123a6b"}\nlogo: {file: ${logo}, alt: Acme}\n`,
  )
  return at('theme.yaml')
}

beforeAll(() => {
  mkdirSync(at('inner'))
  writeFileSync(at('logo.svg'), SVG_LOGO)
  writeFileSync(at('logo.png'), pngLogo())
  writeFileSync(at('photo.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
  symlinkSync(at('logo.svg'), at('inner/out.svg'))
  symlinkSync(at('logo.svg'), at('link.svg'))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a theme', () => {
  test('that nobody names is the packaged one', async () => {
    const { theme, logo } = await load()
    expect([theme.colours.accent, theme.sizes.body, logo]).toEqual(['#0b5a53', 11, undefined])
  })

  test.each([
    ['logo.svg', 'svg'],
    ['logo.png', 'png'],
    ['link.svg', 'svg'],
  ])('brings the logo beside it: %s', async (file, kind) => {
    const { theme, logo } = await load(themeWith(file))
    expect(theme.colours).toMatchObject({ accent: '#123a6b', ink: '#1c2530' })
    expect(logo).toMatchObject({ kind, alt: 'Acme' })
  })

  test('is what a report is drawn with', async () => {
    const looks = loadLooks(io.root, await load(themeWith('logo.svg')))
    const look = pdfLook(looks, '2026-11-21', wordsIn('vi'))
    const { tags } = await readPdf(await renderPdf(sampleReportVi(), look))
    expect([look.theme.colours.accent, tags[0]?.[2]]).toEqual(['#123a6b', 'Figure: Acme'])
    const page = renderHtml(sampleReportVi(), htmlLook(looks))
    expect(page).toMatch(/<img class="logo" src="data:image\/svg\+xml;base64,[^"]+" alt="Acme">/)
    expect(loadLooks(io.root).theme.colours.accent).toBe('#0b5a53')
  })
})

describe('a theme whose logo cannot be had is refused', () => {
  test.each([
    ['a file that is not there', 'logo.gif', 'theme.yaml:3:8 logo-missing'],
    ['another kind of picture', 'photo.jpg', 'photo.jpg logo-kind'],
    ['a folder', 'inner', 'inner file-not-regular'],
  ])('%s', async (_, file, said) => {
    await expect(load(themeWith(file))).rejects.toMatchObject({ message: at(said) })
  })

  test('a link out of its folder', async () => {
    writeFileSync(at('inner/theme.yaml'), 'format: tukiem/theme/1\nlogo: {file: out.svg}\n')
    await expect(load(at('inner/theme.yaml'))).rejects.toMatchObject({ findings: [{ code: 'file-outside-folder' }] })
  })

  test('a theme that is not there', async () => {
    await expect(load(at('them.yaml'))).rejects.toMatchObject({
      findings: [{ code: 'file-missing', args: { near: 'theme.yaml' } }],
    })
  })
})
