import { misfit } from '../../core/answer/misfit.ts'
import type { Profile } from '../../core/model/facts.ts'
import { A_NUMBER, NO_ANSWER, type PlacedAnswers } from '../../core/scoring/placed-answers.ts'
import { COMMA, type Cursor, doubt, isAtDigit, nextSign, numberAt, takes, takesBytes } from './cursor.ts'
import type { AnswerFrame, QuickList, QuickQuestion } from './quick-list.ts'

/**
 * Passes over answers for as long as each has the frame of the one before it, and comes after the one that it came after
 * in the last file. Gives the place of the last of them, and leaves the cursor at the key of the next answer.
 */
export function passFramed(cursor: Cursor, list: QuickList, profile: Profile, last: number): number {
  const { questions, follower, room, frames } = list
  let place = last
  let meaning = -1
  let frame: AnswerFrame | undefined
  for (;;) {
    const { at } = cursor
    const next = follower[place] ?? -1
    const asked = questions[next]
    if (asked && asked.question.meaning !== meaning) {
      meaning = asked.question.meaning
      frame = frames.get(meaning)
    }
    if (!asked || !frame || room.texts[next] !== NO_ANSWER) return place
    const { key, question } = asked
    const isBegun = takesBytes(cursor, key) && takesBytes(cursor, frame.before)
    const text = isBegun ? valueAt(cursor, asked, next, room) : NO_ANSWER
    if (text === NO_ANSWER || !takesBytes(cursor, frame.after)) {
      cursor.at = at
      return place
    }
    room.texts[next] = text
    room.meanings[next] = question.meaning
    room.proofs[next] = 0
    if (text === A_NUMBER && misfit(question, { value: room.numbers[next] ?? 0 }, profile) !== null) doubt(cursor)
    place = next
  }
}

/**
 * Which of the texts of a question comes next, `A_NUMBER` for a number, which is put in the room, `NO_ANSWER` for anything
 * else. Whether it fits is seen once its meaning is known.
 */
export function valueAt(
  cursor: Cursor,
  { texts, takesNumbers }: QuickQuestion,
  place: number,
  room: PlacedAnswers,
): number {
  if (takesNumbers && isAtDigit(cursor)) {
    room.numbers[place] = numberAt(cursor)
    return A_NUMBER
  }
  for (let i = 0; i < texts.length; i += 1) {
    const one = texts[i]
    if (one && takesBytes(cursor, one.bytes)) return one.text
  }
  return NO_ANSWER
}

/** Where the parts of an answer begin: what follows its key, its value, what follows that. */
interface Parts {
  readonly from: number
  readonly begin: number
  readonly end: number
}

/** Keeps the frame of an answer that has been read, up to the key of the next one. */
export function keepFrame(cursor: Cursor, { from, begin, end }: Parts, meaning: number, list: QuickList): void {
  const { bytes, at } = cursor
  if (takes(cursor, COMMA) && !cursor.isInDoubt) {
    nextSign(cursor)
    const known = list.frames.get(meaning)
    // One of the same lengths is very likely the same, and taking one along is slow.
    if (known?.before.length !== begin - from || known.after.length !== cursor.at - end)
      list.frames.set(meaning, {
        before: Uint8Array.from(bytes.subarray(from, begin)),
        after: Uint8Array.from(bytes.subarray(end, cursor.at)),
      })
  }
  cursor.at = at
}
