import type { Checklist } from '../../core/model/checklist.ts'
import type { IsoDate, Language } from '../../core/model/text.ts'
import type { HtmlLook } from '../html/look.ts'

/** The families that lists are shown in, in their order on the page. */
export const FAMILIES = ['every', 'form', 'trade', 'purpose'] as const
export type Family = (typeof FAMILIES)[number]

/** What the page of all forms is made from, the same for every language. */
export interface Site {
  readonly lists: readonly SiteList[]
  readonly pages: readonly PlaceOfPage[]
  readonly today: IsoDate
  readonly look: Pick<HtmlLook, 'colours' | 'sha256'>
  /** The style sheet of reports, then that of the site. */
  readonly style: string
}

/** Where the page in one language lies, by its path in the site's folder. */
export interface PlaceOfPage {
  readonly language: Language
  /** The language's own name. */
  readonly name: string
  readonly path: string
}

export interface SiteList {
  readonly checklist: Pick<Checklist, 'id' | 'version' | 'title' | 'about' | 'lawAsOf'>
  readonly family: Family
  readonly sizes: readonly SizedFor[]
  /** The form for a phone, with its size in bytes. */
  readonly form: { readonly path: string; readonly bytes: number }
  readonly papers: readonly SitePdf[]
  /** `null` where no made-up firm answers the list. */
  readonly example: { readonly people: number; readonly plans: readonly SitePdf[] } | null
}

/** The most that a firm of so many people is asked, and how long it takes. */
export interface SizedFor {
  readonly people: number
  readonly questions: number
  readonly minutes: number
}

export interface SitePdf {
  readonly language: Language
  /** The language's own name. */
  readonly name: string
  readonly path: string
  readonly pages: number
}
