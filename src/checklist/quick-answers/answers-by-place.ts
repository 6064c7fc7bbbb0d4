import { misfit } from '../../core/answer/misfit.ts'
import type { Profile } from '../../core/model/facts.ts'
import { A_NUMBER, NO_ANSWER, NO_MEANING, type PlacedAnswers } from '../../core/scoring/placed-answers.ts'
import {
  CLOSE_MAP,
  COLON,
  type Cursor,
  doubt,
  hasMore,
  nextSign,
  numberAt,
  OPEN_MAP,
  opens,
  quoted,
  take,
  takesKey,
  takesText,
} from './cursor.ts'
import { keepFrame, passFramed, valueAt } from './framed-answers.ts'
import type { QuickList, QuickQuestion } from './quick-list.ts'
import { passText, wordAt } from './texts.ts'

/** As the schema of the answers has them. */
const [LONGEST_ID, LONGEST_NOTE, LARGEST_MEANING] = [64, 2000, 9999]

/** What a long answer may hold, by the bits that note what it has held. */
const [VALUE, MEANING, PROOF, NOTE, REASON] = [1, 2, 4, 8, 16]
const [VALUE_KEY, MEANING_KEY, PROOF_KEY] = [quoted('value'), quoted('meaning'), quoted('proof')]
const [NOTE_KEY, REASON_KEY] = [quoted('note'), quoted('reason')]

/**
 * Reads a map of answers by the places of their questions; each must have a question in the list, and fit it. What it
 * gives is good until the next file is read.
 */
export function answersByPlace(cursor: Cursor, list: QuickList, profile: Profile): PlacedAnswers {
  const { questions, room } = list
  room.texts.fill(NO_ANSWER)
  if (!opens(cursor, OPEN_MAP, CLOSE_MAP)) return room
  let place = questions.length
  do {
    nextSign(cursor)
    place = passFramed(cursor, list, profile, place)
    place = placeAt(cursor, list, place)
    const asked = questions[place]
    if (asked && room.texts[place] === NO_ANSWER) readAnswer(cursor, { asked, place, list, profile })
    else doubt(cursor)
  } while (hasMore(cursor, CLOSE_MAP))
  return room
}

/** The place of the question whose key comes next, most likely the one that came after `last` in the file before. */
function placeAt(cursor: Cursor, { questions, placeOf, follower }: QuickList, last: number): number {
  const likely = follower[last] ?? 0
  const expected = questions[likely]
  if (expected && takesText(cursor, expected.key)) return likely
  const place = placeOf.get(wordAt(cursor, LONGEST_ID)) ?? -1
  if (place >= 0) follower[last] = place
  return place
}

/** An answer to be read, and where it belongs. */
interface ToRead {
  readonly asked: QuickQuestion
  readonly place: number
  readonly list: QuickList
  readonly profile: Profile
}

/** An answer, short or long. One to another meaning of the question is kept as it stands, as it was never asked. */
function readAnswer(cursor: Cursor, to: ToRead): void {
  const { asked, place, list, profile } = to
  const { question } = asked
  const { room } = list
  room.proofs[place] = 0
  // Without a meaning it is one to the question in whatever unit the firm is asked.
  room.meanings[place] = NO_MEANING
  const from = cursor.at
  take(cursor, COLON)
  if (nextSign(cursor) === OPEN_MAP) readLong(cursor, from, to)
  else readValue(cursor, to)
  const meaning = room.meanings[place]
  const isOfItsMeaning = meaning === NO_MEANING || meaning === question.meaning
  if (room.texts[place] === A_NUMBER) {
    if (isOfItsMeaning && misfit(question, { value: room.numbers[place] ?? 0 }, profile) !== null) doubt(cursor)
  } else if (!isOfItsMeaning && question.kind === 'choice') doubt(cursor)
}

/** An answer with more beside its value; each part may come once. */
function readLong(cursor: Cursor, from: number, to: ToRead): void {
  const { place, list } = to
  const { room } = list
  let [parts, begin, end] = [0, 0, 0]
  take(cursor, OPEN_MAP)
  do {
    const part = partAt(cursor)
    if (part === 0 || (parts & part) !== 0) doubt(cursor)
    parts |= part
    if (part === VALUE) {
      nextSign(cursor)
      begin = cursor.at
      readValue(cursor, to)
      end = cursor.at
    } else if (part === MEANING) room.meanings[place] = meaningAt(cursor)
    else if (part === PROOF) room.proofs[place] = isBlankText(cursor) ? 0 : 1
    else passText(cursor, LONGEST_NOTE)
  } while (hasMore(cursor, CLOSE_MAP))
  if ((parts & VALUE) === 0) doubt(cursor)
  if (parts === (VALUE | MEANING)) keepFrame(cursor, { from, begin, end }, room.meanings[place] ?? NO_MEANING, list)
}

function readValue(cursor: Cursor, { asked, place, list }: ToRead): void {
  const text = valueAt(cursor, asked, place, list.room)
  if (text === NO_ANSWER) doubt(cursor)
  else list.room.texts[place] = text
}

function partAt(cursor: Cursor): number {
  if (takesKey(cursor, VALUE_KEY)) return VALUE
  if (takesKey(cursor, MEANING_KEY)) return MEANING
  if (takesKey(cursor, PROOF_KEY)) return PROOF
  if (takesKey(cursor, NOTE_KEY)) return NOTE
  return takesKey(cursor, REASON_KEY) ? REASON : 0
}

function meaningAt(cursor: Cursor): number {
  const meaning = numberAt(cursor)
  if (meaning < 1 || meaning > LARGEST_MEANING || !Number.isInteger(meaning)) doubt(cursor)
  return meaning
}

/** Passes over a text; whether there is nothing in it. No letter beyond ASCII begins with a byte that would be a blank. */
function isBlankText(cursor: Cursor): boolean {
  const from = passText(cursor, LONGEST_NOTE)
  const inside = cursor.text.slice(from, cursor.at - 1)
  return (inside.includes('\\') && !cursor.isInDoubt ? JSON.parse(`"${inside}"`) : inside).trim() === ''
}
