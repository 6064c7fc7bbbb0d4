import type { Answer, Firm } from '../../core/model/answers.ts'
import type { Checklist } from '../../core/model/checklist.ts'
import type { FactDefinition, FactValue, Profile } from '../../core/model/facts.ts'
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
  eachKey,
  hasMore,
  isAtDigit,
  isAtEnd,
  nextSign,
  numberAt,
  OPEN_LIST,
  OPEN_MAP,
  opens,
  QUOTE,
  textAt,
  truthAt,
  wordAt,
} from './cursor.ts'
import { quickList } from './quick-list.ts'

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
  /**
   * By the places of their questions in the list; `null` where there is none. Notes and reasons are left out, and of a
   * proof it is only told whether one was named.
   */
  readonly answers: readonly (Answer | null)[]
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
  const read: Reading = { format: '', list: '', checklist: null, firm: {}, facts: null, answers: null }
  eachKey(cursor, (key) => readPart(cursor, key, read, context))
  const { list, firm, facts, answers } = read
  if (cursor.isInDoubt || !isAtEnd(cursor) || read.format !== FORMATS.answers.id) return null
  return facts && answers ? { list, firm, facts, answers } : null
}

interface Reading {
  format: string
  list: string
  checklist: Checklist | null
  firm: Firm
  facts: Profile | null
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
  else if (key === 'firm') read.firm = firmAt(cursor)
  else if (key === 'facts') read.facts = profileAt(cursor, context.facts)
  else if (key === 'answers' && checklist && facts)
    read.answers = answersByPlace(cursor, quickList(checklist, context), facts)
  else if ((key !== 'retired' && key !== 'done') || opens(cursor, OPEN_MAP, CLOSE_MAP)) doubt(cursor)
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
