import type { TableRemark } from '../checklist/table/table.ts'
import { clean } from '../core/text/clean.ts'
import type { Words } from '../words/words.ts'

/** One line about how a table was read: `clients.xlsx: Row 4 names the columns.` */
export function describeTableRemark({ code, args, place }: TableRemark, words: Words): string {
  return `${clean(place.file)}: ${words.sayWith(`table.${code}`, args)}`
}
