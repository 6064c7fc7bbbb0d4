import {
  distrustOf,
  keysKnown,
  keysMeant,
  type NamedKey,
  withDistrusted,
  withoutDistrusted,
} from '../../core/trust/distrust.ts'
import type { Pin, TrustStore } from '../../core/trust/pin.ts'
import { fingerprintOf } from '../../node/trust/fingerprint.ts'
import { changeTrust, readTrust } from '../../node/trust/trust-store.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { inParagraphs, sayLines } from '../say-lines.ts'
import { dayOf } from '../today.ts'
import { UsageError } from '../usage-error.ts'

export interface DistrustOptions {
  readonly undo?: boolean
}

const fingerprintOfPin = ({ key }: Pin): string => fingerprintOf(key)

/**
 * `tukiem pack distrust`: marks the keys of a publisher, or the one of a fingerprint, so that nothing they signed is opened again; `--undo` takes the
 * mark off. Without a key, says which keys are known. Throws `UsageError` for a name that nobody has, and a mark that is not there.
 */
export async function distrust(
  written: readonly string[],
  { undo = false }: DistrustOptions,
  { io, words, today }: CommandContext,
): Promise<number> {
  const store = readTrust(io.env)
  const given = written.join(' ').trim()
  if (given === '') {
    if (undo) throw new UsageError('pack.distrust.undo-what', {})
    io.out(`${inParagraphs(listed(store, words), io)}\n`)
    return 0
  }
  const keys = keysMeant(given, store, fingerprintOfPin)
  if (keys.length === 0) throw new UsageError('pack.distrust.unknown', { written: given })
  if (undo && !keys.some(({ fingerprint }) => distrustOf(store, fingerprint)))
    throw new UsageError('pack.distrust.not-marked', { written: given })
  const day = dayOf(today, io)
  changeTrust(io.env, (now) => (undo ? withoutDistrusted(now, keys) : withDistrusted(now, keys, day)))
  sayLines(
    keys.map((key) => words.say(undo ? 'pack.distrust.undone' : 'pack.distrust.done', named(key))),
    io,
  )
  return 0
}

/** Every key that is known, with whose it is and whether it is marked. */
function listed(store: TrustStore, words: Words): readonly string[] {
  const known = keysKnown(store, fingerprintOfPin)
  if (known.length === 0) return [words.say('pack.distrust.none')]
  return known.map((key) => {
    const mark = distrustOf(store, key.fingerprint)
    const since = mark === null ? '_' : words.day(mark.since)
    return words.say('pack.distrust.key', { ...named(key), since })
  })
}

const named = ({ fingerprint, publisher }: NamedKey) => ({ fingerprint, publisher: publisher ?? '_' })
