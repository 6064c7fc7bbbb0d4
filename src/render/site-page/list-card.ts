import { fileStem } from '../../core/text/file-stem.ts'
import type { Words } from '../../words/words.ts'
import { type Html, html, NOTHING } from '../html/html.ts'
import type { SiteList, SitePdf } from './site.ts'

/** What a card is said and linked with. */
export interface CardSetting {
  readonly words: Words
  /** From the page to the site's folder: empty, or `../`. */
  readonly up: string
}

/** One list: whom it is for, how long it takes, and its files. */
export function listCard(list: SiteList, setting: CardSetting): Html {
  const { checklist, papers, example } = list
  const { words } = setting
  const title = words.text(checklist.title)
  const law = { id: checklist.id, version: checklist.version, day: words.day(checklist.lawAsOf) }
  return html`<article class="form-card" id="${checklist.id}">
<h4>${title}</h4>
${checklist.about ? html`<p>${words.text(checklist.about)}</p>\n` : NOTHING}${sizes(list, title, words)}
<p class="do"><a class="primary" href="${setting.up}${list.form.path}">${words.say('site.card.open')}${unseen(title)}</a>
${download(list, title, setting)}</p>
${pdfs('paper', papers, title, setting)}${
  example
    ? html`${pdfs('example', example.plans, title, setting)}<p class="made-up">${words.say('site.card.made-up', { people: example.people })}</p>\n`
    : NOTHING
}<p class="quiet">${words.say('site.card.law', law)}</p>
</article>
`
}

function sizes({ sizes }: SiteList, title: string, words: Words): Html {
  const row = (head: string, numbers: readonly number[]) =>
    html`<tr><th scope="row">${head}</th>${numbers.map((one) => html`<td>${words.number(one)}</td>`)}</tr>\n`
  const heads = sizes.map(
    ({ people }) => html`<th scope="col">${words.say('site.card.size', { people: words.number(people) })}</th>`,
  )
  return html`<table class="sizes">
<caption class="unseen">${words.say('site.card.sizes', { title })}</caption>
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${row(
  words.say('site.card.questions'),
  sizes.map(({ questions }) => questions),
)}${row(
  words.say('site.card.minutes'),
  sizes.map(({ minutes }) => minutes),
)}</tbody>
</table>`
}

/** A file for a phone gets a name that its owner can read. */
function download({ form }: SiteList, title: string, { words, up }: CardSetting): Html {
  const name = `${fileStem(words.say('site.file.form', { title }), 'form')}.html`
  const size = words.say('site.card.download.means', { size: words.number(Math.ceil(form.bytes / 1000)) })
  return html`<a class="button" href="${up}${form.path}" download="${name}"><span>${words.say('site.card.download')}${unseen(title)}</span> <small>${size}</small></a>`
}

function pdfs(kind: 'paper' | 'example', files: readonly SitePdf[], title: string, { words, up }: CardSetting): Html {
  const links = files.map(({ language, name, path, pages }) => {
    const file = `${fileStem(words.say(`site.file.${kind}`, { title, language }), 'form')}.pdf`
    return html`<a class="button" href="${up}${path}" hreflang="${language}" download="${file}"><span>${words.say(`site.card.${kind}`)}${unseen(title)}</span> <small><span lang="${language}">${name}</span> <span>${words.say('site.card.pdf', { pages })}</span></small></a>
`
  })
  return html`<div class="pdfs">
${links}</div>
`
}

/** Tells links of the same words apart, for people who listen to the page. */
const unseen = (title: string): Html => html`<span class="unseen">: ${title}</span>`
