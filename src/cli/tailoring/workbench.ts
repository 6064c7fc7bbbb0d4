import { basename, dirname, join, resolve } from 'node:path'
import type { ListContext } from '../../checklist/index.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { Library } from '../../core/model/library.ts'
import type { IsoDate } from '../../core/model/text.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { listContext } from '../../node/list-context.ts'
import { type ReadyMade, readReadyMade } from '../../node/ready-made.ts'
import type { CommandContext } from '../command.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'

/** All that lies ready when a list is tailored. */
export interface Workbench {
  readonly library: Library
  readonly lists: ListContext
  /** The list that it is made from. */
  readonly base: Checklist
  /** As `from` names it. */
  readonly from: string
  readonly readyMade: ReadyMade
  readonly today: IsoDate
}

/**
 * As `workbench`, for a new list in `folder`: what it is made from must be packaged, or stand there too, and be no list
 * that is made from another one. Throws `InputError`, `UsageError`.
 */
export async function workbenchIn(folder: string, from: string, context: CommandContext): Promise<Workbench> {
  const bench = await workbench(from, context)
  const { tailoring, id } = bench.base
  if (tailoring) throw new UsageError('cli.tailor.from-tailored', { id, from: tailoring.from.id })
  if (bench.library.lists.some((list) => list.id === from)) return bench
  if (resolve(folder) !== dirname(resolve(from)))
    throw new UsageError('cli.tailor.from-elsewhere', { path: join(dirname(from), 'acme.yaml') })
  return { ...bench, from: basename(from) }
}

/** Lays out what is needed to tailor a list: a packaged one, or one in a file. Throws `InputError`, `UsageError`. */
export async function workbench(from: string, context: CommandContext): Promise<Workbench> {
  const { root } = context.io
  const library = loadLibrary(root)
  const lists = listContext(root, library)
  const { checklist: base } = await loadChecklist(root, library, from)
  return { library, lists, base, from, readyMade: readReadyMade(root, lists), today: dayOf(context.today, context.io) }
}
