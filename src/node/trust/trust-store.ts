import { dirname, join } from 'node:path'
import { decode } from '../../checklist/decode.ts'
import { finding } from '../../checklist/finding.ts'
import { hashChecklist } from '../../checklist/hash.ts'
import { InputError } from '../../checklist/input-error.ts'
import type { Source } from '../../checklist/source.ts'
import type { Pack } from '../../core/model/pack.ts'
import type { IsoDate } from '../../core/model/text.ts'
import type { Distrusted } from '../../core/trust/distrust.ts'
import { judgePack, type Trust } from '../../core/trust/judge-pack.ts'
import { NO_PINS, type PackSeen, type Pin, type TrustStore, withPin } from '../../core/trust/pin.ts'
import { keyFault } from '../../core/trust/public-key.ts'
import { PACK_DOMAIN } from '../../core/trust/signature.ts'
import { namesIn, statsOf } from '../folder.ts'
import { readSource } from '../read-file.ts'
import { writeWhole } from '../save/atomic-write.ts'
import { bytesOfBase64 } from './base64.ts'
import { configFolder } from './config-folder.ts'
import { withKeptFile } from './kept-file.ts'
import { verify } from './sign.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Twenty thousand lists; bytes. */
const STORE_LIMIT = 8_388_608

const storePath = (env: Environment): string => join(configFolder(env), 'trust.json')

/**
 * How far a pack can be trusted here and today. `document` is what stands in its file, by `exactJson`; `pack` the same, checked.
 * Throws an InputError where what was trusted before cannot be read.
 */
export function trustOf(document: unknown, pack: Pack, env: Environment, today: IsoDate): Trust {
  return judgePack(seenOf(pack), verify(document, PACK_DOMAIN), readTrust(env), today)
}

/**
 * Remembers the key of a pack that the user goes on with, and its version; of one that is not signed, nothing. Throws an InputError
 * where the store is broken, and `WriteError`.
 */
export function pinPack(pack: Pack, { key }: Trust, env: Environment, today: IsoDate): void {
  if (key !== null) changeTrust(env, (store) => withPin(store, seenOf(pack), key, today))
}

/**
 * Changes what is trusted, one program at a time; nothing is written where `change` gives back the store that it got. Throws an
 * InputError where the store is broken, and `WriteError`.
 */
export function changeTrust(env: Environment, change: (store: TrustStore) => TrustStore): void {
  const path = storePath(env)
  withKeptFile(path, () => {
    const before = readTrust(env)
    const after = change(before)
    if (after !== before) writeWhole(path, new TextEncoder().encode(`${JSON.stringify(after, null, 2)}\n`))
  })
}

/** What is trusted; nothing where nothing was yet. A store that is there and cannot be read is an InputError, never an empty one. */
export function readTrust(env: Environment): TrustStore {
  const path = storePath(env)
  if (statsOf(path) === null && canLookInto(dirname(path))) return NO_PINS
  const store = jsonIn(readSource(path, STORE_LIMIT))
  if (isStore(store)) return store
  throw new InputError([finding('trust-store-broken', {}, { file: path })])
}

/** A folder that is closed to us hides what is in it; one that is not there hides nothing. */
function canLookInto(folder: string): boolean {
  return statsOf(folder) === null || namesIn(folder) !== null
}

/** `null` for what is no JSON, or no text at all. */
function jsonIn(source: Source): unknown {
  try {
    return JSON.parse(decode(source))
  } catch {
    return null
  }
}

export function seenOf({ checklist, expires }: Pack): PackSeen {
  const { id, version, publisher } = checklist
  return { publisher: publisher.name, list: id, version, sha256: hashChecklist(checklist), expires }
}

function isStore(value: unknown): value is TrustStore {
  if (typeof value !== 'object' || value === null || !('format' in value && 'pins' in value)) return false
  if (!(value.format === NO_PINS.format && Array.isArray(value.pins) && value.pins.every(isPin))) return false
  return !('distrusted' in value) || (Array.isArray(value.distrusted) && value.distrusted.every(isDistrusted))
}

function isDistrusted(value: unknown): value is Distrusted {
  const { fingerprint, publisher, since } = Object(value)
  const isNamed = publisher === null || typeof publisher === 'string'
  return isNamed && /^\d{4}( \d{4}){7}$/.test(String(fingerprint)) && isDay(since)
}

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const PIN_KEYS = ['publisher', 'list', 'key', 'since', 'version', 'sha256'] as const

function isPin(value: unknown): value is Pin {
  if (typeof value !== 'object' || value === null) return false
  const texts = new Map<string, unknown>(Object.entries(value))
  if (!PIN_KEYS.every((name) => typeof texts.get(name) === 'string')) return false
  const key = bytesOfBase64(String(texts.get('key')))
  return key !== null && keyFault(key) === null && isDay(texts.get('since'))
}
