import { strFromU8, unzipSync } from 'fflate'

export interface ReadXlsx {
  /** Every part as text, by its path. */
  readonly parts: Readonly<Record<string, string>>
  /** The text or the number of each cell that holds something, `A1` and so on. */
  readonly cells: ReadonlyMap<string, string | number>
  /** The first sheet's XML. */
  readonly sheet: string
}

/** Reads an XLSX file back with a reader that is not ours. */
export function readXlsx(bytes: Uint8Array): ReadXlsx {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)(?<!\/)>(.*?)<\/c>/gs)].map(
    ([, at = '', attributes = '', inside = '']): [string, string | number] => [
      at,
      attributes.includes('t="inlineStr"') ? textOf(inside) : Number(/^<v>(.*)<\/v>$/.exec(inside)?.[1]),
    ],
  )
  return { parts, cells: new Map(cells), sheet }
}

function textOf(inside: string): string {
  const text = /<t(?: xml:space="preserve")?>(.*)<\/t>/s.exec(inside)?.[1] ?? ''
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
