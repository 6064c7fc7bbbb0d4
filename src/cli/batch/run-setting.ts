import type { Shard } from '../../cohort/shard.ts'
import type { IsoDate, Language } from '../../core/model/text.ts'
import type { PlanFormat, View } from '../formats.ts'

/** What is made for each client beside its assessment. */
export interface PlansAsked {
  readonly formats: readonly PlanFormat[]
  readonly view: View
  readonly full: boolean
  readonly withActions: boolean
  readonly duties: boolean
  /** Hours a week; by the size of the firm where nothing was said. */
  readonly hours?: number
}

/** What all clients of a run are scored with, as data that a worker can be sent. */
export interface RunSetting {
  /** The same for every run that asks for the same. */
  readonly run: string
  readonly root: string
  readonly today: IsoDate
  readonly list?: string
  readonly language: Language
  readonly second: Language | null
  readonly languageAsked: boolean
  readonly plans: PlansAsked | null
  /** The file of a theme for them. */
  readonly theme?: string
  /** SHA-256 of that file, hex; `null` for the packaged one. */
  readonly themeSha256: string | null
  /** Which of the clients are scored. */
  readonly shard: Shard
  /** The folder for the files of clients; `null` where none of them are written. */
  readonly clients: string | null
  /** Where rows were copied to. */
  readonly rows: string
}
