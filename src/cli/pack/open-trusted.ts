import { openList } from '../../node/library.ts'
import type { CommandContext } from '../command.ts'
import { dayOf } from '../today.ts'
import { isOfStranger } from './stranger.ts'

/**
 * Opens a list for whoever fills it in without this program, and so never sees whose it is. `null` for a pack that is not what it seems; why is
 * said. Throws `UsageError` and `InputError` as `openList` does.
 */
export async function openTrusted(given: string, context: CommandContext): Promise<ReturnType<typeof openList> | null> {
  const { io, today, words } = context
  const opened = await openList(io.root, given)
  if (!isOfStranger(opened.list, dayOf(today, io), context)) return opened
  io.err(`${words.say('trust.no-form')}\n`)
  return null
}
