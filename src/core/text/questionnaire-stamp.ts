import { QUESTIONNAIRE_FORMAT, type QuestionnaireStamp } from '../model/questionnaire.ts'

/** What stands between the parts of a stamp; no id, version or hash holds it. */
const BETWEEN = ' · '

/** Which list a questionnaire asks from, in a line that survives whatever a spreadsheet is saved as. */
export function stampLine({ format, checklist, version, sha256, languages }: QuestionnaireStamp): string {
  return [format, checklist, version, sha256, languages.join(',')].join(BETWEEN)
}

/** The same for programs that look into a file's properties. */
export function stampProperties(stamp: QuestionnaireStamp): Readonly<Record<string, string>> {
  return Object.fromEntries(stampEntries(stamp).map(([key, value]) => [`tukiem ${key}`, value]))
}

export const STAMP_PARTS = ['format', 'checklist', 'version', 'sha256', 'languages'] as const

/** The same, a part a row. */
export function stampEntries(stamp: QuestionnaireStamp): readonly (readonly [key: string, value: string])[] {
  return STAMP_PARTS.map((key) => [key, key === 'languages' ? stamp.languages.join(',') : stamp[key]])
}

/** What a stamp says, as far as a text is one. */
export function stampIn(text: string): Omit<QuestionnaireStamp, 'format'> | null {
  const [format, checklist, version, sha256, languages] = text.trim().split(/\s*·\s*/)
  if (format !== QUESTIONNAIRE_FORMAT || !checklist || !version || !sha256) return null
  return { checklist, version, sha256, languages: (languages ?? '').split(',').filter((one) => one !== '') }
}
