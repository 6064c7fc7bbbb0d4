import { type FormData, type FormIsland, fromIsland } from '../render/form-page/form-data.ts'
import { FORM_IDS } from '../render/form-page/form-ids.ts'

/** What stands in the page for its script, as it was put there. */
export function readPage(): { readonly island: FormIsland; readonly data: FormData; readonly root: HTMLElement } {
  const island: FormIsland = JSON.parse(document.getElementById(FORM_IDS.data)?.textContent ?? '')
  const root = document.getElementById(FORM_IDS.page)
  if (!root) throw new Error('this page has no place for the form')
  return { island, data: fromIsland(island), root }
}
