import type { Words } from '../../words/words.ts'
import type { Screen } from '../screen.ts'
import type { Overlay } from '../state.ts'
import { numberLabel } from './labels.ts'

/** A number that is hardly meant: what it may have been meant as, as it stands, or once more. One key each. */
export function slipScreen(
  id: string,
  { value, unit, meant }: Extract<Overlay, { over: 'slip' }>,
  words: Words,
): Screen {
  const written = numberLabel(value, unit, words)
  const option = (name: string, label: string) => ({ id: name, label })
  return {
    name: `slip:${id}`,
    head: null,
    notices: [],
    title: words.say('interview.slip.title', { value: written }),
    paragraphs: [{ text: words.say('interview.slip.lead', { kind: kindOf(unit) }), tone: 'plain' }],
    field: {
      kind: 'choose',
      options: [
        ...(meant === null
          ? []
          : [option('meant', words.say('interview.slip.meant', { value: numberLabel(meant, unit, words) }))]),
        option('as-written', words.say('interview.slip.as-written', { value: written })),
        option('again', words.say('interview.slip.again')),
      ],
      marked: null,
      markedWord: '',
    },
    keys: [
      { key: 'b', label: words.say('interview.key.to-question') },
      { key: 'q', label: words.say('interview.key.quit') },
    ],
  }
}

function kindOf(unit: string): 'money' | 'time' | 'other' {
  if (unit.startsWith('VND/')) return 'money'
  return /^(?:hours|days)\//.test(unit) ? 'time' : 'other'
}
