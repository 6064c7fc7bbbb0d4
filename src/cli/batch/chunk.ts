import type { WriteFault } from '../../node/write-file.ts'
import { WriteError } from '../../node/write-file.ts'
import type { ClientInput, ClientResult } from './client-input.ts'
import { type Prepared, preparedFor } from './prepare.ts'
import type { RunSetting } from './run-setting.ts'
import { workClient } from './work-client.ts'

/** A part of a run, as data that a worker can be sent. */
export interface Chunk {
  readonly setting: RunSetting
  /** In the order of their clients; all that claim to be one client stand in one chunk. */
  readonly inputs: readonly ClientInput[]
  /** The line of an earlier run for each, `null` where there is none. */
  readonly earlier: readonly (string | null)[]
  /** Not 0 when the run is to stop. */
  readonly stop: Int32Array
}

export interface ChunkDone {
  /** One for each input from the first on; fewer when the run was stopped. */
  readonly results: readonly ClientResult[]
  /** The file that could not be written: there is no use in going on. */
  readonly halted: { readonly path: string; readonly reason: WriteFault } | null
}

/** Works through a part of a run, one client after the other. Between two of them signals are heard. */
export async function workChunk(chunk: Chunk): Promise<ChunkDone> {
  const prepared = await preparedFor(chunk.setting)
  const results: ClientResult[] = []
  try {
    await workAll(chunk, prepared, results)
  } catch (error) {
    if (error instanceof WriteError) return { results, halted: { path: error.path, reason: error.reason } }
    throw error
  }
  return { results, halted: null }
}

async function workAll({ inputs, earlier, stop }: Chunk, prepared: Prepared, results: ClientResult[]): Promise<void> {
  /** Who is the client that stands first, once it was no file of another kind. */
  let first: ClientInput | null = null
  for (const [at, input] of inputs.entries()) {
    await new Promise(setImmediate)
    if (Atomics.load(stop, 0) !== 0) return
    const other = first?.client === input.client ? first : null
    const result = await workClient(input, { other, earlier: earlier[at] ?? null, prepared })
    results.push(result)
    if (result.kind !== 'other' && other === null) first = input
  }
}
