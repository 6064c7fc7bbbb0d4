import type { IsoDate, Language, Text } from '../model/text.ts'
import type { ReportMessages } from './generated/report-messages.ts'

/** The words that a report is said in; the core decides what to say, the caller passes in how. */
export interface ReportWords {
  readonly language: Language
  say<K extends keyof ReportMessages>(
    key: K,
    ...args: ReportMessages[K] extends null ? [] : [args: ReportMessages[K]]
  ): string
  /** A sentence of a checklist, safe to show. */
  text(text: Text): string
  day(day: IsoDate): string
  number(value: number): string
  percent(share: number): string
}
