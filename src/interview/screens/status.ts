import type { Words } from '../../words/words.ts'
import type { State } from '../state.ts'

/** "saved" stands there only when the disk holds every answer. */
export function statusOf({ saved }: State, words: Words): string {
  if (saved === 'nothing-yet') return ''
  return words.say(saved === 'saved' ? 'interview.saved' : 'interview.not-saved')
}
