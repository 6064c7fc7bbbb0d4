import type { Block } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html } from '../html.ts'

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
    ([a, b]) => html`<tr role="row">${zip(a, b).map((cells, i) => cell(cells, i, block, both))}</tr>\n`,
  )
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody>
</table>\n`
}

function cell([first, second]: readonly [string, string | undefined], i: number, { columns }: Table, both: Both): Html {
  const text = both.say(first, second)
  if (i === 0) return html`<th scope="row" role="rowheader">${text}</th>`
  return html`<td role="cell" data-column="${columns[i]?.title ?? ''}">${text}</td>`
}
