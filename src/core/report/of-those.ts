import type { ReportWords } from './report-words.ts'

/** A question that begins with “Of the {hired} hired, …”. */
export interface OfThose {
  readonly fact: string
  readonly who: string
  /** All that comes after the comma. */
  readonly rest: string
}

/** The parts of a question that counts from a number; `null` for any other one. */
export function ofThose(said: string, words: ReportWords): OfThose | null {
  const before = `${words.say('report.paper.of-the')} {`
  if (!said.startsWith(before)) return null
  const parts = /^([A-Za-z][A-Za-z0-9_-]*)\} ([^,{}]+),(.*)$/s.exec(said.slice(before.length))
  if (!parts) return null
  const [, fact = '', who = '', rest = ''] = parts
  return { fact, who, rest }
}

/** “Of those hired (A1), …”: the question where the number is not known. */
export const saidOfThose = ({ who, rest }: OfThose, code: string, words: ReportWords): string =>
  words.say('report.paper.of-those', { who, code }) + rest
