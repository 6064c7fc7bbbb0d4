import type { ChecklistDocument } from '../../checklist/documents.ts'
import { isId } from '../../checklist/ids.ts'
import type { Wish } from '../../checklist/tailoring/wish.ts'
import { withWish } from '../../checklist/tailoring/wish.ts'
import type { Text } from '../../core/model/text.ts'
import { fileStem } from '../../core/text/file-stem.ts'
import { wordsIn } from '../../words/words.ts'
import type { Workbench } from '../tailoring/workbench.ts'
import { UsageError } from '../usage-error.ts'

/** What a list of one's own cannot be without. */
export interface Named {
  readonly publisher: string
  readonly id: string
  readonly languages: readonly string[]
}

/** A list made from the base of the workbench as it is wanted. What alone is kept stands in `keep`. */
export function newList({ publisher, id, languages }: Named, wish: Wish, bench: Workbench): ChecklistDocument {
  const { keep = [], ...rest } = wish
  const fresh: ChecklistDocument = {
    format: 'tukiem/checklist/1',
    id,
    version: '1.0.0',
    from: bench.from,
    languages,
    title: titleFor(publisher, languages),
    publisher: { name: publisher },
    ...(keep.length > 0 ? { keep } : {}),
  }
  return withWish(fresh, { ...rest, addTo: ownSection(publisher, languages) }, bench.base.sections)
}

/** What a list is called when nobody says otherwise. */
export function titleFor(publisher: string, languages: readonly string[]): Text {
  return Object.fromEntries(
    languages.map((language) => [language, wordsIn(language).say('new.title', { publisher: inSentence(publisher) })]),
  )
}

/** The section in which a publisher's own questions stand. */
export function ownSection(
  publisher: string,
  languages: readonly string[],
): { readonly id: string; readonly title: Text } {
  const title = Object.fromEntries(
    languages.map((language) => [
      language,
      wordsIn(language).say('new.own-title', { publisher: inSentence(publisher) }),
    ]),
  )
  return { id: `asked-by-${fileStem(publisher, 'us')}`.slice(0, 64).replace(/-+$/, ''), title }
}

/** `Acme Electronics` → `acme-electronics.suppliers`; `null` for a name without letters that an id may have. */
export function idFor(publisher: string): string | null {
  const stem = fileStem(publisher, '').slice(0, 40).replace(/-+$/, '')
  return stem === '' ? null : `${stem}.suppliers`
}

/** An id as it was given. Throws `UsageError`. */
export function idIn(written: string): string {
  if (!isId(written)) throw new UsageError('cli.tailor.id-shape', { id: written.slice(0, 40) })
  return written
}

/** In a sentence of a list, brackets stand for numbers of the firm. */
const inSentence = (publisher: string): string => publisher.replace(/[{}]/g, '')
