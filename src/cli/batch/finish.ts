import { existsSync } from 'node:fs'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import { MANIFEST } from '../../node/inputs/output-folder.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { removeIfThere, writeWhole } from '../../node/save/atomic-write.ts'
import { removeFolder } from '../../node/save/folders.ts'
import type { StreamFile } from '../../node/save/stream-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import { errorsCsv } from './errors-file.ts'
import { hashOfFile, manifestOf } from './manifest.ts'
import type { OutputFolder } from './output-folder.ts'
import { removeGone } from './remove-gone.ts'
import type { RunSetting } from './run-setting.ts'
import type { Sink } from './sinks.ts'
import { type ListUsed, listsUsed, type Tally } from './tally.ts'

interface Finished {
  readonly tally: Tally
  readonly journal: StreamFile
  readonly sinks: readonly Sink[]
  readonly output: OutputFolder
  readonly setting: RunSetting
}

/** All clients are through: gives every result of the run its name. The manifest comes last. Throws `WriteError`. */
export async function finishRun({ tally, journal, sinks, output, setting }: Finished): Promise<void> {
  const lists = listsUsed(tally)
  const known = await listsAtHand(lists, setting.root)
  for (const sink of sinks) await sink.finish(known)
  const errors = output.file('errors.csv')
  orWriteError(errors, () =>
    tally.errors.length === 0 ? removeIfThere(errors) : writeWhole(errors, bytesOf(errorsCsv(tally.errors))),
  )
  orWriteError(output.file('results.ndjson'), journal.finish)
  removeGone(output, tally.names)
  const names = ['results.ndjson', 'errors.csv', ...sinks.flatMap(({ files }) => files)].filter((name) =>
    existsSync(output.file(name)),
  )
  const files: Record<string, string> = {}
  for (const name of names.sort()) files[name] = await hashOfFile(output.file(name))
  const manifest = `${JSON.stringify(manifestOf(setting, { tally, lists, files }), null, 2)}\n`
  orWriteError(output.file(MANIFEST), () => writeWhole(output.file(MANIFEST), bytesOf(manifest)))
  removeFolder(output.work)
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The lists that the results are told in the words of; those of saved results may be nowhere any more. */
async function listsAtHand(used: readonly ListUsed[], root: string): Promise<readonly HashedChecklist[]> {
  const library = loadLibrary(root)
  const lists = await Promise.all(used.map((one) => listAtHand(one, root, library)))
  return lists.filter((list) => list !== null)
}

async function listAtHand({ id, where }: ListUsed, root: string, library: Library): Promise<HashedChecklist | null> {
  const place = where ?? (library.lists.some((list) => list.id === id) ? id : null)
  return place === null ? null : loadChecklist(root, library, place)
}
