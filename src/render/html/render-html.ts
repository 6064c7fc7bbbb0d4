import type { Report } from '../../core/model/report.ts'
import { type Said, saidBlocks } from '../../core/report/said.ts'
import { heading } from './blocks/texts.ts'
import { bothIn } from './both.ts'
import { drawBlock, type Setting } from './draw-block.ts'
import { type Html, html, NOTHING, styleElement } from './html.ts'
import type { HtmlLook } from './look.ts'
import { type Outline, outlineOf, type Part } from './parts.ts'
import { styleOf } from './style.ts'

/** From so many headings on a reader needs a table of contents. */
const CONTENTS_FROM = 7

/**
 * Draws a report as one page of HTML that needs nothing else: no script, no font, no address outside. Reads no clock and
 * no disk: the same report and look give the same text.
 */
export function renderHtml(report: Report, look: HtmlLook): string {
  const { language, second } = report
  const both = bothIn(second?.language)
  const words = { first: look.words(language), second: second && look.words(second.language) }
  const setting: Setting = { both, words }
  const outline = outlineOf(saidBlocks(report), { first: report.title, second: second?.title })
  const contents = contentsOf(outline, setting)
  const shape = [contents === NOTHING ? [] : 'with-contents', second ? 'in-two' : []].flat().join(' ')
  return html`<!doctype html>
<html lang="${language}">
${documentHead(report, look)}<body${shape === '' ? NOTHING : html` class="${shape}"`}>
<a class="skip" href="#main">${words.first.skip}</a>
${pageHead(outline, look.logo, setting)}<div class="page">
${contents}<main id="main">
${outline.parts.map((part, i) => drawPart(part, i, setting))}</main>
</div>
<footer><p>${both.say(report.foot, second?.foot)}</p></footer>
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

function pageHead({ title, head }: Outline, logo: HtmlLook['logo'], setting: Setting): Html {
  const picture = logo?.address.startsWith('data:image/')
    ? html`<img class="logo" src="${logo.address}" alt="${logo.name}">\n`
    : NOTHING
  return html`<header class="top"><div class="head">
${picture}${heading(title.first, title.second, { depth: 1, id: '' }, setting.both)}${drawAll(head, 1, setting)}</div></header>
`
}

/** Links to the parts: at the side where there is room, else folded up under its title. */
function contentsOf({ parts }: Outline, { both, words }: Setting): Html {
  const links = parts.flatMap(({ heading }, i) =>
    heading ? [html`<li><a href="#part-${i}">${both.say(heading.first, heading.second)}</a></li>\n`] : [],
  )
  if (links.length < CONTENTS_FROM) return NOTHING
  const title = both.say(words.first.contents, words.second?.contents)
  return html`<nav class="contents" aria-label="${words.first.contents}"><details><summary>${title}</summary>
<ol>
${links}</ol></details></nav>
`
}

function drawPart({ heading: title, said, newPage }: Part, i: number, setting: Setting): Html {
  const name = newPage ? 'part new-page' : 'part'
  if (!title) return html`<div class="${name}">\n${drawAll(said, 1, setting)}</div>\n`
  const place = { depth: title.level, id: `part-${i}` }
  return html`<section class="${name}">
${heading(title.first, title.second, place, setting.both)}${drawAll(said, title.level, setting)}</section>
`
}

/** Draws blocks below a heading of the given depth; a heading among them is the one above what follows it. */
function drawAll(said: readonly Said[], depth: number, setting: Setting): readonly Html[] {
  let deepest = depth
  return said.map(({ block, other }) => {
    if (block.kind === 'heading') deepest = Math.min(block.level, deepest + 1)
    return drawBlock(block, other?.block, deepest, setting)
  })
}
