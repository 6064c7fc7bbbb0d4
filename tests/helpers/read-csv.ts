/** Lines and fields as RFC 4180 has them, with semicolons; a byte order mark and either kind of line end may stand. */
export function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const fields = csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n)/g)
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ';') rows.push([])
  }
  return rows.slice(0, -1)
}
