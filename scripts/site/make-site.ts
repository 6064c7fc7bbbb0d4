import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { assessAnswers } from '../../src/cli/answers-file.ts'
import { drawReport } from '../../src/cli/draw-report.ts'
import { htmlLook, type Looks, loadLooks } from '../../src/cli/look.ts'
import { makeFormPage } from '../../src/cli/make-form-page.ts'
import type { HashedChecklist, Library } from '../../src/core/model/library.ts'
import type { IsoDate } from '../../src/core/model/text.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makePaperForm } from '../../src/core/report/paper-form.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { loadChecklist } from '../../src/node/library.ts'
import { madeUp } from '../../src/render/site-page/made-up.ts'
import { renderSitePage } from '../../src/render/site-page/render-site-page.ts'
import type { Family, Site, SiteList, SitePdf, SizedFor } from '../../src/render/site-page/site.ts'
import { LANGUAGES, type Words, wordsIn } from '../../src/words/words.ts'
import { type MadeUpFirm, madeUpFirm } from './made-up-firms.ts'
import { FILES, pagePath, type SiteFiles } from './write-site.ts'

const SHEETS = ['templates/report.css', 'templates/site.css']

/** A micro, a small and a medium firm. */
const HEADCOUNTS = [8, 34, 120] as const

/** Lists that are for no trade and no purpose; trades are known by the fact `sector`. */
const FAMILY: Readonly<Record<string, Family>> = {
  'vn.start': 'every',
  'vn.sme': 'every',
  'vn.household': 'form',
  'vn.cooperative-check': 'form',
}

/** What the files of a list are made with; each one made is put into `files`. */
interface Making {
  readonly library: Library
  readonly list: HashedChecklist
  readonly today: IsoDate
  readonly looks: Looks
  readonly files: Map<string, Uint8Array>
}

/** All files of a site with these lists, by their paths. The same sources and day give the same bytes. */
export async function makeSite(library: Library, ids: readonly string[], today: IsoDate): Promise<SiteFiles> {
  const files = new Map<string, Uint8Array>()
  const looks = loadLooks('.')
  const lists: SiteList[] = []
  for (const id of ids)
    lists.push(await makeList({ library, list: await loadChecklist('.', library, id), today, looks, files }))
  const pages = LANGUAGES.map(({ code, name }) => ({ language: code, name, path: pagePath(code) }))
  const site: Site = { lists, pages, today, look: htmlLook(looks), style: await styleSheet() }
  for (const page of pages) files.set(page.path, Buffer.from(renderSitePage(site, page)))
  return files
}

async function makeList(making: Making): Promise<SiteList> {
  const { checklist } = making.list
  const firm = madeUpFirm(making.list, making.library)
  return {
    checklist,
    family: familyOf(making),
    sizes: HEADCOUNTS.map((people) => sizedFor(people, making)),
    form: makeForm(making),
    papers: await inLanguages(making, 'form', (words) => paperIn(words, making)),
    example: firm && {
      people: firm.people,
      plans: await inLanguages(making, 'example', (words) => planIn(words, firm, making)),
    },
  }
}

/** The trade that a list is for, as the fact `sector` names it. */
function tradeOf({ library, list }: Making): string | undefined {
  const trades = library.facts.find(({ id }) => id === 'sector')?.choices ?? []
  return trades.find(({ id }) => list.checklist.id === `vn.${id}`)?.id
}

const familyOf = (making: Making): Family =>
  FAMILY[making.list.checklist.id] ?? (tradeOf(making) === undefined ? 'purpose' : 'trade')

/** Of a firm nothing else is known, so that every question which some such firm is asked counts. */
function sizedFor(people: number, making: Making): SizedFor {
  const sector = tradeOf(making)
  const profile = { hired: people, familyUnpaid: 0, ...(sector === undefined ? {} : { sector }) }
  const { kept, minutes } = rightSize(making.list.checklist, profile, making.library.facts)
  return { people, questions: kept.length, minutes }
}

/** One for all languages: it opens in the first one, and the other is a touch away. */
function makeForm({ list, library, today, looks, files }: Making): SiteList['form'] {
  const page = makeFormPage({ list, library, today }, wordsIn(LANGUAGES[0]?.code ?? ''), looks)
  const path = `${FILES}/${list.checklist.id}.html`
  const bytes = Buffer.from(page)
  files.set(path, bytes)
  return { path, bytes: bytes.length }
}

async function inLanguages(
  { list: { checklist }, files }: Making,
  kind: 'form' | 'example',
  make: (words: Words) => Promise<Uint8Array>,
): Promise<readonly SitePdf[]> {
  const made: SitePdf[] = []
  for (const { code, name } of LANGUAGES.filter(({ code }) => checklist.languages.includes(code))) {
    const path = `${FILES}/${checklist.id}.${kind}-${code}.pdf`
    const bytes = await make(wordsIn(code))
    files.set(path, bytes)
    made.push({ language: code, name, path, pages: pagesOf(bytes) })
  }
  return made
}

async function paperIn(words: Words, { list, library, today, looks }: Making): Promise<Uint8Array> {
  const source = { checklist: list.checklist, facts: library.facts, profile: {}, today }
  return pdf(await drawReport('pdf', makePaperForm(source, words), words, looks))
}

async function planIn(
  words: Words,
  { file }: MadeUpFirm,
  { list, library, today, looks }: Making,
): Promise<Uint8Array> {
  const assessment = assessAnswers({ file: madeUp(file, words), library, list }, today)
  const report = makePlanReport(assessment, makePlan(assessment), words)
  return pdf(await drawReport('pdf', report, words, looks))
}

const pdf = (drawn: string | Uint8Array): Uint8Array => (typeof drawn === 'string' ? Buffer.from(drawn) : drawn)

/** The pages of a PDF that we have written: its objects stand there uncompressed. */
function pagesOf(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\n/g)?.length ?? 0
  )
}

async function styleSheet(): Promise<string> {
  const sheets = SHEETS.map((path) => readFileSync(path, 'utf8')).join('\n')
  const { code } = await transform(sheets, { loader: 'css', minify: true, charset: 'utf8', target: 'es2020' })
  return code
}
