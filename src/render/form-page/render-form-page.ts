import type { Language } from '../../core/model/text.ts'
import { documentHead } from '../html/document-head.ts'
import { dataElement, type Html, html, scriptElement, styleText } from '../html/html.ts'
import type { HtmlLook } from '../html/look.ts'
import { colourSheet } from '../html/style.ts'
import type { FormIsland } from './form-data.ts'
import { FORM_IDS } from './form-ids.ts'

export interface FormPage {
  readonly title: string
  readonly language: Language
  readonly island: FormIsland
  /** The program of the page. */
  readonly script: string
  readonly look: Pick<HtmlLook, 'colours' | 'sha256'>
  /** The style sheet of reports, which the plan is shown with, then that of the form. */
  readonly style: string
  /** Shown until the script begins: what to do where it never does. */
  readonly waiting: string
  /** Without scripts: what to do, and the questions as a form to print. */
  readonly noScript: { readonly lead: readonly string[]; readonly paper: Html }
}

/**
 * One self-contained page that asks, scores and shows the plan: it needs no network and no other file, and its policy
 * lets nothing in or out. The same values give the same bytes.
 */
export function renderFormPage(page: FormPage): string {
  const { language, look, noScript } = page
  const style = styleText([colourSheet(look.colours), page.style].join('\n'))
  return html`<!doctype html>
<html lang="${language}">
${documentHead({ title: page.title, style, script: page.script }, look.sha256)}<body class="form">
<div id="${FORM_IDS.page}"><p class="waiting">${page.waiting}</p></div>
<noscript>
<div class="page paper">
${noScript.lead.map((text) => html`<p class="lead">${text}</p>\n`)}${noScript.paper}</div>
</noscript>
${dataElement(FORM_IDS.data, page.island)}
${scriptElement(page.script)}
</body>
</html>
`.markup
}
