import { isInShard } from '../../cohort/shard.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import type { ClientRecord } from '../../core/model/score-record.ts'
import { withPack } from '../../core/pack/pack-library.ts'
import { MANIFEST } from '../../node/inputs/output-folder.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { writeWhole } from '../../node/save/atomic-write.ts'
import { removeFolder } from '../../node/save/folders.ts'
import type { StreamFile } from '../../node/save/stream-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { Words } from '../../words/words.ts'
import type { Looks } from '../look.ts'
import { resultLines } from './earlier.ts'
import { hashOfFile, type ManifestSetting, manifestOf } from './manifest.ts'
import type { OutputFolder } from './output-folder.ts'
import { removeGone } from './remove-gone.ts'
import type { RunSetting } from './run-setting.ts'
import { type ListUsed, listsUsed, type Tally } from './tally.ts'
import { wholeFiles, writeWholeFiles } from './whole-files.ts'

interface Finished {
  readonly tally: Tally
  readonly journal: StreamFile
  readonly output: OutputFolder
  readonly setting: ManifestSetting & Pick<RunSetting, 'root' | 'clients'>
  readonly looks: Looks
  /** The result lines of an earlier run to compare with. */
  readonly last: string | null
  readonly words: Words
  readonly second: Words | null
}

/** All clients are through: writes what is made of them together. The manifest comes last. Throws `WriteError`. */
export async function finishRun({ tally, journal, output, setting, last, ...said }: Finished): Promise<void> {
  const used = listsUsed(tally)
  const failed = new Set(tally.failures.map(({ client }) => client))
  const library = loadLibrary(setting.root)
  const lists = await listsAtHand(used, setting.root, library)
  const whole = {
    ...said,
    records: () => recordsIn(journal.unfinished),
    last:
      last === null ? null : () => recordsIn(last, (client) => isInShard(client, setting.shard) && !failed.has(client)),
    tally,
    shard: setting.shard,
    facts: lists.reduce(withPack, library).facts,
    lists,
    today: setting.today,
  }
  const names = ['results.ndjson', ...(await writeWholeFiles(await wholeFiles(whole), output))]
  orWriteError(journal.path, journal.finish)
  removeGone(output, setting.clients === null ? null : tally.names)
  const files = Object.fromEntries(names.sort().map((name) => [name, hashOfFile(output.file(name))]))
  const manifest = `${JSON.stringify(manifestOf(setting, { tally, lists: used, files }), null, 2)}\n`
  orWriteError(output.file(MANIFEST), () => writeWhole(output.file(MANIFEST), new TextEncoder().encode(manifest)))
  orWriteError(output.work, () => removeFolder(output.work))
}

/** The results in a file, one at a time; a client that could not be scored this time is not gone, and left out. */
async function* recordsIn(path: string, isIn = (_: string) => true): AsyncGenerator<ClientRecord> {
  for (const { client, line } of resultLines(path)) if (isIn(client)) yield JSON.parse(line)
}

/** The lists that the results are told in the words of; those of saved results may be nowhere any more. */
async function listsAtHand(
  used: readonly ListUsed[],
  root: string,
  library: Library,
): Promise<readonly HashedChecklist[]> {
  const lists = await Promise.all(used.map((one) => listAtHand(one, root, library)))
  return lists.filter((list) => list !== null)
}

async function listAtHand({ id, where }: ListUsed, root: string, library: Library): Promise<HashedChecklist | null> {
  const place = where ?? (library.lists.some((list) => list.id === id) ? id : null)
  return place === null ? null : loadChecklist(root, library, place)
}
