import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Report } from '../../../src/core/model/report.ts'
import type { Theme } from '../../../src/core/model/theme.ts'
import { type Shape, type Style, shapesOf, stylesOf } from './shapes.ts'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export interface Printer {
  print(report: Report, theme: Theme): Promise<Uint8Array>
  close(): Promise<void>
}

/** One browser and one page, kept open for all reports; `null` where Chromium is not installed. */
export async function openChromium(fonts: Readonly<Record<Style['face'], string>>): Promise<Printer | null> {
  const executablePath = PATHS.find((path) => existsSync(path))
  if (executablePath === undefined) return null
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const page = await browser.newPage()
  const faces = Object.entries(fonts)
    .map(([name, path]) => fontFace(name, readFileSync(path)))
    .join('')
  return {
    print: async (report, theme) => {
      await page.setContent(documentOf(report, theme, faces), { waitUntil: 'load' })
      const { margin } = theme.sizes
      const pageOf = escaped(report.pageOf)
        .replace('{page}', '<span class="pageNumber"></span>')
        .replace('{pages}', '<span class="totalPages"></span>')
      const room = `${margin / 72}in`
      return page.pdf({
        format: 'A4',
        tagged: true,
        printBackground: true,
        margin: { top: room, bottom: room, left: room, right: room },
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: `<span style="font-size:7.5pt;margin-left:${room}">${escaped(report.foot)} ${pageOf}</span>`,
      })
    },
    close: () => browser.close(),
  }
}

const fontFace = (name: string, bytes: Buffer): string =>
  `@font-face{font-family:${name};src:url(data:font/ttf;base64,${bytes.toString('base64')})}`

function documentOf(report: Report, theme: Theme, faces: string): string {
  const shapes = shapesOf(report, stylesOf(theme))
  const { colours } = theme
  return `<!doctype html><html lang="${report.language}"><meta charset="utf-8"><title>${escaped(report.title)}</title>
<style>${faces}body{margin:0}h1,h2,h3,p{margin:0 0 3pt;font-weight:normal}.row{display:flex;gap:6pt}
.bar{height:7pt;border:.7pt solid ${colours.quiet};margin:3pt 0}.bar i,.step{display:block;height:100%;background:${colours.accent}}
.steps{display:flex;gap:4pt;height:14pt}.steps i{flex:1;border:1pt solid ${colours.quiet};border-radius:3pt}.steps .on{background:${colours.accent}}
.card{break-inside:avoid;border:.7pt solid ${colours.quiet};border-radius:5pt;padding:8pt;margin-bottom:6pt}.break{break-after:page}</style>
${shapes.map(elementOf).join('\n')}</html>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const css = ({ face, size, colour }: Style): string => `font:${size}pt ${face};color:${colour}`

function elementOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text': {
      const tag = shape.tag.toLowerCase()
      return `<${tag} style="${css(shape.style)}">${escaped(shape.text)}</${tag}>`
    }
    case 'row':
      return `<div class="row">${shape.cells
        .map(({ text, style, share }) => `<p style="${css(style)};width:${100 * share}%">${escaped(text)}</p>`)
        .join('')}</div>`
    case 'bar':
      return `<div class="bar"><i style="width:${100 * shape.low}%"></i></div>`
    case 'steps':
      return `<div class="steps">${Array.from({ length: shape.of }, (_, i) => `<i${i < shape.step ? ' class="on"' : ''}></i>`).join('')}</div>`
    case 'card':
      return `<div class="card">${shape.shapes.map(elementOf).join('')}</div>`
    case 'page-break':
      return '<div class="break"></div>'
    default:
      return shape satisfies never
  }
}
