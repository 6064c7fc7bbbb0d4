import { type Html, html, NOTHING, styleElement } from './html.ts'
import type { HtmlLook } from './look.ts'

export interface DocumentHead {
  readonly title: string
  /** The page's one style sheet, as it will stand in its element. */
  readonly style: string
  /** The page's one script; most pages have none. */
  readonly script?: string
  readonly more?: Html
}

/**
 * The head of a page that needs nothing else: its policy lets through its own style sheet and script by their hashes,
 * pictures inside it, and no connection. Browsers obey a policy from where it stands on, so it comes first.
 */
export function documentHead({ title, style, script, more }: DocumentHead, sha256: HtmlLook['sha256']): Html {
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src 'sha256-${sha256(script)}'`]),
    `style-src 'sha256-${sha256(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${more ?? NOTHING}${styleElement(style)}
</head>
`
}
