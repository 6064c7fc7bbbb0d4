import { hash } from 'node:crypto'
import type { ClientRecord, ClientSource } from '../../core/model/score-record.ts'
import { scoreRecord } from '../../core/scoring/score-record.ts'
import { readPart } from '../../node/inputs/read-part.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { isSheetName } from '../../node/save/file-name.ts'
import { WriteError } from '../../node/write-file.ts'
import { MOST_OF_A_WORKBOOK } from '../../sheet/read-xlsx.ts'
import { isSpoken, wordsIn } from '../../words/words.ts'
import type { Fault } from '../faults.ts'
import { type Drawing, writeClient } from './client-files.ts'
import type { ClientInput, ClientResult, FileInput, RowInput } from './client-input.ts'
import { faultsOfClient, twiceFault } from './faults-of-client.ts'
import { isStillTrue } from './is-still-true.ts'
import type { Prepared } from './prepare.ts'
import { type ClientText, isBesideAnswers, isScore, readScored, type ScoredClient, scoreClient } from './read-client.ts'

interface Beside {
  /** An input before this one that is the same client. */
  readonly other: ClientInput | null
  /** The line of an earlier run. */
  readonly earlier: string | null
  readonly prepared: Prepared
}

/** Scores one client and writes its files. Throws `WriteError`; everything else that is wrong is in the result. */
export async function workClient(input: ClientInput, beside: Beside): Promise<ClientResult> {
  const { prepared, other } = beside
  const { from } = input
  if (from.kind === 'failed') return { ...failed(input, from.faults), ...(from.isTable ? { isTable: true } : {}) }
  try {
    const text = readInput(from, prepared)
    const of = { ...toldOf(input), sha256: hash('sha256', text.source.bytes) }
    if (other === null && beside.earlier === null) {
      const quick = text.kind === 'text' ? prepared.quickLine?.(text.source.bytes, input.client, of) : null
      if (quick) return { kind: 'scored', ...quick, isKept: false, setAside: [] }
    }
    if (from.kind === 'file' && !from.isNamed && isBesideAnswers(text)) return { kind: 'other' }
    if (other !== null) return failed(input, [twiceFault(input, other, prepared.words)])
    if (beside.earlier !== null && (await isStillTrue(beside.earlier, input, of, text, prepared)))
      return { kind: 'scored', line: beside.earlier, isKept: true, list: null, setAside: [] }
    return await scored(input, of, text, prepared)
  } catch (error) {
    if (error instanceof WriteError) throw error
    return failed(input, faultsOfClient(error, input, prepared.words))
  }
}

async function scored(
  input: ClientInput,
  source: ClientSource,
  text: ClientText,
  prepared: Prepared,
): Promise<ClientResult> {
  const { setting, library, findList } = prepared
  const { root, language, list, today } = setting
  if (isScore(text)) {
    const { record, list: where } = await readScored(text, prepared)
    const line = JSON.stringify({ ...record, client: input.client, source } satisfies ClientRecord)
    return { kind: 'scored', line, isKept: false, list: where, setAside: [] }
  }
  const client = await scoreClient(text, { library, findList, root, language, list, today })
  if (setting.clients !== null)
    await writeClient(setting.clients, input.name, client.assessment, drawingFor(client, prepared))
  const record: ClientRecord = { ...scoreRecord(client.assessment), client: input.client, source }
  return { kind: 'scored', line: JSON.stringify(record), isKept: false, list: client.list, setAside: client.setAside }
}

/** Plans are said in the language asked for, else in that of the client's own check. */
function drawingFor({ language }: ScoredClient, { setting, words, second, looks }: Prepared): Drawing | null {
  const { plans, languageAsked } = setting
  if (plans === null || looks === null) return null
  return { plans, words: languageAsked || !isSpoken(language) ? words : wordsIn(language), second, looks }
}

function readInput(from: FileInput | RowInput, { setting }: Prepared): ClientText {
  if (from.kind === 'row') {
    const bytes = from.held ?? readPart(setting.rows, from)
    return { kind: 'text', source: { name: from.file, bytes }, path: from.beside }
  }
  const { path, file } = from
  const kind = /\.xls[xm]$/i.test(path) ? 'workbook' : isSheetName(path) ? 'sheet' : 'text'
  const { bytes } = readSource(path, kind === 'workbook' ? MOST_OF_A_WORKBOOK : FILE_LIMITS.assessment)
  return { kind, source: { name: file, bytes }, path }
}

const toldOf = ({ from }: ClientInput): Omit<ClientSource, 'sha256'> =>
  from.kind === 'file' || from.row === undefined ? { file: from.file } : { file: from.file, row: from.row }

function failed(input: ClientInput, faults: readonly Fault[]): Extract<ClientResult, { readonly kind: 'failed' }> {
  return { kind: 'failed', client: input.client, source: toldOf(input), faults }
}
