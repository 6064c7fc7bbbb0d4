import { clean } from '../../core/text/clean.ts'
import { LANGUAGES, type Words, wordsIn } from '../../words/words.ts'
import { sizedFor } from '../order.ts'
import type { Screen } from '../screen.ts'
import type { Setting, State } from '../state.ts'
import { textLimit } from './labels.ts'

const BARE = { head: null, notices: [], paragraphs: [], keys: [] } as const

/** Each language by its own name, and the question in all of them: nobody knows yet which one is read. */
export function languageScreen(): Screen {
  const options = LANGUAGES.map(({ code, name }) => ({ id: code, label: name }))
  const title = LANGUAGES.map(({ code }) => wordsIn(code).say('interview.language.ask')).join(' / ')
  return { ...BARE, name: 'language', title, field: { kind: 'choose', options, marked: null, markedWord: '' } }
}

/** The headcount by which the welcome tells how long it takes where more than ten people work. */
const OF_A_SMALL_FIRM = 40

/** What, how long, and where everything stays: three lines. */
export function welcomeScreen({ library, by, place }: Setting, words: Words): Screen {
  const sized = sizedFor(library, { facts: {} })
  const bigger = sizedFor(library, { facts: { hired: OF_A_SMALL_FIRM } })
  const time = words.say('interview.welcome.time', { minutes: sized.minutes })
  const longer = bigger.kept.length > sized.kept.length
  return {
    ...BARE,
    name: 'welcome',
    title: words.say('interview.welcome.title'),
    paragraphs: [
      { text: words.say('interview.welcome.what', { questions: sized.kept.length }), tone: 'plain' },
      {
        text: longer ? `${time} ${words.say('interview.welcome.longer', { minutes: bigger.minutes })}` : time,
        tone: 'plain',
      },
      {
        text:
          by === 'touch'
            ? words.say('interview.welcome.stays-here')
            : words.say('interview.welcome.stays', { place: clean(place) }),
        tone: 'plain',
      },
    ],
    field: { kind: 'page' },
    keys: [
      { key: 'enter', name: 'Enter', label: words.say('interview.key.enter-begin') },
      { key: 'b', label: words.say('interview.key.back') },
      { key: 'q', label: words.say('interview.key.stop') },
    ],
  }
}

export function firmScreen({ file }: State, { by }: Setting, words: Words): Screen {
  return {
    ...BARE,
    name: 'firm',
    title: words.say('interview.firm.ask'),
    paragraphs: [{ text: words.say('interview.firm.help', { by }), tone: 'quiet' }],
    field: {
      kind: 'text',
      label: words.say('interview.firm.label', { by }),
      value: clean(file.firm.name ?? ''),
      limit: textLimit(200, by, words),
    },
    keys: [
      { key: 'enter', name: 'Enter', label: words.say('interview.key.enter') },
      { key: 'escape', name: 'Esc', label: words.say('interview.key.back') },
    ],
  }
}
