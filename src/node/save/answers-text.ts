import type { AnswerFile } from '../../core/model/answers.ts'
import { ANSWERS_FORMAT } from '../../interview/answers-json.ts'

/** The order of what belongs to one answer, or to one mark of something done. */
const ANSWER = ['value', 'meaning', 'on', 'settles', 'note', 'proof', 'reason']
const TOP = [
  'checklist',
  'revision',
  'language',
  'firm',
  'follows',
  'facts',
  'answers',
  'done',
  'retired',
  'before',
  'factsBefore',
]
/** One line an entry. */
const BLOCKS = ['facts', 'answers', 'done', 'retired', 'before', 'factsBefore']

/** What starts and goes on like this needs no quotes, neither in a block nor in a flow map. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.\-/()]| (?! ))*$/u
/** Words and numbers that YAML would not read as text. */
const NOT_TEXT = /^(?:null|true|false|[\d.,_]+(?:e-?\d+)?|0[xo][\da-f]+)$/i
/** What JSON leaves as it is and a YAML reader may refuse or change. */
const HIDDEN = /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g

/**
 * An answers file as YAML that people can read and edit: one line a fact, an answer or a mark, text quoted only
 * where it must be. Fields that this version does not know are written too.
 */
export function answersText(file: AnswerFile): string {
  const fields = new Map<string, unknown>(Object.entries(file))
  fields.delete('format')
  const lines = [`format: ${ANSWERS_FORMAT}`]
  for (const key of [...TOP, ...[...fields.keys()].filter((name) => !TOP.includes(name))]) {
    const value = fields.get(key)
    if (value === undefined) continue
    lines.push(BLOCKS.includes(key) && isMap(value) ? block(key, value) : `${scalar(key)}: ${flow(value)}`)
  }
  return `${lines.join('\n')}\n`
}

function block(key: string, map: Readonly<Record<string, unknown>>): string {
  const entries = present(map)
  if (entries.length === 0) return `${key}: {}`
  return [`${key}:`, ...entries.map(([name, value]) => `  ${scalar(name)}: ${flow(inOrder(value))}`)].join('\n')
}

/** An answer looks the same however it was made; what it does not have is left out like all that is undefined. */
function inOrder(value: unknown): unknown {
  if (!isMap(value)) return value
  return { ...Object.fromEntries(ANSWER.map((name) => [name, value[name]])), ...value }
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (isMap(value))
    return `{${present(value)
      .map(([name, one]) => `${scalar(name)}: ${flow(one)}`)
      .join(', ')}}`
  return typeof value === 'string' ? scalar(value) : plainNumber(String(value))
}

function scalar(text: string): string {
  if (PLAIN.test(text) && !NOT_TEXT.test(text) && !text.endsWith(' ')) return text
  return JSON.stringify(text).replace(HIDDEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** 5.125 could be read as five thousand one hundred and twenty-five, as people here write it. */
function plainNumber(text: string): string {
  return /^\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

function present(map: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(map).filter(([, value]) => value !== undefined)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
