import type { ReportWords } from './report-words.ts'

/** Several languages at once: what each says, one below or behind the other; what they say alike stands there once. */
export interface Speakers {
  readonly all: readonly ReportWords[]
  below(say: (words: ReportWords) => string): string
  beside(say: (words: ReportWords) => string): string
}

/** Stands between the words of two languages. */
export const BETWEEN = ' / '

export function speakersOf(all: readonly ReportWords[]): Speakers {
  const joined = (between: string) => (say: (words: ReportWords) => string) => [...new Set(all.map(say))].join(between)
  return { all, below: joined('\n'), beside: joined(BETWEEN) }
}
