import { execFileSync } from 'node:child_process'

/** A4, in points; the report's foot stands below `BODY`. */
const WIDTH = 595
const BODY = 788

export type Part = 'whole' | 'left half' | 'right half'

/** What each page says above its foot, line by line as poppler reads it; `keeps` the order of the file or of the eye. */
export function pagesOf(path: string, part: Part = 'whole', keeps: 'file' | 'eye' = 'file'): readonly string[] {
  const half = Math.round(WIDTH / 2)
  const x = part === 'right half' ? half : 0
  const width = part === 'whole' ? WIDTH : half
  const crop = ['-x', x, '-y', 0, '-W', width, '-H', BODY].map(String)
  const args = [keeps === 'file' ? '-raw' : '-layout', ...crop, path, '-']
  const text = execFileSync('pdftotext', args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return text.normalize('NFC').split('\f').slice(0, -1)
}

/** One space between words, whatever broke them apart. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The sizes of type that a page is set in, in points, smallest first. */
export function typeSizesOn(path: string, page: number): readonly number[] {
  const args = ['--qdf', '--object-streams=disable', path, '-']
  const text = execFileSync('qpdf', args, { encoding: 'latin1', maxBuffer: 1 << 28 })
  const content = text.split(`%% Contents for page ${page}\n`)[1]?.split('endstream')[0] ?? ''
  const sizes = [...content.matchAll(/\/\S+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
  return [...new Set(sizes)].sort((a, b) => a - b)
}
