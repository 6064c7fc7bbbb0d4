import type { Report } from '../core/model/report.ts'
import { joined } from '../core/report/joined.ts'
import { NO_PAINT, type Paint, renderTerminal } from '../render/terminal/render-terminal.ts'
import type { Words } from '../words/words.ts'
import type { ReportFormat } from './formats.ts'
import { docxLook, htmlLook, type Looks, pdfLook } from './look.ts'

/** How wide a text is set, and in which colours. */
export interface Screen {
  readonly width: number
  readonly paint: Paint
}

const FILE: Screen = { width: 80, paint: NO_PAINT }

/** A report in one form, as text or bytes. Each renderer is loaded when it is needed. */
export async function drawReport(
  format: ReportFormat,
  report: Report,
  words: Words,
  looks: Looks,
  screen: Screen = FILE,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'txt':
      return renderTerminal(joined(report), screen.width, screen.paint)
    case 'pdf':
      return (await import('../render/pdf/render-pdf.ts')).renderPdf(report, pdfLook(looks, report.date, words))
    case 'html':
      return (await import('../render/html/render-html.ts')).renderHtml(report, htmlLook(looks))
    case 'md':
      return (await import('../render/markdown/render-markdown.ts')).renderMarkdown(report)
    case 'docx':
      return (await import('../render/docx/render-docx.ts')).renderDocx(report, docxLook(looks, words))
    default:
      return format satisfies never
  }
}
