import { readFileSync } from 'node:fs'
import { type Schema, schemaReference } from './schema-reference.ts'

const AUTHORS = 'docs/authors.md'
const REFERENCE = '<!-- From here on made by `npm run docs` from checklists/checklist.schema.json. -->'

/** The guide as it was written by hand, with the reference of the schema as its last part. */
export function authorsGuide(): string {
  const [written = ''] = readFileSync(AUTHORS, 'utf8').split(REFERENCE)
  const schema: Schema = JSON.parse(readFileSync('checklists/checklist.schema.json', 'utf8'))
  return `${written}${REFERENCE}\n\n${schemaReference(schema, 'checklist')}\n`
}
