import type { AnswerFile } from '../../src/core/model/answers.ts'
import { answersOf } from './firms.ts'

/** Stands in every place where people type what they like. */
export const MARK = 'ZZ-Nguyễn-Thị-Bí-Mật-ZZ'

/** The answers of a sample firm with a mark in every text that is typed by hand, but for the name, code and place of the firm. */
export function markedFirm(firm: string): AnswerFile {
  const file = answersOf(firm)
  const marked = Object.entries(file.answers).map(([id, { value, meaning }], at) => [
    id,
    // One in three names no proof, so that a proof is not always there.
    { value, meaning, note: MARK, reason: MARK, ...(at % 3 === 0 ? {} : { proof: MARK }) },
  ])
  const [first = 'safety.exits'] = Object.keys(file.answers)
  return {
    ...file,
    revision: 12,
    language: MARK,
    firm: { ...file.firm, name: file.firm.name ?? 'Cơ sở', code: 'KH-00001', province: 'Đồng Nai' },
    follows: `${MARK}.tukiem.yaml`,
    answers: Object.fromEntries(marked),
    retired: { 'gone.question': { value: MARK, note: MARK, proof: MARK, reason: MARK } },
    done: { [first]: { on: '2026-11-01', settles: file.answers[first]?.value ?? 'no', proof: MARK } },
  }
}
