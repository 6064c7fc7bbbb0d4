import type { Paragraph } from '../../interview/screen.ts'
import type { Member } from '../../node/answers/family.ts'
import { askScreen } from '../choose-one.ts'
import type { CommandContext } from '../command.ts'
import { memberLine } from './lines.ts'

export type WhatToForget = 'nothing' | 'all' | 'all-but-conflicts'

/** As many as fit above the answers on a low screen; all of them stand on the screen before this one. */
const MOST_SHOWN = 5

/** Asks whether to remove these files: one key, and Enter alone keeps them. */
export async function askWhatToForget(members: readonly Member[], context: CommandContext): Promise<WhatToForget> {
  const { words } = context
  const conflicts = members.filter(({ kind }) => kind === 'conflict').length
  const more = members.length - MOST_SHOWN
  const option = (id: WhatToForget) => ({ id, label: words.say(`forget.ask.${id}`) })
  const shown = [
    ...members.slice(0, MOST_SHOWN).map((member) => memberLine(member, words)),
    ...(more > 0 ? [words.say('forget.ask.more', { count: more })] : []),
  ]
  const press = await askScreen(
    {
      name: 'forget',
      head: null,
      notices: [],
      title: words.say('forget.ask', { count: members.length }),
      paragraphs: shown.map((text): Paragraph => ({ text, tone: 'quiet' })),
      field: {
        kind: 'choose',
        options: [option('nothing'), option('all'), ...(conflicts > 0 ? [option('all-but-conflicts')] : [])],
        marked: 'nothing',
        markedWord: '',
      },
      keys: [{ key: 'q', label: words.say('interview.key.stop') }],
    },
    context,
  )
  return press.kind === 'option' && (press.id === 'all' || press.id === 'all-but-conflicts') ? press.id : 'nothing'
}
