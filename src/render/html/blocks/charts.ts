import type { Block } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { barPicture, ladderPicture, tickPicture } from './pictures.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** The level reached among its steps, drawn once for both languages. */
export function level(block: Of<'level'>, second: Of<'level'> | undefined, both: Both): Html {
  const said = (name: string, a: string, b: string | undefined) =>
    a === '' ? NOTHING : html`<p class="${name}">${both.say(a, b)}</p>\n`
  return html`<div class="level">
${said('level-label', block.label, second?.label)}${said('level-name', block.name, second?.name)}${steps(block, second, both)}${said('level-means', block.meaning, second?.meaning)}${said('level-next', block.inTheWay, second?.inTheWay)}${said('quiet', block.rule, second?.rule)}</div>\n`
}

/** A step reached is filled and ticked, one ahead only outlined: the difference survives a black-and-white printer. */
function steps(block: Of<'level'>, second: Of<'level'> | undefined, both: Both): Html {
  const reached = block.step ?? 0
  const items = zip(block.steps, second?.steps).map(([a, b], i) => {
    const current = i + 1 === reached ? html` aria-current="step"` : NOTHING
    const tick = i < reached ? tickPicture : NOTHING
    return html`<li class="${i < reached ? 'reached' : 'ahead'}"${current}><span class="block"><b>${i + 1}</b>${tick}</span> <span class="name">${both.say(a, b)}</span></li>\n`
  })
  return html`<ol class="steps">\n${items}</ol>\n`
}

/** Bars with their words beside them: the drawing says nothing that the words do not say. */
export const bars = (block: Of<'bars'>, second: Of<'bars'> | undefined, both: Both): Html =>
  chart(zip(block.rows, second?.rows), both, ({ range }) => (range === null ? NOTHING : barPicture(range)))

export const ladders = (block: Of<'ladders'>, second: Of<'ladders'> | undefined, both: Both): Html =>
  chart(zip(block.rows, second?.rows), both, ({ step, of }) => ladderPicture(step, of))

interface Row {
  readonly label: string
  readonly value: string
}

function chart<R extends Row>(
  rows: readonly (readonly [R, R | undefined])[],
  both: Both,
  draw: (row: R) => Html,
): Html {
  const lines = rows.map(
    ([a, b]) =>
      html`<div><dt>${both.say(a.label, b?.label)}</dt><dd>${draw(a)}<span class="value">${both.say(a.value, b?.value)}</span></dd></div>\n`,
  )
  return html`<dl class="chart">\n${lines}</dl>\n`
}
