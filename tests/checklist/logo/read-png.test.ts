import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chunksOf, pngOf } from '../../../src/checklist/logo/png-chunks.ts'
import { readLogo } from '../../../src/checklist/logo/read-logo.ts'
import { head, part, pixels, pngLogo, pngSource } from '../../helpers/logos.ts'
import { refused } from '../small.ts'

const read = (bytes: Uint8Array) => readLogo(pngSource(bytes), 'Acme')
const codes = (bytes: Uint8Array) => refused(() => read(bytes)).map(({ code }) => code)
const row = (count: number) => Array.from({ length: count }, () => 7)
const rows = (width: number, height: number) => pixels(Array.from({ length: height }, () => row(width)))
const palette = (colours: number) => part('PLTE', row(3 * colours))
const changed = (bytes: Uint8Array, at: number, value: number) => bytes.map((one, i) => (i === at ? value : one))

describe('a PNG', () => {
  test('keeps its size and what is read out for it', () => {
    expect(read(pngLogo())).toMatchObject({ kind: 'png', width: 300, height: 90, alt: 'Acme' })
  })

  test('is known by what is in it, not by its name', () => {
    expect(readLogo({ name: 'logo.svg', bytes: pngLogo() }, '').kind).toBe('png')
  })

  test('loses what is not drawn', () => {
    const noted = [head(2, 1, [8, 0]), part('tEXt', row(40_000)), part('eXIf', row(9)), rows(2, 1)]
    const logo = read(pngOf(noted))
    const kept = logo.kind === 'png' ? chunksOf(logo.bytes) : null
    expect(kept?.map(({ type }) => type)).toEqual(['IHDR', 'IDAT'])
    expect(inflateSync(Buffer.from(kept?.[1]?.data ?? [])).toString('hex')).toBe('000707')
  })

  test('says of every colour of its palette how see-through it is', () => {
    const logo = read(pngOf([head(1, 1, [8, 3]), palette(256), part('tRNS', [0, 128]), rows(1, 1)]))
    const seeThrough = logo.kind === 'png' ? chunksOf(logo.bytes)?.[2] : null
    expect(seeThrough?.data).toHaveLength(256)
    expect([...(seeThrough?.data ?? [])].slice(0, 3)).toEqual([0, 128, 255])
  })

  test.each([
    ['grey', 8, 0, 2],
    ['grey of one bit', 1, 0, 1],
    ['colour', 8, 2, 6],
    ['colour of 16 bits', 16, 2, 12],
    ['grey and see-through', 8, 4, 4],
    ['colour and see-through', 8, 6, 8],
  ])('may be in %s', (_, bits, kind, bytes) => {
    expect(codes(pngOf([head(2, 2, [bits, kind]), rows(bytes, 2)]))).toEqual([])
  })
})

describe('a PNG that is not drawn is refused', () => {
  const whole = pngLogo()
  const lying = (type: string, size: number) => {
    const bytes = Buffer.from(pngOf([head(1, 1, [8, 0]), part(type, [1, 2, 3]), rows(1, 1)]))
    bytes.writeUInt32BE(size, 33)
    return bytes
  }

  test.each<[string, Uint8Array, string]>([
    ['cut off', whole.subarray(0, 200), 'png-broken'],
    ['nothing but its first sign', whole.subarray(0, 8), 'png-broken'],
    ['a part of less than nothing', lying('IDAT', 0xffff_fff4), 'png-broken'],
    ['a part of two gigabytes', lying('tRNS', 0x7fff_ffff), 'png-broken'],
    ['a changed byte', changed(whole, 60, 1), 'png-broken'],
    ['no pixels', pngOf([head(1, 1, [8, 0])]), 'png-broken'],
    ['too few pixels', pngOf([head(2, 2, [8, 0]), rows(2, 1)]), 'png-broken'],
    ['more pixels than it says', pngOf([head(2, 2, [8, 0]), rows(2, 900_000)]), 'png-broken'],
    ['pixels that do not unpack', pngOf([head(1, 1, [8, 0]), part('IDAT', [1, 2, 3])]), 'png-broken'],
    ['an unknown filter', pngOf([head(1, 1, [8, 0]), part('IDAT', deflateSync(Buffer.from([5, 7])))]), 'png-broken'],
    ['no width', pngOf([head(0, 1, [8, 0]), rows(0, 1)]), 'png-broken'],
    ['an unknown kind of colour', pngOf([head(1, 1, [8, 5]), rows(1, 1)]), 'png-broken'],
    ['no palette', pngOf([head(1, 1, [8, 3]), rows(1, 1)]), 'png-broken'],
    ['half a colour in its palette', pngOf([head(1, 1, [8, 3]), part('PLTE', [1]), rows(1, 1)]), 'png-broken'],
    ['another part first', pngOf([part('tEXt', [1]), head(1, 1, [8, 0]), rows(1, 1)]), 'png-broken'],
    ['interlaced', pngOf([head(1, 1, [8, 0, 1]), rows(1, 1)]), 'png-kind'],
    ['one grey as see-through', pngOf([head(1, 1, [8, 0]), part('tRNS', [0, 7]), rows(1, 1)]), 'png-kind'],
    [
      'a small palette with see-through colours',
      pngOf([head(1, 1, [4, 3]), palette(4), part('tRNS', [0]), rows(1, 1)]),
      'png-kind',
    ],
    ['too wide', pngOf([head(2001, 1, [8, 0]), rows(2001, 1)]), 'png-too-large'],
    ['as wide as it can be said', pngOf([head(0xffff_ffff, 0xffff_ffff, [8, 0]), rows(1, 1)]), 'png-too-large'],
    ['a heavy file', Buffer.concat([whole, Buffer.alloc(524_288)]), 'logo-too-large'],
    ['another kind of picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'logo-kind'],
    ['empty', new Uint8Array(), 'logo-kind'],
  ])('%s', (_, bytes, code) => {
    expect(codes(bytes)).toEqual([code])
  })

  test('whatever is done to it, it is read or refused', () => {
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(edits, (all) => {
        codes(all.reduce((bytes, [at, value]) => changed(bytes, at, value), whole))
        return true
      }),
      { numRuns: 300 },
    )
  })
})
