import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { InputError } from '../../checklist/input-error.ts'
import type { ClientRecord, ClientSource } from '../../core/model/score-record.ts'
import { scoreRecord } from '../../core/scoring/score-record.ts'
import { fileStem } from '../../core/text/file-stem.ts'
import { loadLibrary } from '../../node/library.ts'
import { type ClientJob, clientJob, jobId } from '../../node/queue/job.ts'
import { BadJob } from '../../node/queue/work.ts'
import { writeWhole } from '../../node/save/atomic-write.ts'
import { makeFolder } from '../../node/save/folders.ts'
import { faultsOfClient } from '../batch/faults-of-client.ts'
import { listFinder } from '../batch/lists.ts'
import { scoreClient } from '../batch/read-client.ts'
import type { CommandContext } from '../command.ts'
import { describeInputError } from '../describe-finding.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'

/** Lists that do not come with the program lie in the folder where the worker is started, whatever a job calls its file. */
const BESIDE = 'answers'

/**
 * Scores the jobs of a queue into a folder, each client's assessment and record, or its errors, in files of their own. Their
 * names come from client and answers: the same job, done twice, writes the same bytes to the same files, and corrected
 * answers never meet those that they correct. The function rejects with `BadJob` for answers that cannot be scored, and
 * with a system error where a file cannot be written.
 */
export function jobScorer(
  folder: string,
  list: string | undefined,
  context: CommandContext,
): (data: unknown) => Promise<ClientRecord> {
  const { io, words } = context
  const library = loadLibrary(io.root)
  const findList = listFinder(io.root, library, list)
  const scoring = { root: io.root, library, findList, language: words.language, list }
  return async (data) => {
    const job = clientJob(data)
    if (job === null) throw new BadJob(words.say('worker.no-job'))
    // A worker runs for weeks: the day is that of the job.
    const today = dayOf(context.today, io)
    const bytes = new TextEncoder().encode(job.answers)
    try {
      const text = { kind: 'text', source: { name: job.file, bytes }, path: BESIDE } as const
      const { assessment } = await scoreClient(text, { ...scoring, today })
      const record = { ...scoreRecord(assessment), client: job.client, source: sourceOf(job, bytes) }
      write(folder, job, 'assessment', `${JSON.stringify(assessment)}\n`)
      write(folder, job, 'record', `${JSON.stringify(record)}\n`)
      return record
    } catch (error) {
      const said = saidOf(error, context)
      if (said === null) throw error
      write(folder, job, 'error', `${JSON.stringify(errorLine(job, error, context))}\n`)
      throw new BadJob(said)
    }
  }
}

/** The faults as `tukiem score --ndjson` writes them. */
function errorLine({ client, file }: ClientJob, error: unknown, { words }: CommandContext): object {
  const input = { client, name: '', from: { kind: 'file', path: BESIDE, file, isNamed: true } } as const
  const faults = faultsOfClient(error, input, words).map(({ file: _, ...fault }) => fault)
  return { format: 'tukiem/error/1', client, source: { file }, faults }
}

/** What is wrong with the answers, in words; `null` where it is not the answers. */
function saidOf(error: unknown, { words }: CommandContext): string | null {
  if (error instanceof InputError) return describeInputError(error, words).trimEnd()
  return error instanceof UsageError ? words.sayWith(error.key, error.args) : null
}

function sourceOf({ file, sha256 }: ClientJob, bytes: Uint8Array): ClientSource {
  return { file, sha256: sha256 ?? createHash('sha256').update(bytes).digest('hex') }
}

/** `thanh-cong-0a1b2c3d4e5f.assessment.json`. The folder is made anew where somebody has moved it away. */
function write(folder: string, job: ClientJob, what: 'assessment' | 'record' | 'error', text: string): void {
  makeFolder(folder)
  const name = `${fileStem(job.client, 'client')}-${jobId(job).slice(0, 12)}.${what}.json`
  writeWhole(join(folder, name), new TextEncoder().encode(text))
}
