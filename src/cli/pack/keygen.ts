import { existsSync } from 'node:fs'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import { makeKey } from '../../node/trust/key.ts'
import { bytesOfPem } from '../../node/trust/key-file.ts'
import { writeOutput } from '../../node/write-file.ts'
import type { CommandContext } from '../command.ts'
import { sayLines } from '../say-lines.ts'
import { UsageError } from '../usage-error.ts'

export interface KeygenOptions {
  readonly output?: string
}

/** `tukiem pack keygen`: a key pair in two files. Never over one that is there: a key that is gone cannot be made again. */
export async function keygen({ output }: KeygenOptions, { io, words }: CommandContext): Promise<number> {
  if (output === undefined || output === '-') throw new UsageError('pack.keygen.needs-output', {})
  if (/\.pub$/i.test(output)) throw new UsageError('pack.keygen.is-public', { path: output })
  const beside = `${output.replace(/\.key$/i, '')}.pub`
  for (const path of [output, beside]) if (existsSync(path)) throw new UsageError('pack.key-exists', { path })
  const key = makeKey()
  writeOutput(output, bytesOfPem(key), false)
  writeOutput(beside, new TextEncoder().encode(`${key.publicKey}\n`), false)
  const fingerprint = fingerprintOf(key.publicKey)
  sayLines(
    [
      words.say('pack.keygen.made', { private: output }),
      words.say('pack.keygen.public', { public: beside }),
      words.say('trust.fingerprint-of', { file: beside, fingerprint }),
    ],
    io,
  )
  return 0
}
