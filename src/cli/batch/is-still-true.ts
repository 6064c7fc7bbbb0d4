import { existsSync } from 'node:fs'
import type { ClientRecord, ClientSource } from '../../core/model/score-record.ts'
import { LANGUAGES } from '../../words/words.ts'
import type { ListNamed } from '../find-list.ts'
import { assessmentPath, planPaths } from './client-files.ts'
import type { ClientInput } from './client-input.ts'
import type { Prepared } from './prepare.ts'
import { type ClientText, isAssessment, isScore, listNamedIn } from './read-client.ts'

/**
 * Whether the line of an earlier run with the same setting would come out again: the source and its list have not changed, and
 * the files of the client are there.
 */
export async function isStillTrue(
  line: string,
  input: ClientInput,
  of: ClientSource,
  text: ClientText,
  prepared: Prepared,
): Promise<boolean> {
  const { checklist, source: was }: ClientRecord = JSON.parse(line)
  if (was.sha256 !== of.sha256 || was.file !== of.file || was.row !== of.row) return false
  if (isScore(text)) return true
  if (!filesAreThere(input, prepared)) return false
  if (isAssessment(text)) return true
  try {
    const named = await listNamed(checklist, text, prepared)
    return (await prepared.findList(named, text.path)).sha256 === checklist.sha256
  } catch {
    // The list is gone or broken now: scoring the client again says how.
    return false
  }
}

/**
 * How the answers name their list. Where another version of it lies beside them now, they may mean that one; of a packaged list, of the one given
 * for all, and of a questionnaire, which is bound to its version, the line tells it.
 */
async function listNamed(
  used: ClientRecord['checklist'],
  text: ClientText,
  { setting, library }: Prepared,
): Promise<ListNamed> {
  const isSure =
    setting.list !== undefined || library.lists.some(({ id }) => id === used.id) || text.kind === 'workbook'
  return isSure ? used : await listNamedIn(text, library)
}

/** Plans may be in the language of the client's own check, which only the answers tell. */
function filesAreThere({ name }: ClientInput, { setting, second }: Prepared): boolean {
  const { clients, plans, language, languageAsked } = setting
  if (clients === null) return true
  if (!existsSync(assessmentPath(clients, name))) return false
  if (plans === null) return true
  const firsts = languageAsked ? [language] : LANGUAGES.map(({ code }) => code)
  return firsts.some((first) =>
    planPaths(clients, name, plans, second ? [first, second.language] : [first]).every(({ path }) => existsSync(path)),
  )
}
