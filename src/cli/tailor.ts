import { dirname, join } from 'node:path'
import { decode } from '../checklist/decode.ts'
import type { ChecklistDocument } from '../checklist/documents.ts'
import { readListParts } from '../checklist/index.ts'
import { rewrite } from '../checklist/tailoring/rewrite.ts'
import { withWish } from '../checklist/tailoring/wish.ts'
import { nextVersion } from '../core/tailoring/next-version.ts'
import { loadLibrary } from '../node/library.ts'
import { listContext } from '../node/list-context.ts'
import { readListFile } from '../node/read-file.ts'
import { rewriteFile } from '../node/write-file.ts'
import type { CommandContext } from './command.ts'
import { ownSection } from './new/new-list.ts'
import { versionIn } from './tailoring/flag-values.ts'
import { changesReach, showDiff, tellChanges } from './tailoring/tell-changes.ts'
import { tellList } from './tailoring/tell-list.ts'
import { type WishOptions, wishOf } from './tailoring/wish-of.ts'
import { type Workbench, workbench } from './tailoring/workbench.ts'
import { UsageError } from './usage-error.ts'

export interface TailorOptions extends WishOptions {
  readonly listVersion?: string
  readonly dryRun?: boolean
}

/**
 * `tukiem tailor <list>`: changes a list that is made from another one, and says what changed; comments stay. The file
 * is written when what it then says loads. Ends with 0, also when nothing had to change.
 */
export async function tailorCommand(path: string, options: TailorOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const { dryRun = false, ...asked } = options
  if (Object.keys(asked).length === 0) throw new UsageError('cli.tailor.nothing-asked', {})
  const library = loadLibrary(io.root)
  const lists = listContext(io.root, library)
  const packaged = library.lists.map(({ id }) => id)
  const source = readListFile(path, packaged)
  const { checklist: before, composed } = readListParts(source, lists)
  const { document } = composed.loaded
  const bench = await workbench(baseOf(document, path, packaged), context)
  const wanted = wantedOf(document, options, bench)
  if (wanted === null) {
    io.err(`${words.say('cli.tailor.unchanged', { path })}\n`)
    return 0
  }
  const text = rewrite(decode(source), document, wanted)
  const bytes = new TextEncoder().encode(text)
  const made = readListParts({ name: path, bytes }, lists)
  tellChanges(document, made.composed.loaded.document, context)
  if (dryRun) await showDiff(decode(source), text, context)
  else rewriteFile(path, bytes)
  io.err(`${dryRun ? words.say('cli.tailor.would-write') : words.say('cli.written', { path })}\n`)
  const told = { document: made.composed.loaded.document, checklist: made.checklist, before }
  tellList(told, dryRun ? null : path, library, context)
  return 0
}

/** The list that this one is made from, as it can be loaded here. Throws `UsageError`. */
function baseOf({ from }: ChecklistDocument, path: string, packaged: readonly string[]): string {
  if (from === undefined) throw new UsageError('cli.tailor.not-made-from', { path })
  return packaged.includes(from) ? from : join(dirname(path), from)
}

/** The list as the options want it, with its next version; `null` when it is like that already. Throws `UsageError`. */
function wantedOf(document: ChecklistDocument, options: TailorOptions, bench: Workbench): ChecklistDocument | null {
  const { languages, publisher, add = [], version } = document
  const own = add.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)])
  const wish = wishOf(options, bench, { languages, own })
  const home = add.at(-1) ?? ownSection(publisher.name, wish.languages ?? languages)
  const wanted = withWish(document, { ...wish, addTo: home }, bench.base.sections)
  const reach = changesReach(document, wanted)
  if (options.listVersion !== undefined) return { ...wanted, version: versionIn(options.listVersion) }
  return reach === null ? null : { ...wanted, version: nextVersion(version, reach) }
}
