import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { Report } from '../core/model/report.ts'
import type { IsoDate } from '../core/model/text.ts'
import { makePaperForm } from '../core/report/paper-form.ts'
import { readAsset } from '../node/assets.ts'
import { formData, toIsland } from '../render/form-page/form-data.ts'
import { renderFormPage } from '../render/form-page/render-form-page.ts'
import { reportBody } from '../render/html/report-body.ts'
import type { Words } from '../words/words.ts'
import { htmlLook, type Looks } from './look.ts'

export interface FormSource {
  readonly list: HashedChecklist
  readonly library: Library
  readonly today: IsoDate
}

/** A list as one page for a phone: the questions, the program that asks them, and how it looks. */
export function makeFormPage({ list, library, today }: FormSource, words: Words, looks: Looks): string {
  const look = htmlLook(looks)
  const paper = makePaperForm({ checklist: list.checklist, facts: library.facts, profile: {}, today }, words)
  const text = (path: string) => new TextDecoder().decode(readAsset(looks.root, path))
  const { language } = words
  return renderFormPage({
    title: words.text(list.checklist.title),
    language,
    island: toIsland(formData(list, library), language, look.logo),
    script: text('dist/form/form.js'),
    look,
    style: text('dist/form/form.css'),
    waiting: words.say('form.waiting'),
    noScript: {
      lead: [words.say('form.no-script.open'), words.say('form.no-script.paper')],
      paper: reportBody(brief(paper), look).markup,
    },
  })
}

/** Without help and id at each question: the page is to be small, and `--paper` prints a form that has them. */
function brief(paper: Report): Report {
  return {
    ...paper,
    blocks: paper.blocks.map((block) => (block.kind === 'ask' ? { ...block, id: '', help: '' } : block)),
  }
}
