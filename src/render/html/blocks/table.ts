import type { Block } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html, NOTHING } from '../html.ts'

type Table = Extract<Block, { kind: 'table' }>

/**
 * A table whose first cells name their rows. On a phone the style sheet sets each row as a block with the columns' titles
 * before its cells; the roles keep it a table for screen readers then.
 */
export function table(block: Table, second: Table | undefined, both: Both): Html {
  const heads = zip(block.columns, second?.columns).map(
    ([a, b]) => html`<th scope="col" role="columnheader">${both.say(a.title, b?.title)}</th>`,
  )
  const rows = zip(block.rows, second?.rows).map(
    ([a, b], line) => html`<tr role="row">${zip(a, b).map((cells, i) => cell(cells, i, line, block, both))}</tr>\n`,
  )
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>\n${legend(block, second, both)}`
}

/** What the tints of its cells stand for; they say nothing that the numbers in them do not say. */
function legend({ heat }: Table, second: Table | undefined, both: Both): Html {
  if (!heat) return NOTHING
  const shown = zip(heat.legend, second?.heat?.legend)
  return html`<ul class="legend">${shown.map(([a, b]) => html`<li class="${a.shade}">${both.say(a.text, b?.text)}</li>`)}</ul>\n`
}

function cell(
  [first, second]: readonly [string, string | undefined],
  i: number,
  line: number,
  { columns, heat }: Table,
  both: Both,
): Html {
  const text = both.say(first, second)
  if (i === 0) return html`<th scope="row" role="rowheader">${text}</th>`
  const shade = heat?.shades[line]?.[i]
  const tint = shade ? html` class="${shade}"` : NOTHING
  return html`<td role="cell"${tint} data-column="${columns[i]?.title ?? ''}">${text}</td>`
}
