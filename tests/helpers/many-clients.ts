import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ANSWER_STATES, type Answer, type AnswerFile, type AnswerState } from '../../src/core/model/answers.ts'
import { answersJson } from '../../src/interview/answers-json.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { BROKEN_WAYS, type BrokenWay, type WrittenAs } from './broken-clients.ts'
import { below, oneOf, type Random, randomFrom } from './mutants.ts'
import { randomFirm } from './random-firms.ts'

export interface ManyClients {
  readonly count: number
  readonly seed: number
  /** Which share of them is broken, 0 to 1: each of the ten ways as often as the others. */
  readonly broken?: number
  readonly written?: readonly WrittenAs[]
}

/** The answers of one client among many. */
export interface ClientFile {
  /** Below the folder of all, with slashes. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly broken?: BrokenWay
}

/** Client number 0 and on; the same number of a seed is always the same bytes, however many there are. */
export function clientFile(
  number: number,
  { seed, broken = 0, written = ['json', 'yaml', 'short'] }: ManyClients,
): ClientFile {
  const random = randomFrom(seed * 31 + number)
  const before = Math.floor(number * broken)
  const way = Math.floor((number + 1) * broken) > before ? BROKEN_WAYS[before % BROKEN_WAYS.length] : undefined
  const sound = randomFirm(number, seed, way?.frame?.())
  const file = way?.firm?.(sound) ?? sound
  const as = way?.written ?? oneOf(random, written)
  const text = textOf(file, as, random)
  const place = (sound.firm.province ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^A-Za-z]+/g, '-')
  return {
    path: `${place.toLowerCase()}/${sound.firm.code}${as === 'json' ? '.json' : as === 'yaml' ? '.tukiem.yaml' : '.yaml'}`,
    bytes: way?.bytes?.(text) ?? Buffer.from(text),
    ...(way ? { broken: way } : {}),
  }
}

/** All of them, one after the other: none is kept. */
export function* manyClients(setting: ManyClients): Generator<ClientFile> {
  for (let number = 0; number < setting.count; number++) yield clientFile(number, setting)
}

/** Writes them below a folder; gives those that are broken, by their paths. */
export function writeClients(folder: string, setting: ManyClients): ReadonlyMap<string, BrokenWay> {
  const broken = new Map<string, BrokenWay>()
  const made = new Set<string>()
  for (const { path, bytes, broken: way } of manyClients(setting)) {
    const file = join(folder, path)
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    made.add(dirname(file))
    writeFileSync(file, bytes)
    if (way) broken.set(path, way)
  }
  return broken
}

/** Each client's sound answers as a line of NDJSON. */
export function* clientLines({ count, seed }: ManyClients): Generator<string> {
  for (let number = 0; number < count; number++)
    yield `${JSON.stringify({ format: 'tukiem/answers/1', ...randomFirm(number, seed) })}\n`
}

function textOf(file: AnswerFile, as: WrittenAs, random: Random): string {
  if (as === 'json') return answersJson(file)
  return as === 'yaml' ? answersText(file) : shortText(file, random)
}

const SAID: Readonly<Record<string, Readonly<Record<AnswerState, readonly string[]>>>> = {
  vi: {
    yes: ['Có', 'có', 'Rồi'],
    partly: ['Một phần'],
    no: ['Chưa', 'Không'],
    unwritten: ['Có làm, chưa ghi'],
    unknown: ['Chưa rõ', 'Không biết'],
    'not-applicable': ['Không áp dụng'],
  },
  en: {
    yes: ['Yes', 'yes'],
    partly: ['Partly'],
    no: ['No', 'Not yet'],
    unwritten: ['Done, not written down'],
    unknown: ['Not sure', "don't know"],
    'not-applicable': ['Not applicable'],
  },
}

/** What is enough, in the words of a language, with a remark and numbers as people write them. */
function shortText({ checklist, language = 'vi', firm, facts, answers }: AnswerFile, random: Random): string {
  const told = Object.entries(facts).map(
    ([id, value]) => `  ${id}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  )
  const given = Object.entries(answers).map(([id, answer]) => `  ${id}: ${shortAnswer(answer, language, random)}`)
  return [
    '# Ghi lại theo lời chủ cơ sở.',
    'format: tukiem/answers/1',
    `checklist: { id: ${checklist.id} }`,
    `firm: { name: ${JSON.stringify(firm.name)}, code: ${firm.code}, province: ${JSON.stringify(firm.province)} }`,
    'facts:',
    ...told,
    'answers:',
    ...given,
    '',
  ].join(below(random, 10) === 0 ? '\r\n' : '\n')
}

function shortAnswer({ value, note }: Answer, language: string, random: Random): string {
  const state = ANSWER_STATES.find((one) => one === value)
  const said = SAID[language]
  const short =
    state && said
      ? oneOf(random, said[state])
      : typeof value === 'number' && value >= 1_000_000
        ? String(value).replace(/\B(?=(\d{3})+$)/g, '.')
        : String(value)
  return note === undefined ? short : `{ value: ${JSON.stringify(short)}, note: ${JSON.stringify(note)} }`
}
