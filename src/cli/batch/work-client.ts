import { createHash } from 'node:crypto'
import type { Source } from '../../checklist/source.ts'
import type { ClientRecord, ClientSource } from '../../core/model/score-record.ts'
import { scoreRecord } from '../../core/scoring/score-record.ts'
import { readPart } from '../../node/inputs/read-part.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { WriteError } from '../../node/write-file.ts'
import { isSpoken, wordsIn } from '../../words/words.ts'
import type { Fault } from '../faults.ts'
import { type Drawing, writeClient } from './client-files.ts'
import type { ClientInput, ClientResult } from './client-input.ts'
import { faultsOfClient, twiceFault } from './faults-of-client.ts'
import { isStillTrue } from './is-still-true.ts'
import type { Prepared } from './prepare.ts'
import { isBesideAnswers, type ScoredClient, scoreClient } from './read-client.ts'

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
  try {
    const source = readInput(input, prepared)
    if (input.from.kind === 'file' && !input.from.isNamed && isBesideAnswers(source)) return { kind: 'other' }
    if (other !== null) return failed(input, [twiceFault(input, other, prepared.words)])
    const of = { ...toldOf(input), sha256: createHash('sha256').update(source.bytes).digest('hex') }
    if (beside.earlier !== null && (await isStillTrue(beside.earlier, input, of, source, prepared)))
      return { kind: 'scored', line: beside.earlier, isKept: true, list: null, setAside: [] }
    return await scored(input, of, source, prepared)
  } catch (error) {
    if (error instanceof WriteError) throw error
    return failed(input, faultsOfClient(error, input, prepared.words))
  }
}

async function scored(
  input: ClientInput,
  source: ClientSource,
  bytes: Source,
  prepared: Prepared,
): Promise<ClientResult> {
  const { setting, library, findList } = prepared
  const scoring = { library, findList, today: setting.today }
  const client = await scoreClient(bytes, pathOf(input), scoring)
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

function readInput({ from }: ClientInput, { setting }: Prepared): Source {
  const bytes =
    from.kind === 'file'
      ? readSource(from.path, FILE_LIMITS.assessment).bytes
      : (from.held ?? readPart(setting.rows, from))
  return { name: from.file, bytes }
}

/** Beside which files the list of a client may lie. */
const pathOf = ({ from }: ClientInput): string => (from.kind === 'file' ? from.path : from.beside)

const toldOf = ({ from }: ClientInput): Omit<ClientSource, 'sha256'> =>
  from.kind === 'file' ? { file: from.file } : { file: from.file, row: from.row }

function failed(input: ClientInput, faults: readonly Fault[]): ClientResult {
  return { kind: 'failed', client: input.client, source: toldOf(input), faults }
}
