import { execFileSync } from 'node:child_process'

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** As `qpdf --json` writes a file: its objects by number. */
interface QpdfJson {
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: Value }>>]
}

/** The document catalog of a PDF with what it refers to one step on, and its XMP metadata. */
export function catalogOf(path: string): { readonly catalog: Value; readonly metadata: string } {
  const qpdf = (...args: string[]): string => execFileSync('qpdf', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const json: QpdfJson = JSON.parse(qpdf('--json', path))
  const [, objects] = json.qpdf
  const resolve = (value: Value | undefined): Value =>
    typeof value === 'string' && value.endsWith(' R') ? (objects[`obj:${value}`]?.value ?? value) : (value ?? null)
  const root = resolve(entries(objects.trailer?.value).get('/Root'))
  const catalog = Object.fromEntries([...entries(root)].map(([key, value]) => [key, resolve(value)]))
  const [stream = ''] = String(entries(root).get('/Metadata')).split(' ')
  return { catalog, metadata: qpdf(`--show-object=${stream}`, '--filtered-stream-data', path) }
}

const entries = (value: Value | undefined): ReadonlyMap<string, Value> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [])
