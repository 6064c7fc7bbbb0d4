import { createHash } from 'node:crypto'
import { finding } from '../checklist/finding.ts'
import { InputError } from '../checklist/input-error.ts'
import { type AnswersText, loadAnswersText } from '../checklist/read-answers.ts'
import type { AnswerFile } from '../core/model/answers.ts'
import type { HashedChecklist } from '../core/model/library.ts'
import type { ClientRecord, ErrorRecord, ScoreRecord } from '../core/model/score-record.ts'
import { prepareScorer } from '../core/scoring/prepare-scorer.ts'
import { loadChecklist, loadLibrary, packagedChecklist } from '../node/library.ts'
import { FILE_LIMITS, listMissing } from '../node/read-file.ts'
import type { Line } from '../node/read-lines.ts'
import { answersTo } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { faultsOf } from './faults.ts'
import { dayOf } from './today.ts'

/** One line in, its record out. */
type LineScorer = (line: Line) => ClientRecord | ErrorRecord

/** A list made ready, and what scores by it. */
interface ReadyList {
  readonly list: HashedChecklist
  readonly score: (file: AnswerFile) => ScoreRecord
}

/**
 * Scores lines of JSON answers, each against the packaged list that it names, or all against the list given. `file` is
 * what the records call their source. What is wrong with a line is in its record.
 */
export async function lineScorer(
  file: string,
  listGiven: string | undefined,
  { io, words, today: asked }: CommandContext,
): Promise<LineScorer> {
  const library = loadLibrary(io.root)
  const setting = { ...library, today: dayOf(asked, io) }
  const ready = (list: HashedChecklist): ReadyList => ({ list, score: prepareScorer(list, setting) })
  const given = listGiven === undefined ? null : ready(await loadChecklist(io.root, library, listGiven))
  const lists = new Map<string, ReadyList>()
  const listFor = (id: string): ReadyList => {
    const known = given ?? lists.get(id)
    if (known) return known
    const list = packagedChecklist(io.root, library, id)
    if (!list)
      throw listMissing(
        id,
        library.lists.map((one) => one.id),
      )
    const made = ready(list)
    lists.set(id, made)
    return made
  }
  return ({ row, bytes }) => {
    let text: AnswersText | null = null
    try {
      if (bytes === null) throw new InputError([finding('line-too-long', { limit: FILE_LIMITS.answers }, { file })])
      text = loadAnswersText({ name: file, bytes })
      const { list, score } = listFor(text.document.checklist.id)
      const record = score(answersTo(list, text, library))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { ...record, client: clientIn(text) ?? String(row), source: { file, row, sha256 } }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const client = text && clientIn(text)
      const faults = faultsOf(error, words).map(({ code, column, what, mend }) => ({
        code,
        ...(column === undefined ? {} : { column }),
        what,
        mend,
      }))
      return { format: 'tukiem/error/1', ...(client === null ? {} : { client }), source: { file, row }, faults }
    }
  }
}

/** The firm's code, else its name; `null` where the line has neither. */
function clientIn({ document: { firm = {} } }: AnswersText): string | null {
  const client = [firm.code, firm.name].find((one) => one !== undefined && one.trim() !== '')
  return client === undefined ? null : client.normalize('NFC').trim()
}
