import type {
  AnswersDocument,
  BurdensDocument,
  CalendarDocument,
  ChecklistDocument,
  CrosswalkDocument,
  FactSheetDocument,
  FactsDocument,
  LawsDocument,
  ParametersDocument,
  PlainWordsDocument,
  ThemeDocument,
} from './documents.ts'
import { KEYS as ANSWERS_KEYS, answers } from './generated/answers-validator.js'
import {
  burdens,
  type Compiled,
  calendar,
  checklist,
  crosswalk,
  type Fault,
  factSheet,
  facts,
  KEYS,
  laws,
  parameters,
  plainWords,
  theme,
} from './generated/validators.js'

/** One kind of file. */
export interface Format<Document> {
  /** As it stands in the file, `tukiem/checklist/1`. */
  readonly id: string
  /** True for a value of this shape; otherwise `faults` of this moment say why not. */
  readonly fits: (value: unknown) => value is Document
  readonly faults: () => readonly SchemaError[]
  /** What objects of the file may hold, by the name of the key that holds them. */
  readonly keys: Readonly<Record<string, readonly string[]>>
  /** Whether a message may quote what the file says: never what a firm answered. */
  readonly quotable: boolean
}

/** One fault as a compiled schema tells it. */
export type SchemaError = Fault

/** The guards rest on the schemas, which say the same as the types of the documents. */
export const FORMATS = {
  answers: format<AnswersDocument>('answers', answers, false, ANSWERS_KEYS),
  burdens: format<BurdensDocument>('burdens', burdens, true),
  calendar: format<CalendarDocument>('calendar', calendar, true),
  checklist: format<ChecklistDocument>('checklist', checklist, true),
  crosswalk: format<CrosswalkDocument>('crosswalk', crosswalk, true),
  factSheet: format<FactSheetDocument>('fact-sheet', factSheet, true),
  facts: format<FactsDocument>('facts', facts, true),
  laws: format<LawsDocument>('laws', laws, true),
  parameters: format<ParametersDocument>('parameters', parameters, true),
  plainWords: format<PlainWordsDocument>('plain-words', plainWords, true),
  theme: format<ThemeDocument>('theme', theme, true),
} as const

/** A kind of file by its compiled schema; `known` are the keys of its objects. */
export function format<Document>(
  name: string,
  compiled: Compiled,
  quotable: boolean,
  known: typeof KEYS = KEYS,
): Format<Document> {
  return {
    id: `tukiem/${name}/1`,
    fits: (value): value is Document => compiled(value),
    faults: () => compiled.errors ?? [],
    keys: known[name] ?? {},
    quotable,
  }
}
