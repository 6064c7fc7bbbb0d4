const LINE_FEED = 10
const RETURN = 13

/**
 * The lines of a stream as bytes, without their ends. Of a line that is longer than `most` bytes a byte more than that is given and the
 * rest dropped: so whoever reads it sees that it is too long, and a stream without any line end fills no memory.
 */
export async function* linesPiped(
  stream: AsyncIterable<Uint8Array | string>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    const kept = part.subarray(0, Math.max(0, most + 1 - size))
    if (kept.length > 0) parts.push(kept.slice())
    size += kept.length
  }
  const line = (): Uint8Array => {
    const whole = Buffer.concat(parts)
    parts = []
    size = 0
    return whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      keep(bytes.subarray(from, end))
      yield line()
      from = end + 1
    }
    keep(bytes.subarray(from))
  }
  if (size > 0) yield line()
}
