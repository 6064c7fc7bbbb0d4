import { crc32 } from '../../core/bytes/crc32.ts'

/** One part of a PNG. */
export interface Chunk {
  /** Four letters, such as `IHDR`. */
  readonly type: string
  readonly data: Uint8Array
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length))

/** The parts of a PNG up to its end mark; `null` when one is cut off or damaged. */
export function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + 12 <= all.length) {
    const end = at + 8 + all.readUInt32BE(at)
    if (end + 4 > all.length || crc32(all.subarray(at + 4, end)) !== all.readUInt32BE(end)) return null
    const chunk = { type: all.toString('latin1', at + 4, at + 8), data: all.subarray(at + 8, end) }
    if (chunk.type === 'IEND') return chunks
    chunks.push(chunk)
    at = end + 4
  }
  return null
}

/** The file of these parts, with its end mark. */
export function pngOf(chunks: readonly Chunk[]): Uint8Array {
  const parts = [...chunks, { type: 'IEND', data: new Uint8Array() }].flatMap(({ type, data }) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    return [uint32(data.length), named, uint32(crc32(named))]
  })
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts]))
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
