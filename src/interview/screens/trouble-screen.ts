import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { Screen } from '../screen.ts'
import type { SaveFailure, Setting, State } from '../state.ts'
import { textLimit } from './labels.ts'
import { screenOf, withNotices } from './screen-of.ts'

/**
 * The screen for a state where answers are saved as files: what is asked when that fails, else that of the conversation.
 * The page for phones never asks it and is spared these words.
 */
export function screenWhereSaved(state: State, setting: Setting, words: Words): Screen {
  const { overlay, leaving } = state
  if (overlay?.over === 'folder') return withNotices(folderScreen(words), state, setting, words)
  if (overlay?.over !== 'trouble') return screenOf(state, setting, words)
  return withNotices(troubleScreen(overlay.failure, leaving !== null, setting.home, words), state, setting, words)
}

/** Saving failed: what happened, that nothing is lost yet, and what can be done. */
function troubleScreen(failure: SaveFailure, leaving: boolean, homeFolder: string, words: Words): Screen {
  const folder = clean(failure.folder)
  const happened =
    failure.code === 'other'
      ? words.say('interview.trouble.other', { folder, errno: clean(failure.errno) })
      : words.say(`interview.trouble.${failure.code}`, { folder })
  const home = clean(homeFolder)
  return {
    name: `trouble:${failure.code}`,
    head: null,
    notices: [],
    title: words.say('interview.trouble.title'),
    paragraphs: [
      { text: happened, tone: 'plain' },
      { text: words.say('interview.trouble.kept'), tone: 'plain' },
    ],
    field: {
      kind: 'choose',
      options: [
        { id: 'again', label: words.say('interview.trouble.again') },
        { id: 'home', label: words.say('interview.trouble.home', { folder: home }) },
        { id: 'folder', label: words.say('interview.trouble.folder') },
        { id: 'go-on', label: words.say(leaving ? 'interview.trouble.leave' : 'interview.trouble.go-on') },
      ],
      marked: null,
      markedWord: '',
    },
    keys: [],
  }
}

function folderScreen(words: Words): Screen {
  return {
    name: 'folder',
    head: null,
    notices: [],
    title: words.say('interview.folder.title'),
    paragraphs: [],
    field: {
      kind: 'text',
      label: words.say('interview.folder.label'),
      value: '',
      limit: textLimit(1000, 'keys', words),
    },
    keys: [
      { key: 'enter', name: 'Enter', label: words.say('interview.key.enter-save') },
      { key: 'escape', name: 'Esc', label: words.say('interview.key.back') },
    ],
  }
}
