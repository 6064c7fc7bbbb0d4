import type { Logo } from '../../core/model/theme.ts'
import { clean } from '../../core/text/clean.ts'
import { finding } from '../finding.ts'
import { InputError } from '../input-error.ts'
import type { Source } from '../source.ts'
import { isPng } from './png-chunks.ts'
import { readPng } from './read-png.ts'
import { readSvg } from './read-svg.ts'

/** The largest files, in bytes. */
const LIMITS = { png: 524_288, svg: 204_800 } as const

/** Reads a logo: PNG or SVG by what is in the file, whatever it is called. Throws an InputError. */
export function readLogo(source: Source, alt: string): Logo {
  const { name, bytes } = source
  const kind = isPng(bytes) ? 'png' : isMarkup(bytes) ? 'svg' : null
  if (kind === null) throw new InputError([finding('logo-kind', {}, { file: name })])
  const [size, limit] = [bytes.length, LIMITS[kind]]
  if (size > limit) throw new InputError([finding('logo-too-large', { size, limit }, { file: name })])
  return kind === 'png' ? readPng(source, clean(alt)) : readSvg(source, clean(alt))
}

/** Whether the first sign is a `<`, in UTF-8 or UTF-16, after a mark and blanks. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'))
