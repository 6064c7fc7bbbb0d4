import { misfit } from '../../core/answer/misfit.ts'
import type { Answer } from '../../core/model/answers.ts'
import type { Profile } from '../../core/model/facts.ts'
import {
  CLOSE_MAP,
  COLON,
  type Cursor,
  doubt,
  hasMore,
  isAtDigit,
  nextSign,
  numberAt,
  OPEN_MAP,
  opens,
  passText,
  quoted,
  take,
  takesKey,
  takesText,
  wordAt,
} from './cursor.ts'
import type { QuickList, QuickQuestion } from './quick-list.ts'

/** As the schema of the answers has them. */
const [LONGEST_ID, LONGEST_NOTE, LARGEST_MEANING] = [64, 2000, 9999]

/** What a long answer may hold, by the bits that note what it has held. */
const [VALUE, MEANING, PROOF, NOTE, REASON] = [1, 2, 4, 8, 16]
const [VALUE_KEY, MEANING_KEY, PROOF_KEY] = [quoted('value'), quoted('meaning'), quoted('proof')]
const [NOTE_KEY, REASON_KEY] = [quoted('note'), quoted('reason')]
/** In the place of a proof that was named. */
const NAMED = 'named'

/** What is read of an answer. */
interface ReadAnswer {
  value: Answer['value']
  /** 0 where it says none. */
  meaning: number
  proof: string
}

/** Reads a map of answers by the places of their questions; each must have a question in the list, and fit it. */
export function answersByPlace(cursor: Cursor, list: QuickList, profile: Profile): readonly (Answer | null)[] {
  const { questions } = list
  const answers: (Answer | null)[] = new Array(questions.length).fill(null)
  if (!opens(cursor, OPEN_MAP, CLOSE_MAP)) return answers
  let place = questions.length
  do {
    place = placeAt(cursor, list, place)
    const asked = questions[place]
    if (asked && answers[place] === null) answers[place] = answerAt(cursor, asked, profile)
    else doubt(cursor)
  } while (hasMore(cursor, CLOSE_MAP))
  return answers
}

/** The place of the question whose key comes next, most likely the one that came after `last` in the file before. */
function placeAt(cursor: Cursor, { questions, placeOf, follower }: QuickList, last: number): number {
  const likely = follower[last] ?? 0
  const expected = questions[likely]
  if (expected && takesKey(cursor, expected.key)) return likely
  const place = placeOf.get(wordAt(cursor, LONGEST_ID)) ?? -1
  take(cursor, COLON)
  if (place >= 0) follower[last] = place
  return place
}

/** An answer, short or long. One to another meaning of the question is kept as it stands, as it was never asked. */
function answerAt(cursor: Cursor, asked: QuickQuestion, profile: Profile): Answer {
  const { question } = asked
  const read =
    nextSign(cursor) === OPEN_MAP ? longAnswer(cursor, asked) : { value: valueAt(cursor, asked), meaning: 0, proof: '' }
  // Without a meaning it is one to the question in whatever unit the firm is asked.
  const answer = read.meaning === 0 ? { value: read.value, proof: read.proof } : read
  const isOfItsMeaning = read.meaning === 0 || read.meaning === question.meaning
  if (typeof answer.value === 'number') {
    if (isOfItsMeaning && misfit(question, answer, profile) !== null) doubt(cursor)
  } else if (!isOfItsMeaning && question.kind === 'choice') doubt(cursor)
  return answer
}

/** An answer with more beside its value; each part may come once. */
function longAnswer(cursor: Cursor, asked: QuickQuestion): ReadAnswer {
  const answer: ReadAnswer = { value: '', meaning: 0, proof: '' }
  let parts = 0
  take(cursor, OPEN_MAP)
  do {
    const part = partAt(cursor)
    if (part === 0 || (parts & part) !== 0) doubt(cursor)
    parts |= part
    if (part === VALUE) answer.value = valueAt(cursor, asked)
    else if (part === MEANING) answer.meaning = meaningAt(cursor)
    else if (part === PROOF) answer.proof = isBlankText(cursor) ? '' : NAMED
    else passText(cursor, LONGEST_NOTE)
  } while (hasMore(cursor, CLOSE_MAP))
  if ((parts & VALUE) === 0) doubt(cursor)
  return answer
}

function partAt(cursor: Cursor): number {
  if (takesKey(cursor, VALUE_KEY)) return VALUE
  if (takesKey(cursor, MEANING_KEY)) return MEANING
  if (takesKey(cursor, PROOF_KEY)) return PROOF
  if (takesKey(cursor, NOTE_KEY)) return NOTE
  return takesKey(cursor, REASON_KEY) ? REASON : 0
}

/** One of the texts that the question takes, or a number; whether that fits is seen once its meaning is known. */
function valueAt(cursor: Cursor, { texts, takesNumbers }: QuickQuestion): Answer['value'] {
  if (takesNumbers && isAtDigit(cursor)) return numberAt(cursor)
  for (let i = 0; i < texts.length; i += 1) {
    const one = texts[i]
    if (one && takesText(cursor, one.bytes)) return one.text
  }
  doubt(cursor)
  return ''
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
