import type { Report } from '../../core/model/report.ts'
import { type Said, saidBlocks } from '../../core/report/said.ts'
import { heading } from './blocks/texts.ts'
import { bothIn } from './both.ts'
import { drawBlock, type Setting } from './draw-block.ts'
import { type Html, html, NOTHING } from './html.ts'
import type { HtmlLook } from './look.ts'
import { type Outline, outlineOf, type Part } from './parts.ts'

/** From so many headings on a reader needs a table of contents. */
const CONTENTS_FROM = 7

/** A report inside a page: its head, then its parts with links to them where there are many. */
export function reportBody(
  report: Report,
  look: Pick<HtmlLook, 'words' | 'logo'>,
): { readonly markup: Html; readonly contents: boolean } {
  const { language, second } = report
  const words = { first: look.words(language), second: second && look.words(second.language) }
  const setting: Setting = { both: bothIn(second?.language), words }
  const outline = outlineOf(saidBlocks(report), { first: report.title, second: second?.title })
  const contents = contentsOf(outline, setting)
  const markup = html`${pageHead(outline, look.logo, setting)}<div class="page">
${contents}<main id="main">
${outline.parts.map((part, i) => drawPart(part, i, setting))}</main>
</div>
`
  return { markup, contents: contents !== NOTHING }
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
