import type { Report } from '../../../src/core/model/report.ts'
import type { Theme } from '../../../src/core/model/theme.ts'
import { openChromium } from './chromium.ts'
import { plainPdfkit } from './plain-pdfkit.ts'
import { openPdfmake, withPdfmake } from './with-pdfmake.ts'

/** Another way to the same report on paper. */
export interface Peer {
  readonly name: string
  /** How many times as long as ours it must take at least. */
  readonly limit: number
  draw(report: Report, theme: Theme): Promise<Uint8Array>
}

const FONTS = {
  regular: 'templates/fonts/BeVietnamPro-Regular.ttf',
  semibold: 'templates/fonts/BeVietnamPro-SemiBold.ttf',
  bold: 'templates/fonts/BeVietnamPro-Bold.ttf',
} as const

/** All peers that this machine has; `missing` names the others. `close` ends what they started. */
export async function openPeers(): Promise<{
  readonly peers: readonly Peer[]
  readonly missing: readonly string[]
  close(): Promise<void>
}> {
  openPdfmake(FONTS)
  const printer = await openChromium(FONTS)
  const peers: readonly Peer[] = [
    { name: 'plain pdfkit, tagged', limit: 3, draw: (report, theme) => plainPdfkit(report, theme, FONTS, true) },
    { name: 'plain pdfkit, no tags', limit: 1, draw: (report, theme) => plainPdfkit(report, theme, FONTS, false) },
    { name: 'pdfmake, no tags', limit: 1, draw: withPdfmake },
    ...(printer ? [{ name: 'Chromium, tagged', limit: 1, draw: printer.print }] : []),
  ]
  return { peers, missing: printer ? [] : ['Chromium'], close: async () => printer?.close() }
}
