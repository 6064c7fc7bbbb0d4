import type { Block, Entry } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html, NOTHING } from '../html.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const TAGS = ['h1', 'h2', 'h3', 'h4'] as const

/** A heading `depth` below the page's title, which is 1; `id` for links to it, or an empty text. */
export function heading(
  first: string,
  second: string | undefined,
  at: { depth: number; id: string },
  both: Both,
): Html {
  const tag = { markup: TAGS[Math.min(at.depth, TAGS.length) - 1] ?? 'h4' }
  const id = at.id === '' ? NOTHING : html` id="${at.id}"`
  return html`<${tag}${id}>${both.say(first, second)}</${tag}>\n`
}

export const paragraph = (block: Of<'paragraph'>, second: Of<'paragraph'> | undefined, both: Both): Html =>
  html`<p class="${block.tone}">${both.say(block.text, second?.text)}</p>\n`

export function list(block: Of<'list'>, second: Of<'list'> | undefined, both: Both): Html {
  const tag = { markup: block.marker === 'number' ? 'ol' : 'ul' }
  const items = zip(block.items, second?.items).map(([a, b]) => html`<li>${both.say(a, b)}</li>\n`)
  return html`<${tag} class="list ${block.marker}${block.dense === true ? ' dense' : ''}${both.paired}">\n${items}</${tag}>\n`
}

type Pair = Of<'pairs'>['rows'][number]

export const pairs = (block: Of<'pairs'>, second: Of<'pairs'> | undefined, both: Both): Html =>
  html`<dl class="pairs${both.paired}">\n${labelled(block.rows, second?.rows, both)}</dl>\n`

/** Labels and values as groups of a `dl`; those of the second language each behind its own. */
export const labelled = (rows: readonly Pair[], second: readonly Pair[] | undefined, both: Both): readonly Html[] =>
  zip(rows, second).flatMap(([a, b]) => [group(a, NOTHING), ...(b ? [group(b, both.attributes)] : [])])

const group = ({ label, value }: Pair, attributes: Html): Html =>
  html`<div${attributes}><dt>${label}</dt><dd>${value}</dd></div>\n`

export function entries(block: Of<'entries'>, second: Of<'entries'> | undefined, both: Both): Html {
  const items = zip(block.rows, second?.rows).map(([a, b]) => html`<li>${both.sides(entry(a), b && entry(b))}</li>\n`)
  return html`<ul class="entries${both.paired}">\n${items}</ul>\n`
}

/** Where nothing else stands out, the text that is remarked on does. */
function entry({ text, value, notes }: Entry): Html {
  const remarks = notes.map((note) => html`<p class="note">${note}</p>`)
  if (value === '' && notes.length > 0) return html`<p><strong>${text}</strong></p>${remarks}`
  return html`<p>${text}${value === '' ? NOTHING : html` <strong>${value}</strong>`}</p>${remarks}`
}

/** Places to sign by hand on the printed page. */
export function signatures(block: Of<'signatures'>, second: Of<'signatures'> | undefined, both: Both): Html {
  const places = zip(block.rows, second?.rows).map(
    ([a, b]) => html`<div><dt>${both.say(a.label, b?.label)}</dt><dd>${both.say(a.hint, b?.hint)}</dd></div>\n`,
  )
  return html`<dl class="signatures">\n${places}</dl>\n`
}
