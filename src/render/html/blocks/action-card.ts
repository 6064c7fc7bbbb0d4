import type { ActionCard, CardLine } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { labelled } from './texts.ts'

/** An action: a card that stays whole when printed, with a box to tick by hand. `depth` is that of its title. */
export function actionCard(card: ActionCard, second: ActionCard | undefined, depth: number, both: Both): Html {
  const tag = { markup: depth > 3 ? 'h4' : depth > 2 ? 'h3' : 'h2' }
  const mark =
    card.mark === null
      ? NOTHING
      : html` <strong class="mark">${both.say(card.mark, second?.mark ?? undefined)}</strong>`
  return html`<article class="action${card.short ? ' short' : ''}" id="action-${card.number}" aria-labelledby="action-${card.number}-title" data-question="${card.id}">
<header${card.mark === null ? NOTHING : html` class="marked"`}><span class="number">${card.number}</span>
<${tag} id="action-${card.number}-title">${both.say(card.title, second?.title)}</${tag}>${mark}
<span class="box" aria-hidden="true"></span></header>
${card.short ? shortBody(card, second, both) : wholeBody(card, second, both)}</article>\n`
}

function wholeBody(card: ActionCard, second: ActionCard | undefined, both: Both): Html {
  const state = card.state === '' ? NOTHING : html`<p class="state">${both.say(card.state, second?.state)}</p>\n`
  const lines = zip(card.lines, second?.lines).flatMap(([a, b], i) => [
    cardLine(a, i, NOTHING),
    ...(b ? [cardLine(b, i, both.attributes)] : []),
  ])
  return html`${state}<dl class="lines${both.paired}">
${lines}</dl>
${factsOf(card, second, both)}`
}

function factsOf({ facts }: ActionCard, second: ActionCard | undefined, both: Both): Html {
  if (facts.length === 0) return NOTHING
  return html`<dl class="facts${both.paired}">
${labelled(facts, second?.facts, both)}</dl>
`
}

/** The first line is the step to take now: it stands out. */
function cardLine({ label, text, aside }: CardLine, i: number, attributes: Html): Html {
  const kind = i === 0 ? 'now' : aside ? 'aside' : 'line'
  const texts = text.filter((one) => one !== '')
  const said = (aside ? [texts.join('; ')] : texts).map((one) => html`<dd>${one}</dd>`)
  const several = said.length > 1 ? ' several' : ''
  return html`<div class="${kind}${several}"${attributes}><dt>${label}</dt>${said}</div>\n`
}

/** What to begin with, then who, when and how much in one line. */
function shortBody(card: ActionCard, second: ActionCard | undefined, both: Both): Html {
  const said = ({ lines }: ActionCard) => lines.flatMap(({ text }) => text).join(' ')
  const facts = (of: ActionCard) => of.facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')
  return html`<p>${both.say(said(card), second && said(second))}</p>
<p class="quiet">${both.say(facts(card), second && facts(second))}</p>
`
}
