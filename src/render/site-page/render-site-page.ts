import { type Words, wordsIn } from '../../words/words.ts'
import { documentHead } from '../html/document-head.ts'
import { type Html, html, NOTHING, styleText } from '../html/html.ts'
import { colourSheet } from '../html/style.ts'
import { listCard } from './list-card.ts'
import { FAMILIES, type PlaceOfPage, type Site } from './site.ts'

/** What a part of the page is drawn with. */
interface Setting {
  readonly site: Site
  readonly words: Words
  /** From the page to the site's folder: empty, or `../`. */
  readonly up: string
}

/**
 * The page of all forms in one language: no script, nothing from outside, links to files beside it alone. The same site
 * gives the same bytes.
 */
export function renderSitePage(site: Site, { language, path }: PlaceOfPage): string {
  const words = wordsIn(language)
  const setting: Setting = { site, words, up: '../'.repeat(path.split('/').length - 1) }
  return html`<!doctype html>
<html lang="${language}">
${siteHead(setting)}<body class="site">
<a class="skip" href="#lists">${words.say('html.skip')}</a>
<header class="top"><div class="head">
${otherLanguages(setting)}<h1>${words.say('site.title')}</h1>
<p class="lead">${words.say('site.lead')}</p>
</div></header>
<main class="page">
${forOwners(setting)}${steps(setting)}${lists(setting)}${afterwards(words)}${points('site.answers.title', ANSWERS, words)}${points('site.not.title', NOT, words)}</main>
<footer><p>${words.say('site.foot', { day: words.day(site.today) })}</p></footer>
</body>
</html>
`.markup
}

/** The empty icon keeps browsers from asking for one outside the folder. */
function siteHead({ site: { look, style: sheet }, words }: Setting): Html {
  const style = styleText([colourSheet(look.colours), sheet].join('\n'))
  const more = html`<meta name="description" content="${words.say('site.lead')}">
<link rel="icon" href="data:,">
`
  return documentHead({ title: `${words.say('site.title')} – tukiem`, style, more }, look.sha256)
}

function otherLanguages({ site: { pages }, words, up }: Setting): Html {
  const others = pages.filter(({ language }) => language !== words.language)
  const links = others.map(
    ({ language, name, path }) => html`<a href="${up}${path}" hreflang="${language}" lang="${language}">${name}</a>\n`,
  )
  return html`<nav class="languages" aria-label="${words.say('site.languages')}">
${links}</nav>
`
}

/** The shortest way for an owner with a phone in the hand: the first list, at the smallest size. */
function forOwners({ site: { lists }, words, up }: Setting): Html {
  const [first] = lists
  const [smallest] = first?.sizes ?? []
  if (!first || !smallest) return NOTHING
  const title = words.text(first.checklist.title)
  return html`<section class="owner">
<h2>${words.say('site.owner.title')}</h2>
<p>${words.say('site.owner.means', { title, questions: smallest.questions })}</p>
<p class="do"><a class="primary" href="${up}${first.form.path}">${words.say('site.card.open')}</a> <a class="button" href="#lists">${words.say('site.owner.choose')}</a></p>
</section>
`
}

function steps({ site: { lists }, words }: Setting): Html {
  const title = lists[0] ? words.text(lists[0].checklist.title) : ''
  const step = (head: string, means: string) => html`<li><h3>${head}</h3> <p>${means}</p></li>\n`
  return html`<section class="part">
<h2>${words.say('site.steps.title')}</h2>
<p>${words.say('site.steps.for')}</p>
<ol class="three">
${step(words.say('site.steps.choose'), words.say('site.steps.choose.means', { title, button: words.say('site.card.download') }))}${step(words.say('site.steps.send'), words.say('site.steps.send.means'))}${step(words.say('site.steps.back'), words.say('site.steps.back.means', { button: words.say('form.files') }))}</ol>
</section>
`
}

function lists(setting: Setting): Html {
  const { site, words } = setting
  const families = FAMILIES.map((family) => ({ family, members: site.lists.filter((one) => one.family === family) }))
  const filled = families.filter(({ members }) => members.length > 0)
  const contents = filled.map(
    ({ family, members }) => html`<div><p>${words.say(`site.family.${family}`)}</p>
<ul>
${members.map(({ checklist: { id, title } }) => html`<li><a href="#${id}">${words.text(title)}</a></li>\n`)}</ul></div>
`,
  )
  const cards = filled.map(
    ({ family, members }) => html`<h3 class="family">${words.say(`site.family.${family}`)}</h3>
<div class="cards">
${members.map((list) => listCard(list, setting))}</div>
`,
  )
  return html`<section class="part lists" id="lists">
<h2>${words.say('site.lists.title')}</h2>
<p>${words.say('site.lists.note')}</p>
<nav class="shelf" aria-label="${words.say('site.lists.title')}">
${contents}</nav>
${cards}</section>
`
}

function afterwards(words: Words): Html {
  const answers = words.say('site.after.answers')
  return html`<section class="part">
<h2>${words.say('site.after.title')}</h2>
<p>${words.say('site.after.means')}</p>
<pre><code>tukiem score ${answers}
tukiem plan ${answers} -o ${words.say('site.after.plan')}</code></pre>
<p>${words.say('site.after.paper')}</p>
</section>
`
}

const ANSWERS = [
  'site.answers.here',
  'site.answers.policy',
  'site.answers.memory',
  'site.answers.file',
  'site.answers.receiver',
  'site.answers.page',
] as const

const NOT = ['site.not.certificate', 'site.not.advice', 'site.not.checked', 'site.not.law'] as const

function points(
  title: 'site.answers.title' | 'site.not.title',
  keys: readonly ((typeof ANSWERS)[number] | (typeof NOT)[number])[],
  words: Words,
): Html {
  return html`<section class="part">
<h2>${words.say(title)}</h2>
<ul class="points">
${keys.map((key) => html`<li>${words.say(key)}</li>\n`)}</ul>
</section>
`
}
