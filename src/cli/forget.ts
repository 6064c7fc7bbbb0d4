import { isOfConflict } from '../node/answers/beside-names.ts'
import { type Family, familyOf, type Member } from '../node/answers/family.ts'
import { type ForgetResult, forgetFamily, holderOf } from '../node/answers/forget-family.ts'
import { faultOf } from '../node/save/atomic-write.ts'
import type { LockRefusal } from '../node/save/lock.ts'
import { WriteError } from '../node/write-file.ts'
import { findAnswers } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { askWhatToForget } from './forget/ask.ts'
import { listMembers, listOthers } from './forget/lines.ts'
import { terminalOf } from './prompter-for.ts'
import { UsageError } from './usage-error.ts'

export interface ForgetOptions {
  readonly yes?: boolean
  readonly dryRun?: boolean
}

/** `tukiem forget`: removes one firm's answers from this machine, once the owner has seen what that is and said so. */
export async function forget(
  given: string | undefined,
  options: ForgetOptions,
  context: CommandContext,
): Promise<number> {
  const { io, words } = context
  const path = findAnswers(given)
  const family = familyAt(path)
  const { members } = family
  const refusal = holderOf(family)
  if (refusal !== null) throw isOpen(path, refusal)
  const list = listMembers(family, words, io.width)
  if (options.dryRun) {
    io.out(list + listOthers(family, words, io.width))
    io.err(`${words.say('forget.dry-run')}\n`)
    return 0
  }
  io.err(list)
  const chosen = options.yes ? members : await chosenOf(members, context)
  if (chosen.length === 0) {
    io.err(`${words.say('forget.kept')}\n`)
    return 0
  }
  const stays = members.filter((one) => !chosen.includes(one)).map(({ name }) => name)
  const result = removed(path, family, chosen)
  return tell(path, result, { others: [...stays, ...family.others] }, context)
}

/** Throws `UsageError` where there is nothing that may be forgotten. */
function familyAt(path: string): Family {
  if (path === '' || path === '-') throw new UsageError('forget.needs-a-file', {})
  const result = familyOf(path)
  if (result.found) return result.family
  if (result.code === 'leads-away') throw new UsageError('forget.leads-away', { path, target: result.target })
  throw new UsageError(`forget.${result.code}`, { path })
}

async function chosenOf(members: readonly Member[], context: CommandContext): Promise<readonly Member[]> {
  if (terminalOf(context) === null) throw new UsageError('forget.needs-yes', {})
  const choice = await askWhatToForget(members, context)
  switch (choice) {
    case 'nothing':
      return []
    case 'all':
      return members
    case 'all-but-conflicts':
      return members.filter(({ name }) => !isOfConflict(name))
    default:
      return choice satisfies never
  }
}

/** Throws `WriteError` where the folder may not be written. */
function removed(path: string, { folder, answers }: Family, members: readonly Member[]): ForgetResult {
  try {
    return forgetFamily(folder, answers, members)
  } catch (error) {
    throw new WriteError(path, faultOf(error))
  }
}

/** What is gone, what is not, and what no program can take back. */
function tell(
  path: string,
  result: ForgetResult,
  stays: Pick<Family, 'others'>,
  { io, words }: CommandContext,
): number {
  if (!result.done) throw isOpen(path, result.refusal)
  const { left } = result
  io.err(`${words.say('forget.removed', { count: result.removed.length })}\n`)
  for (const name of left) io.err(`${words.say('forget.not-removed', { name })}\n`)
  io.err(listOthers(stays, words, io.width))
  return left.length === 0 ? 0 : 74
}

function isOpen(path: string, { isThisMachine, holder, lock }: LockRefusal): UsageError {
  return new UsageError(isThisMachine ? 'cli.locked' : 'cli.locked-elsewhere', { path, host: holder.host, lock }, 5)
}
