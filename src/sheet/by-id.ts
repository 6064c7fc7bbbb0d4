import type { QuestionnaireRow } from '../core/model/questionnaire.ts'

/** Each question once, where it stands there in several units: a file of answers knows it by one id. */
export function byId(rows: readonly QuestionnaireRow[]): readonly QuestionnaireRow[] {
  const merged = new Map<string, QuestionnaireRow>()
  for (const row of rows) {
    const id = row.id.replace(/#\d+$/, '')
    const before = merged.get(id)
    merged.set(id, before ? { ...before, ask: `${before.ask}\n${row.ask}`, unit: '' } : { ...row, id })
  }
  return [...merged.values()]
}
