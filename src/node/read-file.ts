import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, type Stats } from 'node:fs'
import platform, { basename, dirname, join, type PlatformPath } from 'node:path'
import { type Finding, type FindingArgs, type FindingCode, finding } from '../checklist/finding.ts'
import { cut } from '../checklist/ids.ts'
import { InputError } from '../checklist/input-error.ts'
import { nearest } from '../checklist/near.ts'
import type { Source } from '../checklist/source.ts'

/**
 * The most that is read, in bytes: a checklist and the data beside it, a pack, one firm's answers, what came out of them, a
 * theme, or its logo, which is refused in better words when it is larger than its kind may be.
 */
export const FILE_LIMITS = {
  checklist: 1_048_576,
  pack: 4_194_304,
  answers: 2_097_152,
  table: 67_108_864,
  assessment: 8_388_608,
  theme: 65_536,
  logo: 16_777_216,
} as const

/** How the file of a list is called. */
const LIST_FILE = /\.(ya?ml|json)$/i

/** So many names of a folder are looked at for "did you mean". */
const MOST_NAMES = 2000

/**
 * Reads a regular file of at most `limit` bytes. Anything else, a pipe, a device, a folder or a bigger file, is
 * refused before a byte is read, with an InputError. Never waits: a pipe that nobody writes to would hang for ever.
 */
export function readSource(path: string, limit: number): Source {
  const file = open(path)
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw wrong(path, 'file-not-regular', { found: kindOf(stats) })
    if (stats.size > limit) throw wrong(path, 'file-too-large', { size: stats.size, limit })
    return { name: path, bytes: readAll(file, stats.size, limit, path) }
  } catch (error) {
    throw explained(error, path)
  } finally {
    closeQuietly(file)
  }
}

/** What was read is read. */
function closeQuietly(file: number): void {
  try {
    closeSync(file)
  } catch {
    // Some network drives tell late of troubles that only writing has.
  }
}

/** Reads what comes through a pipe, at most `limit` bytes; messages call it `-`. */
export async function readStdin(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Source> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    size += bytes.length
    if (size > limit) throw wrong('-', 'file-too-large', { size, limit })
    chunks.push(bytes)
  }
  return { name: '-', bytes: Buffer.concat(chunks) }
}

/**
 * Reads the file of a list that is not among the packaged ones. What is there neither as a file nor as a packaged id
 * is refused with both in mind; a name that only a file can have is refused as a missing file. Throws an InputError.
 */
export function readListFile(
  idOrPath: string,
  packaged: readonly string[],
  limit: number = FILE_LIMITS.checklist,
): Source {
  try {
    return readSource(idOrPath, limit)
  } catch (error) {
    const isMissing = error instanceof InputError && error.findings[0]?.code === 'file-missing'
    const canBeId = !LIST_FILE.test(idOrPath) && !/[/\\]/.test(idOrPath)
    throw isMissing && canBeId ? listMissing(idOrPath, packaged) : error
  }
}

/** Refuses what was read with a higher limit than its kind has. Throws an InputError. */
export function refuseTooLarge({ name, bytes }: Source, limit: number): void {
  if (bytes.length > limit) throw wrong(name, 'file-too-large', { size: bytes.length, limit })
}

/** There is no packaged list of this id, and no file of that name. */
export function listMissing(list: string, packaged: readonly string[]): InputError {
  return wrong(list, 'list-missing', { list: cut(list), near: nearest(list, packaged) })
}

/**
 * Finds what a list includes: a packaged list by its id, or a file `*.yaml`, `*.yml` or `*.json` in the folder of the
 * list that asks. A link that leads out of that folder is refused with an InputError; what is not there is `null`.
 */
export function includeResolver(packaged: (id: string) => Source | null): (id: string, from: string) => Source | null {
  return (id, from) => {
    if (!LIST_FILE.test(id) || basename(id) !== id) return packaged(id)
    return readBeside(id, from, FILE_LIMITS.checklist) ?? packaged(id)
  }
}

/**
 * Reads a file in the folder of the file `from` that names it; `null` when it is not there. A link that leads out of
 * that folder is refused with an InputError.
 */
export function readBeside(name: string, from: string, limit: number): Source | null {
  const folder = dirname(from)
  const path = join(folder, name)
  const real = realPath(path)
  if (real === null) return null
  if (!isInside(realpathSync(folder), real)) throw wrong(path, 'file-outside-folder', {})
  return readSource(path, limit)
}

/** Whether a file is somewhere below a folder. On Windows, another drive is reached by no relative path at all. */
export function isInside(
  folder: string,
  file: string,
  { relative, isAbsolute, sep }: PlatformPath = platform,
): boolean {
  const way = relative(folder, file)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/**
 * Opens a regular file, for one that is read a part at a time. Throws an InputError when it cannot be opened, or is
 * anything else; who opens it closes it.
 */
export function openRegular(path: string): number {
  const file = open(path)
  const stats = fstatSync(file)
  if (stats.isFile()) return file
  closeQuietly(file)
  throw wrong(path, 'file-not-regular', { found: kindOf(stats) })
}

function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    throw explained(error, path)
  }
}

/** The file may grow while it is read: it is read to its end, and no further than the limit. */
function readAll(file: number, expected: number, limit: number, path: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const chunk = Buffer.alloc(expected + 1)
    const count = readSync(file, chunk)
    if (count === 0) return Buffer.concat(chunks)
    size += count
    if (size > limit) throw wrong(path, 'file-too-large', { size, limit })
    chunks.push(chunk.subarray(0, count))
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isCharacterDevice() || stats.isBlockDevice() ? 'device' : 'other'
}

function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (error instanceof InputError || code === null) return error
  if (code === 'ENOENT' || code === 'ENOTDIR') return wrong(path, 'file-missing', { near: nearName(path) })
  if (code === 'EISDIR') return wrong(path, 'file-not-regular', { found: 'folder' })
  if (code === 'ENXIO') return wrong(path, 'file-not-regular', { found: 'other' })
  return wrong(path, 'file-unreadable', { reason: code })
}

function nearName(path: string): string {
  try {
    const name = basename(path)
    // A link that leads nowhere stands among them.
    const others = readdirSync(dirname(path)).filter((other) => other !== name)
    return nearest(name, others.slice(0, MOST_NAMES))
  } catch {
    return nearest('', [])
  }
}

function wrong<Code extends FindingCode>(file: string, code: Code, args: FindingArgs<Code>): InputError {
  const one: Finding = finding(code, args, { file })
  return new InputError([one])
}
