import { ANSWER_STATES, type AnswerState } from '../core/model/answers.ts'

/** How people write an answer, in either language; compared after NFC, lower case and single spaces. */
const WORDS: Readonly<Record<AnswerState, readonly string[]>> = {
  yes: ['yes', 'y', 'có', 'rồi', 'có rồi', 'đã', 'đã có', 'co', 'roi'],
  partly: ['partly', 'partially', 'in part', 'some', 'một phần', 'mot phan'],
  no: ['no', 'n', 'not yet', 'chưa', 'không', 'chưa có', 'chua', 'khong'],
  unwritten: [
    'unwritten',
    'done, not written',
    'done, not written down',
    'we do it, nothing is written',
    'có làm, chưa ghi',
    'có làm nhưng chưa ghi lại',
    'có làm, chưa ghi ra giấy',
    'chưa ghi lại',
    'chua ghi lai',
  ],
  unknown: [
    'unknown',
    "don't know",
    'do not know',
    'not sure',
    'chưa rõ',
    'không biết',
    'không rõ',
    'chua ro',
    'khong biet',
    '?',
  ],
  'not-applicable': [
    'not-applicable',
    'not applicable',
    'n/a',
    'na',
    'không áp dụng',
    'khong ap dung',
    'không có việc này',
  ],
}

const TABLE: ReadonlyMap<string, AnswerState> = new Map(
  ANSWER_STATES.flatMap((state) => WORDS[state].map((word): [string, AnswerState] => [word.normalize('NFC'), state])),
)

/** The answer that a word of either language means, `null` when it is none. */
export function answerWord(text: string): AnswerState | null {
  const word = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.!]$/, '')
  return TABLE.get(word) ?? null
}
