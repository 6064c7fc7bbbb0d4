import type { Ask, AskBox } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** A question to answer with a pen: it stays whole when printed. `depth` is that of its heading. */
export function ask(block: Ask, second: Ask | undefined, depth: number, both: Both): Html {
  if (block.write?.kind === 'text') return textLine(block, second, both)
  const tag = { markup: depth > 3 ? 'h4' : depth > 2 ? 'h3' : 'h2' }
  const only = block.only === '' ? NOTHING : html`<p class="only">${both.say(block.only, second?.only)}</p>\n`
  return html`<article class="ask" data-question="${block.id}">
<${tag}><span class="code">${block.code}</span> ${both.say(block.ask, second?.ask)}</${tag}>
${only}${help(block, second, both)}<div class="answer">
${numberLine(block, second, both)}${boxes(block, second, both)}</div>
</article>\n`
}

function help(block: Ask, second: Ask | undefined, both: Both): Html {
  const id = block.id === '' ? NOTHING : html` <span class="id" translate="no">${block.id}</span>`
  return block.help === '' && block.id === ''
    ? NOTHING
    : html`<p class="quiet">${both.say(block.help, second?.help)}${id}</p>\n`
}

function numberLine({ write }: Ask, second: Ask | undefined, both: Both): Html {
  if (!write) return NOTHING
  return html`<p class="write"><span class="line">${write.value}</span> ${both.say(write.unit, second?.write?.unit)}</p>\n`
}

function textLine({ ask: label, write }: Ask, second: Ask | undefined, both: Both): Html {
  return html`<div class="write text">${both.say(label, second?.ask)} <span class="line">${write?.value ?? ''}</span></div>\n`
}

/** Empty boxes for a pen; what is ticked already says so to a screen reader too. */
function boxes(block: Ask, second: Ask | undefined, both: Both): Html {
  if (block.boxes.length === 0) return NOTHING
  const items = zip(block.boxes, second?.boxes).map(
    ([a, b]) => html`<li>${box(a)}${both.say(a.label, b?.label)}</li>\n`,
  )
  return html`<ul class="boxes">\n${items}</ul>\n`
}

const box = ({ key, ticked }: AskBox): Html =>
  html`<span class="key">${key}</span> ${ticked ? html`<span class="square">✓</span>` : html`<span class="square" aria-hidden="true"></span>`} `
