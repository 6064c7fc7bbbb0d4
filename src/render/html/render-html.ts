import type { Report } from '../../core/model/report.ts'
import { bothIn } from './both.ts'
import { documentHead } from './document-head.ts'
import { html, NOTHING } from './html.ts'
import type { HtmlLook } from './look.ts'
import { reportBody } from './report-body.ts'
import { styleOf } from './style.ts'

/**
 * Draws a report as one page of HTML that needs nothing else: no script, no font, no address outside. Reads no clock and
 * no disk: the same report and look give the same text.
 */
export function renderHtml(report: Report, look: HtmlLook): string {
  const { contents, markup } = reportBody(report, look)
  const shape = [contents ? 'with-contents' : [], report.second ? 'in-two' : []].flat().join(' ')
  return html`<!doctype html>
<html lang="${report.language}">
${documentHead({ title: `${report.title} – ${report.firm}`, style: styleOf(report, look) }, look.sha256)}<body${shape === '' ? NOTHING : html` class="${shape}"`}>
<a class="skip" href="#main">${look.words(report.language).skip}</a>
${markup}<footer><p>${bothIn(report.second?.language).say(report.foot, report.second?.foot)}</p></footer>
</body>
</html>
`.markup
}
