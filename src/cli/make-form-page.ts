import type { HashedChecklist, Library } from '../core/model/library.ts'
import { readAsset } from '../node/assets.ts'
import { formData, toIsland } from '../render/form-page/form-data.ts'
import { renderFormPage } from '../render/form-page/render-form-page.ts'
import { NOTHING } from '../render/html/html.ts'
import type { Words } from '../words/words.ts'
import { htmlLook, type Looks } from './look.ts'

/** A list as one page for a phone: the questions, the program that asks them, and how it looks. */
export function makeFormPage(list: HashedChecklist, library: Library, words: Words, looks: Looks): string {
  const look = htmlLook(looks)
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
    noScript: { lead: [words.say('form.no-script.open'), words.say('form.no-script.paper')], paper: NOTHING },
  })
}
