import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ChecklistDocument } from '../../checklist/documents.ts'
import { finding } from '../../checklist/finding.ts'
import { InputError, readChecklist } from '../../checklist/index.ts'
import { tailoredText } from '../../checklist/tailoring/tailored-text.ts'
import { listSchema, schemaPlace } from '../../node/list-schema.ts'
import { checkOutput, writeOutput } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'
import { giveOutput } from '../give-output.ts'
import { tellList } from '../tailoring/tell-list.ts'
import type { Workbench } from '../tailoring/workbench.ts'
import { explainList } from './explain-list.ts'

/** A list that is to be written, and what it was made with. */
export interface Made {
  readonly document: ChecklistDocument
  readonly bench: Workbench
}

interface Writing {
  readonly output?: string
  readonly withSchema?: boolean
  readonly force?: boolean
}

/**
 * Writes a new list with its comments, and says what it asks of firms. It is read back first, so that what is written
 * loads. Throws `WriteError`, and `InputError` for what the loader would refuse.
 */
export function writeNew({ document, bench }: Made, writing: Writing, context: CommandContext): number {
  const { io, words } = context
  const { withSchema = false, force = false } = writing
  const path = writing.output ?? `${document.id}.yaml`
  const explained = explainList(document, path, bench, words)
  const text = tailoredText(document, explained, schemaPlace(io.root, path, withSchema))
  const checklist = readChecklist({ name: path, bytes: new TextEncoder().encode(text) }, bench.lists)
  if (bench.library.lists.some(({ id }) => id === checklist.id))
    throw new InputError([finding('list-id-taken', { id: checklist.id }, { file: path })])
  if (path !== '-') checkOutput(path, force)
  if (withSchema && path !== '-') writeSchema(dirname(path), force, context)
  giveOutput(path, text, { words, force, context })
  tellList({ document, checklist, before: null }, path, bench.library, context)
  return 0
}

/** A copy of the program's own schema. Another file of that name is not written over without `force`. */
function writeSchema(folder: string, force: boolean, { io, words }: CommandContext): void {
  const { name, bytes } = listSchema(io.root)
  const path = join(folder, name)
  if (!isThere(path, bytes)) writeOutput(path, bytes, force)
  io.err(`${words.say('cli.tailor.schema-written', { path })}\n`)
}

const isThere = (path: string, bytes: Uint8Array): boolean =>
  existsSync(path) && statSync(path).size === bytes.length && Buffer.compare(readFileSync(path), bytes) === 0
