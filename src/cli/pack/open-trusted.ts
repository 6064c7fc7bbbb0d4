import { openList } from '../../node/library.ts'
import type { CommandContext } from '../command.ts'
import { dayOf } from '../today.ts'
import { signsOfStranger } from './stranger.ts'

/**
 * Opens a list for whoever fills it in without this program, and so never sees whose it is or how old. `null` for a pack that is not what it seems; why is
 * said. Throws `UsageError` and `InputError` as `openList` does.
 */
export async function openTrusted(given: string, context: CommandContext): Promise<ReturnType<typeof openList> | null> {
  const { io, today, words } = context
  const opened = await openList(io.root, given)
  const stops = signsOfStranger(opened.list, { today: dayOf(today, io), ofLate: true }, context)
  if (stops.length === 0) return opened
  // Of all that is in the way, only another key is taken up by opening the pack.
  const isNewKey = stops.every((one) => one === 'other-key')
  io.err(`${words.say('trust.no-form', { isNewKey: isNewKey ? 'yes' : 'no' })}\n`)
  return null
}
