import type { Words } from '../../words/words.ts'
import type { PageNotice } from '../page-state.ts'

/** A notice of the page in words. */
export function sayPageNotice(notice: PageNotice, words: Words): string {
  if (notice.code === 'saved-file') return words.say('form.notice.saved-file', { name: notice.name })
  if (notice.code !== 'opened') return words.say(`form.notice.${notice.code}`)
  return notice.ignored === 0
    ? words.say('form.notice.opened')
    : words.say('form.notice.opened-in-part', { count: notice.ignored })
}
