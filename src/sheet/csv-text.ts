import { stringify } from 'csv-stringify/sync'

/**
 * Rows for Excel as it is set up in Viet Nam: UTF-8 with a byte order mark, semicolons, CRLF. Texts from elsewhere have
 * been guarded before, so that none becomes a formula.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  // Of line breaks the library puts only CRLF in quotes; those within our cells are LF.
  return stringify([...rows], { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}
