import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { readLogo } from '../../../src/checklist/logo/read-logo.ts'
import type { Logo } from '../../../src/core/model/theme.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import { pngLogo, pngSource, SVG_LOGO, svgSource } from '../../helpers/logos.ts'
import { testLook } from '../../helpers/pdf-look.ts'
import { readPdf } from '../../helpers/read-pdf.ts'
import { sampleReportVi } from '../../helpers/sample-report.ts'

const png = (alt: string): Logo => readLogo(pngSource(pngLogo()), alt)
const svg = (alt: string): Logo => readLogo(svgSource(SVG_LOGO), alt)
const render = (logo: Logo) => renderPdf(sampleReportVi(), { ...testLook, logo })

const DRAWING: readonly number[] = [
  OPS.stroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.showText,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintFormXObjectBegin,
]

/** How much is drawn on the first page, and how much of it stands outside of all tags and artifacts. */
async function drawnOn(bytes: Uint8Array): Promise<{ drawn: number; untagged: number; images: number }> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { fnArray } = await (await document.getPage(1)).getOperatorList()
  let [depth, drawn, untagged] = [0, 0, 0]
  for (const operator of fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    if (operator === OPS.endMarkedContent) depth -= 1
    if (!DRAWING.includes(operator)) continue
    drawn += 1
    untagged += depth === 0 ? 1 : 0
  }
  return { drawn, untagged, images: fnArray.filter((operator) => operator === OPS.paintImageXObject).length }
}

describe.each([
  ['PNG', png, 1],
  ['SVG', svg, 0],
] as const)('a logo in %s', (_, logo, images) => {
  test('is the first thing that a screen reader says', async () => {
    const { tags, pages } = await readPdf(await render(logo('Hội Gỗ & Mỹ nghệ')))
    expect(tags[0]?.slice(0, 4)).toEqual(['Root', 'Document', 'Figure: Hội Gỗ & Mỹ nghệ', 'H1'])
    expect(tags.slice(1).flat().join()).not.toContain('Mỹ nghệ')
    expect(pages).toHaveLength(5)
  })

  test('that only decorates is passed over', async () => {
    const { tags } = await readPdf(await render(logo('')))
    expect(tags[0]?.slice(0, 3)).toEqual(['Root', 'Document', 'H1'])
  })

  test('leaves nothing outside of the tags', async () => {
    const without = await drawnOn(await renderPdf(sampleReportVi(), testLook))
    const drawn = await drawnOn(await render(logo('Acme')))
    expect(drawn.drawn).toBeGreaterThan(without.drawn)
    expect(drawn).toMatchObject({ untagged: 0, images })
  })

  test('gives the same bytes each time', async () => {
    expect(await render(logo('Acme'))).toEqual(await render(logo('Acme')))
  })

  test('does not change what is drawn below it', async () => {
    const [own, without] = [await render(logo('Acme')), await renderPdf(sampleReportVi(), testLook)]
    expect((await readPdf(own)).pages).toEqual((await readPdf(without)).pages)
  })
})

describe('the place of a logo', () => {
  const boxOf = async (width: number, height: number, margin: number): Promise<readonly number[]> => {
    const logo: Logo = { kind: 'svg', text: `<svg viewBox="0 0 ${width} ${height}"/>`, width, height, alt: 'Acme' }
    const theme = { ...testLook.theme, sizes: { ...testLook.theme.sizes, margin } }
    const bytes = await renderPdf(sampleReportVi(), { ...testLook, theme, logo })
    const found = /\/BBox \[([-\d. ]+)\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
    return (found ?? '').split(' ').map((one) => Math.round(Number(one) * 10) / 10)
  }

  test.each([
    ['a wide one is 150 points wide', 600, 60, 48, [397.3, 801.9, 547.3, 816.9]],
    ['a square one stays in the margin', 100, 100, 48, [519.3, 801.9, 547.3, 829.9]],
    ['a square one is at most 30 points high', 100, 100, 64, [501.3, 785.9, 531.3, 815.9]],
    ['a tall one is as narrow as its shape asks', 10, 100, 40, [553.3, 809.9, 555.3, 829.9]],
  ])('%s', async (_, width, height, margin, box) => {
    expect(await boxOf(width, height, margin)).toEqual(box)
  })
})
