import { hash } from 'node:crypto'
import { finding } from '../../checklist/finding.ts'
import { InputError } from '../../checklist/input-error.ts'
import { loadAnswersText } from '../../checklist/read-answers.ts'
import type { Firm } from '../../core/model/answers.ts'
import type { HashedChecklist, Library } from '../../core/model/library.ts'
import type { ClientRecord, ErrorRecord } from '../../core/model/score-record.ts'
import type { IsoDate, Language } from '../../core/model/text.ts'
import { withPack } from '../../core/pack/pack-library.ts'
import type { Scorer } from '../../core/scoring/prepare-scorer.ts'
import { loadChecklist, loadLibrary } from '../../node/library.ts'
import { FILE_LIMITS, listMissing } from '../../node/read-file.ts'
import type { Line } from '../../node/read-lines.ts'
import { type Words, wordsIn } from '../../words/words.ts'
import { answersTo } from '../answers-file.ts'
import { faultsOf } from '../faults.ts'
import { packagedLists } from '../packaged-lists.ts'
import { jsonBytes, quickScorer, scorersFor } from '../quick-scorer.ts'

/** What became of a line. */
interface ScoredLine {
  /** Its record as JSON, with a character for each byte of its UTF-8. */
  readonly text: string
  readonly hasFailed: boolean
}

/** What all lines of a stream are scored with, as data that a thread can be sent. */
export interface LineSetting {
  readonly root: string
  /** What the records call their source. */
  readonly file: string
  /** The list to score all of them against; without it each names a packaged one. */
  readonly list?: string
  readonly today: IsoDate
  readonly language: Language
}

/** Scores lines of JSON answers. What is wrong with a line is in its record. */
export async function lineScorer({
  root,
  file,
  list,
  today,
  language,
}: LineSetting): Promise<(line: Line) => ScoredLine> {
  const words = wordsIn(language)
  const program = loadLibrary(root)
  const given = list === undefined ? null : await loadChecklist(root, program, list)
  const library = withPack(program, given ?? {})
  const listFor = given ? () => given : packagedLists(root, program)
  const scorerOf = scorersFor({ ...library, today })
  const score = quickScorer({ facts: library.facts, listFor, scorerOf })
  return ({ row, bytes }) => {
    const named = (firm: Firm) => ({
      client: clientIn(firm) ?? String(row),
      source: { file, row, sha256: hash('sha256', bytes ?? '') },
    })
    const scored = bytes && score(bytes, named)
    if (scored) return { text: scored.text, hasFailed: false }
    const record = carefully({ row, bytes }, file, { library, listFor, scorerOf, words, named })
    return { text: jsonBytes(record), hasFailed: record.format === 'tukiem/error/1' }
  }
}

interface Careful {
  readonly library: Library
  readonly listFor: (id: string) => HashedChecklist | null
  readonly scorerOf: (list: HashedChecklist) => Scorer
  readonly words: Words
  readonly named: (firm: Firm) => Pick<ClientRecord, 'client' | 'source'>
}

/** Reads a line as any file is read, and finds the places of what is wrong. */
function carefully({ row, bytes }: Line, file: string, setting: Careful): ClientRecord | ErrorRecord {
  const { library, listFor, scorerOf, words, named } = setting
  let firm: Firm = {}
  try {
    if (bytes === null) throw new InputError([finding('line-too-long', { limit: FILE_LIMITS.answers }, { file })])
    const text = loadAnswersText({ name: file, bytes })
    firm = text.document.firm ?? {}
    const { id } = text.document.checklist
    const list = listFor(id)
    if (!list) throw listMissing(id, idsOf(library))
    const answers = answersTo(list, text, library)
    return { ...scorerOf(list).record(answers), ...named(answers.firm) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const client = clientIn(firm)
    const faults = faultsOf(error, words).map(({ code, column, what, mend }) => ({
      code,
      ...(column === undefined ? {} : { column }),
      what,
      mend,
    }))
    return { format: 'tukiem/error/1', ...(client === null ? {} : { client }), source: { file, row }, faults }
  }
}

const idsOf = ({ lists }: Library): readonly string[] => lists.map(({ id }) => id)

/** The firm's code, else its name; `null` where the line has neither. */
function clientIn(firm: Firm): string | null {
  const client = [firm.code, firm.name].find((one) => one !== undefined && one.trim() !== '')
  return client === undefined ? null : client.normalize('NFC').trim()
}
