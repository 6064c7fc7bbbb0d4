import type { Firm } from '../../core/model/answers.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../../core/model/facts.ts'
import type { PlacedAnswers } from '../../core/scoring/placed-answers.ts'
import type { AnswerWords } from '../answer-value.ts'
import { isId } from '../ids.ts'
import { factAsItStands } from '../read-profile.ts'
import { FORMATS } from '../validate.ts'
import { answersByPlace } from './answers-by-place.ts'
import {
  CLOSE_LIST,
  CLOSE_MAP,
  type Cursor,
  cursorAt,
  doubt,
  hasMore,
  isAtDigit,
  isAtEnd,
  nextSign,
  numberAt,
  OPEN_LIST,
  OPEN_MAP,
  opens,
  QUOTE,
  truthAt,
} from './cursor.ts'
import { quickList } from './quick-list.ts'
import { eachKey, textAt, wordAt } from './texts.ts'

/** How to understand answers, and the lists that they may name. */
export interface QuickContext extends AnswerWords {
  readonly facts: readonly FactDefinition[]
  /** `null` for a list that is not known. */
  readonly listFor: (id: string) => Checklist | null
}

/** What scoring looks at in an answers file. */
export interface QuickAnswers {
  /** The id of their list, as they name it. */
  readonly list: string
  readonly firm: Firm
  readonly facts: Profile
  /** Both as JSON, with a character for each byte. */
  readonly texts: { readonly firm: string; readonly facts: string }
  /** Good until the next file is read. */
  readonly answers: PlacedAnswers
}

/** As the schema of the answers has them. */
const LONGEST_IN_FIRM: ReadonlyMap<string, number> = new Map([
  ['name', 200],
  ['code', 100],
  ['province', 100],
])
const [LONGEST_ID, LONGEST_FACT, MOST_FACTS, MOST_IN_LIST, MOST_SAVES] = [64, 200, 60, 40, 1e9]

/**
 * Reads JSON answers of a program's making straight from their bytes, many times as quickly as `readAnswers`, which it
 * never contradicts: what it gives was checked as there. `null` at the first doubt, also about a file that is sound but
 * written by hand, or has answers that the list has no question for: then `readAnswers` reads it with care.
 */
export function quickAnswers(bytes: Uint8Array, context: QuickContext): QuickAnswers | null {
  const cursor = cursorAt(bytes)
  const read: Reading = { format: '', list: '', checklist: null, firm: NO_FIRM, facts: null, answers: null }
  eachKey(cursor, (key) => readPart(cursor, key, read, context))
  const { list, firm, facts, answers } = read
  if (cursor.isInDoubt || !isAtEnd(cursor) || read.format !== FORMATS.answers.id) return null
  if (!facts || !answers) return null
  return { list, firm: firm.read, facts: facts.read, texts: { firm: firm.text, facts: facts.text }, answers }
}

/** What was read, and its JSON with a character for each byte. */
interface ReadText<Value> {
  readonly read: Value
  readonly text: string
}

const NO_FIRM: ReadText<Firm> = { read: {}, text: '{}' }

interface Reading {
  format: string
  list: string
  checklist: Checklist | null
  firm: ReadText<Firm>
  facts: ReadText<Profile> | null
  answers: QuickAnswers['answers'] | null
}

function readPart(cursor: Cursor, key: string, read: Reading, context: QuickContext): void {
  const { checklist, facts } = read
  if (key === 'format') read.format = wordAt(cursor, LONGEST_ID)
  else if (key === 'checklist') {
    read.list = checklistAt(cursor)
    read.checklist = context.listFor(read.list)
  } else if (key === 'revision') revisionAt(cursor)
  else if (key === 'language') languageAt(cursor)
  else if (key === 'firm') read.firm = withText(cursor, firmAt)
  else if (key === 'facts') read.facts = withText(cursor, () => profileAt(cursor, context.facts))
  else if (key === 'answers' && checklist && facts)
    read.answers = answersByPlace(cursor, quickList(checklist, context), facts.read)
  else if ((key !== 'retired' && key !== 'done') || opens(cursor, OPEN_MAP, CLOSE_MAP)) doubt(cursor)
}

/** Reads a map with its text, which is that of JSON wherever it has no blanks between its parts, and no escapes. */
function withText<Value>(cursor: Cursor, readAt: (cursor: Cursor) => Value): ReadText<Value> {
  nextSign(cursor)
  const { at, blanks } = cursor
  const read = readAt(cursor)
  const text = cursor.text.slice(at, cursor.at)
  const isAsWritten = cursor.blanks === blanks && !text.includes('\\')
  return { read, text: isAsWritten || cursor.isInDoubt ? text : Buffer.from(JSON.stringify(read)).toString('latin1') }
}

const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/
const SHA_256 = /^[0-9a-f]{64}$/

/** The id of the list. */
function checklistAt(cursor: Cursor): string {
  let id = ''
  eachKey(cursor, (key) => {
    const text = wordAt(cursor, LONGEST_ID)
    if (key === 'id') id = text
    else if (!(key === 'version' ? VERSION : key === 'sha256' ? SHA_256 : NEVER).test(text)) doubt(cursor)
  })
  if (!isId(id)) doubt(cursor)
  return id
}

const NEVER = /^(?!)/

function revisionAt(cursor: Cursor): void {
  const revision = numberAt(cursor)
  if (!Number.isInteger(revision) || revision > MOST_SAVES) doubt(cursor)
}

function languageAt(cursor: Cursor): void {
  if (!/^[a-z]{2,3}$/.test(wordAt(cursor, LONGEST_ID))) doubt(cursor)
}

function firmAt(cursor: Cursor): Firm {
  const firm: { -readonly [Key in keyof Firm]: Firm[Key] } = {}
  eachKey(cursor, (key) => {
    const text = textAt(cursor, LONGEST_IN_FIRM.get(key) ?? 0)
    if (key === 'name' || key === 'code' || key === 'province') firm[key] = text
    else doubt(cursor)
  })
  return firm
}

/** Only ids of facts become keys: the object needs no other care, and is the quickest kind to look into. */
function profileAt(cursor: Cursor, facts: readonly FactDefinition[]): Profile {
  const profile: Record<string, FactValue> = {}
  let count = 0
  eachKey(cursor, (id) => {
    const value = factAt(cursor)
    if (factAsItStands(id, value, facts)) profile[id] = value
    else doubt(cursor)
    count += 1
  })
  if (count > MOST_FACTS) doubt(cursor)
  return profile
}

function factAt(cursor: Cursor): FactValue {
  const sign = nextSign(cursor)
  if (sign === OPEN_LIST) return listAt(cursor)
  if (isAtDigit(cursor)) return numberAt(cursor)
  return sign === QUOTE ? wordAt(cursor, LONGEST_FACT) : truthAt(cursor)
}

function listAt(cursor: Cursor): readonly string[] {
  const items: string[] = []
  if (!opens(cursor, OPEN_LIST, CLOSE_LIST)) return items
  do items.push(wordAt(cursor, LONGEST_FACT))
  while (hasMore(cursor, CLOSE_LIST))
  if (items.length > MOST_IN_LIST) doubt(cursor)
  return items
}
