import { DEPTHS, type Depth } from '../../core/model/share.ts'
import { askScreen, chooseOne } from '../choose-one.ts'
import type { CommandContext } from '../command.ts'
import { terminalOf } from '../prompter-for.ts'
import { UsageError } from '../usage-error.ts'

/** How much is handed on: as given, or as the owner chooses between the three in a sentence each. Throws `UsageError`. */
export async function depthFor(given: string | undefined, context: CommandContext): Promise<Depth> {
  const depth = DEPTHS.find((one) => one === given)
  if (depth !== undefined) return depth
  if (given !== undefined) throw new UsageError('share.depth-unknown', { depth: given })
  if (terminalOf(context) === null) throw new UsageError('share.needs-depth', {})
  const { words } = context
  const options = DEPTHS.map((id) => ({ id, label: words.say(`share.depth.${id}`) }))
  const chosen = await chooseOne(words.say('share.choose'), options, context, {
    below: words.say('share.choose-below'),
  })
  if (chosen === null) throw new UsageError('share.needs-depth', {})
  return chosen
}

/** Whether the owner agrees, who has read what leaves; Enter alone does not. Throws `UsageError` where nobody can be asked. */
export async function mayWrite(
  admits: string,
  { yes }: { readonly yes?: boolean },
  context: CommandContext,
): Promise<boolean> {
  if (yes) return true
  if (terminalOf(context) === null) throw new UsageError('share.needs-yes', {})
  const { words } = context
  const option = (id: 'no' | 'yes') => ({ id, label: words.say(`share.ask.${id}`) })
  const press = await askScreen(
    {
      name: 'share',
      head: null,
      notices: [],
      title: words.say('share.ask'),
      paragraphs: [
        { text: admits, tone: 'plain' },
        { text: words.say('share.ask-below'), tone: 'quiet' },
      ],
      field: { kind: 'choose', options: [option('no'), option('yes')], marked: 'no', markedWord: '' },
      keys: [{ key: 'q', label: words.say('interview.key.stop') }],
    },
    context,
  )
  return press.kind === 'option' && press.id === 'yes'
}
