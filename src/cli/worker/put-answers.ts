import { createHash } from 'node:crypto'
import { decode } from '../../checklist/decode.ts'
import { InputError } from '../../checklist/input-error.ts'
import { findInputs } from '../../node/inputs/find-inputs.ts'
import { clientOf, isTableName } from '../../node/inputs/input-names.ts'
import type { ClientJob } from '../../node/queue/job.ts'
import { FILE_LIMITS, readSource } from '../../node/read-file.ts'
import { isBesideAnswers } from '../batch/read-client.ts'
import type { CommandContext } from '../command.ts'
import { describeInputError } from '../describe-finding.ts'
import { UsageError } from '../usage-error.ts'

/** The answers in files and folders as jobs; what cannot be read is told of, and counted. */
export interface AnswersToPut {
  readonly jobs: Iterable<ClientJob>
  readonly unread: () => number
}

/** Throws `UsageError` for a name that leads to nothing. */
export function answersToPut(inputs: readonly string[], { io, words }: CommandContext): AnswersToPut {
  const { files, missing } = findInputs(inputs, [])
  const [nothing] = missing
  if (nothing !== undefined) throw new UsageError('worker.put.missing', { path: nothing })
  let unread = 0
  function* jobs(): Generator<ClientJob> {
    for (const { path, file, isNamed } of files) {
      try {
        if (isTableName(file)) throw new UsageError('worker.put.table', { file })
        const source = readSource(path, FILE_LIMITS.answers)
        if (!isNamed && isBesideAnswers({ kind: 'text', source, path })) continue
        const sha256 = createHash('sha256').update(source.bytes).digest('hex')
        yield { client: clientOf(file), answers: decode(source), file, sha256 }
      } catch (error) {
        unread += 1
        if (error instanceof InputError) io.err(describeInputError(error, words))
        else if (error instanceof UsageError) io.err(`${words.sayWith(error.key, error.args)}\n`)
        else throw error
      }
    }
  }
  return { jobs: jobs(), unread: () => unread }
}
