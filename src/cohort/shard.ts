/** One of `of` equal parts of a portfolio, from 1. `{index: 1, of: 1}` is all of it. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export const WHOLE: Shard = { index: 1, of: 1 }

/** Their results are read side by side, each an open file. */
export const MOST_SHARDS = 500

/** `2/8` is the second of eight parts; `null` when a text says no such part. */
export function parseShard(text: string): Shard | null {
  const [, first = '', second = ''] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text.trim()) ?? []
  const [index, of] = [Number(first), Number(second)]
  return index >= 1 && index <= of && of <= MOST_SHARDS ? { index, of } : null
}

/**
 * Which of `of` shards a client belongs to, from 1. The key alone decides, so that the client stays there whoever else
 * comes or goes, and every machine says the same without asking another one.
 */
export function shardOf(key: string, of: number): number {
  return 1 + Math.floor((mixed(key) / 2 ** 32) * of)
}

export function isInShard(key: string, { index, of }: Shard): boolean {
  return of === 1 || shardOf(key, of) === index
}

/** FNV-1a over the code units, then the last steps of MurmurHash3, without which names that differ in one sign stay together. */
function mixed(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
