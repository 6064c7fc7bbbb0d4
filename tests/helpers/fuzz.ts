import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { FINDING_ARGS, type Finding, InputError, type Source } from '../../src/checklist/index.ts'
import { describeFinding } from '../../src/cli/describe-finding.ts'
import { wordsIn } from '../../src/words/words.ts'
import { below, mutantOf, oneOf, randomFrom } from './mutants.ts'

/** A sound file, and what reads it. */
export interface FuzzFile {
  readonly name: string
  readonly text: string
  readonly read: (source: Source) => unknown
}

export interface FuzzSetting {
  /** Most mutants are of these, which are small. */
  readonly small: readonly FuzzFile[]
  /** One mutant in two hundred is of these. */
  readonly large: readonly FuzzFile[]
  readonly count: number
  readonly seed: number
}

export interface FuzzReport {
  readonly read: number
  readonly refused: number
  /** Each with what is needed to make the mutant again. */
  readonly failures: readonly string[]
  /** The longest that one call took by the clock, in seconds. */
  readonly longest: number
  /** What the heap grew by after the first thousand, in bytes. */
  readonly grown: number
}

const MOST_SECONDS = 0.5
const LANGUAGES = ['vi', 'en'].map(wordsIn)

setFlagsFromString('--expose_gc')
const collect: () => void = runInNewContext('gc')

/** The same on each day: what turns red in CI was turned red by a change. */
const SEED_OF_CI = 20261127

/** The seed of a run: that of `FUZZ_SEED`, else the one of CI. */
export function seedOf(otherwise: number = SEED_OF_CI): number {
  const given = process.env.FUZZ_SEED
  return given === undefined ? otherwise : Number(given)
}

/** Another seed each day. */
export function seedOfDay(day = new Date()): number {
  return Number(day.toISOString().slice(0, 10).replaceAll('-', ''))
}

/** Reads so many mutants. The mutant number n of a seed is always the same one. */
export function fuzz(setting: FuzzSetting): FuzzReport {
  const { count, seed } = setting
  const failures: string[] = []
  let [read, longest, heapBefore] = [0, 0, 0]
  for (let number = 0; number < count; number++) {
    if (number === Math.min(1000, count >> 1)) heapBefore = heapNow()
    const { file, source, done } = mutantNumber(number, setting)
    const began = performance.now()
    const wrong = wrongWith(() => file.read(source), source)
    const seconds = (performance.now() - began) / 1000
    longest = Math.max(longest, seconds)
    if (wrong === 'read') read += 1
    else if (wrong !== 'refused') failures.push(`${name(seed, number, file, done)}: ${wrong}`)
    if (seconds > MOST_SECONDS && isSlow(file, source))
      failures.push(`${name(seed, number, file, done)}: took ${seconds} s`)
  }
  return { read, refused: count - read - failures.length, failures, longest, grown: heapNow() - heapBefore }
}

const name = (seed: number, number: number, file: FuzzFile, done: readonly string[]): string =>
  `seed ${seed}, mutant ${number} (${file.name}: ${done.join(', ')})`

function mutantNumber(number: number, { small, large, seed }: FuzzSetting) {
  const random = randomFrom(seed * 1_000_003 + number)
  const files = large.length > 0 && below(random, 200) === 0 ? large : small
  const file = oneOf(random, files)
  const { bytes, done } = mutantOf(file.text, random, () => oneOf(random, small).text)
  return { file, done, source: { name: file.name, bytes } }
}

/**
 * Asking the processor takes longer than reading some files, so that only what the clock has found slow is asked about; and
 * its clock also counts what collects memory in between, so that a call is slow that is slow twice; and
 * the lists that a list is built on take their time whatever is in the list itself.
 */
function isSlow(file: FuzzFile, source: Source): boolean {
  const sound = secondsOf(() => file.read({ name: file.name, bytes: Buffer.from(file.text) }))
  return secondsOf(() => file.read(source)) - sound > MOST_SECONDS
}

function secondsOf(call: () => unknown): number {
  collect()
  const began = process.cpuUsage()
  try {
    call()
  } catch {
    // Whether it was refused in the right way is looked at elsewhere.
  }
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}

function heapNow(): number {
  collect()
  return process.memoryUsage().heapUsed
}

/** `read`, `refused`, or what is wrong with how it was refused. */
function wrongWith(call: () => unknown, source: Source): string {
  try {
    const value = call()
    return value === undefined ? 'gave nothing' : 'read'
  } catch (error) {
    if (!(error instanceof InputError)) return `threw ${error instanceof Error ? error.stack : String(error)}`
    if (error.findings.length === 0) return 'refused without a finding'
    const lines = linesOf(source.bytes)
    const unclear = error.findings.flatMap((one) => unclearIn(one, source, lines))
    return unclear[0] ?? 'refused'
  }
}

function unclearIn(finding: Finding, source: Source, lines: readonly string[]): readonly string[] {
  const { code, place } = finding
  if (!(code in FINDING_ARGS)) return [`unknown code ${code}`]
  const said = LANGUAGES.map((words) => describeFinding(finding, words))
  const odd = said.find(
    (one) => !/\p{L}.*[.?)]$/su.test(one) || /[{}]|undefined|finding\./.test(one.replace(/`[^`]*`/g, '')),
  )
  if (odd !== undefined) return [`unclear: ${code}: ${odd}`]
  return isInside(finding, source, lines) ? [] : [`outside the file: ${code} ${JSON.stringify(place)}`]
}

/** Without a line only what is wrong with a file as a whole, or what has a cell. */
function isInside({ code, place }: Finding, source: Source, lines: readonly string[]): boolean {
  const { line, column, offset, cell } = place
  if (place.file !== source.name) return place.file !== ''
  if (offset !== undefined) return offset <= source.bytes.length
  if (line === undefined && cell !== undefined) return /^[A-Z]{1,3}\d{1,7}$/.test(cell)
  if (line === undefined) return code === 'file-empty' || /^xlsx-/.test(code)
  const text = lines[line - 1]
  return text !== undefined && column !== undefined && column >= 1 && column <= text.length + 1
}

/** However they were written, and whatever is wrong with them. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).split(/\r\n|[\r\n]/)
}
