import { inflateSync } from 'node:zlib'
import type { Logo } from '../../core/model/theme.ts'
import { type FindingArgs, type FindingCode, finding } from '../finding.ts'
import { InputError } from '../input-error.ts'
import type { Source } from '../source.ts'
import { type Chunk, chunksOf, pngOf } from './png-chunks.ts'

/** The longest side, in pixels: more than enough for 150 points on paper. */
const LONGEST = 2000

/** By the kind of colour of a PNG: how many values a pixel has, and of how many bits each may be. */
const KINDS: Readonly<Record<number, { readonly values: number; readonly bits: readonly number[] }>> = {
  0: { values: 1, bits: [1, 2, 4, 8, 16] },
  2: { values: 3, bits: [8, 16] },
  3: { values: 1, bits: [1, 2, 4, 8] },
  4: { values: 2, bits: [8, 16] },
  6: { values: 4, bits: [8, 16] },
}
const PALETTE = 3

interface Header {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly kind: number
  readonly interlaced: boolean
}

/**
 * Reads a picture and unpacks it, to be sure that it can be drawn. What is returned holds nothing but the pixels: no
 * words, places or cameras that a file may carry along. Throws an InputError.
 */
export function readPng({ name, bytes }: Source, alt: string): Logo {
  const wrong = <Code extends FindingCode>(code: Code, args: FindingArgs<Code>): InputError =>
    new InputError([finding(code, args, { file: name })])
  const chunks = chunksOf(bytes)
  const header = chunks?.[0] && headerOf(chunks[0])
  if (!chunks || !header || header.width === 0 || header.height === 0) throw wrong('png-broken', {})
  const { width, height } = header
  if (width > LONGEST || height > LONGEST) throw wrong('png-too-large', { width, height, limit: LONGEST })
  const palette = chunks.find(({ type }) => type === 'PLTE')
  const seeThrough = chunks.find(({ type }) => type === 'tRNS')
  if (header.interlaced || (seeThrough && !isDrawn(header))) throw wrong('png-kind', {})
  const pixels = packedPixels(chunks, header)
  if (pixels === null || (header.kind === PALETTE && !isPalette(palette))) throw wrong('png-broken', {})
  const kept = [
    ...chunks.slice(0, 1),
    ...(palette && header.kind === PALETTE ? [palette] : []),
    ...(palette && seeThrough && header.kind === PALETTE ? [filledUp(seeThrough, palette)] : []),
    { type: 'IDAT', data: pixels },
  ]
  return { kind: 'png', bytes: pngOf(kept), width, height, alt }
}

function headerOf({ type, data }: Chunk): Header | null {
  const all = Buffer.from(data)
  if (type !== 'IHDR' || all.length !== 13) return null
  const [bits = 0, kind = 0, packing, filter, interlacing] = all.subarray(8)
  const isKnown = KINDS[kind]?.bits.includes(bits) === true && packing === 0 && filter === 0
  if (!isKnown) return null
  return { width: all.readUInt32BE(0), height: all.readUInt32BE(4), bits, kind, interlaced: interlacing !== 0 }
}

/** pdfkit misreads one colour as see-through, and palettes of less than 8 bits with see-through colours. */
const isDrawn = ({ kind, bits }: Header): boolean => kind === PALETTE && bits === 8

/** The packed pixels; `null` when they do not unpack to a whole picture. */
function packedPixels(chunks: readonly Chunk[], { width, height, bits, kind }: Header): Uint8Array | null {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const row = 1 + Math.ceil((width * bits * (KINDS[kind]?.values ?? 0)) / 8)
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: row * height })
    if (unpacked.length !== row * height) return null
    // Each row begins with the number of its filter; there are five.
    for (let at = 0; at < unpacked.length; at += row) if ((unpacked[at] ?? 0) > 4) return null
    return packed
  } catch {
    return null
  }
}

const isPalette = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && chunk.data.length > 0 && chunk.data.length <= 768 && chunk.data.length % 3 === 0

/** How see-through each colour of a palette is, said for all of them: pdfkit takes the last of 256 for see-through. */
function filledUp({ type, data }: Chunk, palette: Chunk): Chunk {
  const all = new Uint8Array(palette.data.length / 3).fill(255)
  all.set(data.subarray(0, all.length))
  return { type, data: all }
}
