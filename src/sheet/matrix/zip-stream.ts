import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A part of the file; its text comes in pieces, each as large as one likes. */
export interface ZipPart {
  readonly path: string
  readonly pieces: AsyncIterable<string> | Iterable<string>
}

/** The earliest day that a ZIP file can name, told in local time: that is how it is written. */
const noTime = (): Date => new Date(1980, 0, 1)

/** Zips parts one after the other while their texts come, and keeps none of them. The same texts give the same bytes. */
export async function* zipStream(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    packed.push(chunk)
  })
  const taken = (): readonly Uint8Array[] => {
    const all = packed
    packed = []
    return all
  }
  for (const { path, pieces } of parts) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = noTime()
    file.os = 0
    zip.add(file)
    for await (const piece of pieces) {
      file.push(strToU8(piece))
      yield* taken()
    }
    file.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
