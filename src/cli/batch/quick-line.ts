import { InputError } from '../../checklist/input-error.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import type { ClientSource } from '../../core/model/score-record.ts'
import { withPack } from '../../core/pack/pack-library.ts'
import { FILE_LIMITS } from '../../node/read-file.ts'
import { packagedLists } from '../packaged-lists.ts'
import { quickScorer, scorersFor } from '../quick-scorer.ts'
import { UsageError } from '../usage-error.ts'
import type { FindList } from './lists.ts'
import type { RunSetting } from './run-setting.ts'

/** The line of a client, and what its list is loaded by; `null` for answers that are to be read with care. */
export type QuickLine = (
  bytes: Uint8Array,
  client: string,
  source: ClientSource,
) => { readonly line: string; readonly list: string } | null

/** Scores JSON answers without their assessment, where none is written; those of packaged lists, or of the one given. */
export async function quickLines(setting: RunSetting, program: Library, findList: FindList): Promise<QuickLine> {
  const { root, today, list: where } = setting
  const given = where === undefined ? null : await foundOrNot(findList, where)
  if (where !== undefined && given === null) return () => null
  const library = withPack(program, given ?? {})
  const listFor = given ? () => given : packagedLists(root, program)
  const score = quickScorer({ facts: library.facts, listFor, scorerOf: scorersFor({ ...library, today }) })
  return (bytes, client, source) => {
    if (bytes.length > FILE_LIMITS.answers) return null
    const scored = score(bytes, () => ({ client, source }))
    return scored && { line: Buffer.from(scored.text, 'latin1').toString(), list: where ?? scored.list.checklist.id }
  }
}

/** A list with faults is none here: whoever reads with care says them. */
async function foundOrNot(findList: FindList, where: string): Promise<HashedChecklist | null> {
  try {
    return await findList({ id: where }, '.')
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) return null
    throw error
  }
}
