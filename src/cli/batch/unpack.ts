import type { FoundFile } from '../../node/inputs/find-inputs.ts'
import { isLinesName, isTableName } from '../../node/inputs/input-names.ts'
import { loadLibrary } from '../../node/library.ts'
import { type StreamFile, streamFile } from '../../node/save/stream-file.ts'
import { orWriteError } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'
import { listFinder } from './lists.ts'
import { holdsAnswers, type KeepRow, type Row, rowsOfFile, rowsPiped } from './rows.ts'
import type { RunSetting } from './run-setting.ts'
import { rowsOfTable, type TableReading } from './table-rows.ts'

/** What was found, with the rows of tables and the lines of the pipe taken out. */
export interface Unpacked {
  /** Of one client each. */
  readonly files: readonly FoundFile[]
  readonly rows: readonly Row[]
  /** So many files of lines hold no answers. */
  readonly others: number
}

/** What was given to a run. */
interface Given {
  readonly files: readonly FoundFile[]
  readonly hasPipe: boolean
}

/** Takes clients out of tables and out of the pipe, and hands on what each answered to be kept. Throws `WriteError`. */
export async function unpacked(
  { files: found, hasPipe }: Given,
  keeping: Keeping,
  { root, list }: RunSetting,
  { io, words }: CommandContext,
): Promise<Unpacked> {
  const library = loadLibrary(root)
  const say = (line: string): void => io.err(`${line}\n`)
  const reading: TableReading = { root, library, findList: listFinder(root, library, list), list, words, say }
  const files: FoundFile[] = []
  const rows: (readonly Row[])[] = []
  let others = 0
  for (const one of found) {
    const own = isTableName(one.path)
      ? await rowsOfTable(one, reading, keeping.keep)
      : isLinesName(one.path) && (one.isNamed || holdsAnswers(one))
        ? await rowsOfFile(one, keeping.keep, words)
        : null
    if (own !== null) rows.push(own)
    else if (isLinesName(one.path)) others += 1
    else files.push(one)
  }
  if (hasPipe) rows.push(await rowsPiped(io.stdin, keeping.keep, words))
  keeping.finish()
  return { files, rows: rows.flat(), others }
}

interface Keeping {
  readonly keep: KeepRow
  readonly finish: () => void
}

/** Holds rows where nothing may be written. */
export const HELD: Keeping = {
  keep: (json) => ({ at: 0, length: json.length, held: json.slice() }),
  finish: () => {},
}

/** Copies rows into a file of the run: puts them one behind the other into a file, which is begun with the first. */
export function keptIn(path: string): Keeping {
  let file: StreamFile | null = null
  let at = 0
  return {
    keep(json) {
      const open = file ?? orWriteError(path, () => streamFile(path))
      file = open
      const place = { at, length: json.length }
      orWriteError(path, () => open.add(json))
      at += place.length
      return place
    },
    finish() {
      if (file) orWriteError(path, file.finish)
    },
  }
}
