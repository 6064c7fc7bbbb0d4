import type { Report } from '../../core/model/report.ts'
import { bothIn } from './both.ts'
import { type Html, html, NOTHING, styleElement } from './html.ts'
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
${documentHead(report, look)}<body${shape === '' ? NOTHING : html` class="${shape}"`}>
<a class="skip" href="#main">${look.words(report.language).skip}</a>
${markup}<footer><p>${bothIn(report.second?.language).say(report.foot, report.second?.foot)}</p></footer>
</body>
</html>
`.markup
}

/** Browsers obey the policy from where it stands on: so it comes before the style that it lets through. */
function documentHead(report: Report, look: HtmlLook): Html {
  const style = styleOf(report, look)
  const policy = `default-src 'none'; style-src 'sha256-${look.sha256(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${report.title} – ${report.firm}</title>
${styleElement(style)}
</head>
`
}
