import type { Chunk } from './chunk.ts'
import type { ClientInput } from './client-input.ts'
import type { EarlierLines } from './earlier.ts'
import type { RunSetting } from './run-setting.ts'

/** So many clients go to a worker at a time: fewer where each takes long. */
const CLIENTS = { scored: 64, drawn: 8 } as const

export const chunkSize = ({ plans }: Pick<RunSetting, 'plans'>): number => (plans ? CLIENTS.drawn : CLIENTS.scored)

/** Cuts a run into parts; inputs that claim to be one client stay together. `stop` ends them. */
export function* chunksOf(
  inputs: readonly ClientInput[],
  setting: RunSetting,
  earlier: EarlierLines,
  stop: Int32Array,
): Generator<Chunk> {
  const size = chunkSize(setting)
  let part: ClientInput[] = []
  let lines: (string | null)[] = []
  for (const [at, input] of inputs.entries()) {
    if (Atomics.load(stop, 0) !== 0) return
    part.push(input)
    lines.push(earlier.lineOf(input.client))
    const isLastOfClient = inputs[at + 1]?.client !== input.client
    if (part.length < size || !isLastOfClient) continue
    yield { setting, inputs: part, earlier: lines, stop }
    part = []
    lines = []
  }
  if (part.length > 0) yield { setting, inputs: part, earlier: lines, stop }
}
