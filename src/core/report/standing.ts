import type { Assessment } from '../model/assessment.ts'
import type { ReportWords } from './report-words.ts'

type Pair = { readonly label: string; readonly value: string }

/** When, by which list, and how many people: the same on every report. */
export function aboutTheCheck(assessment: Assessment, words: ReportWords): readonly Pair[] {
  const { size } = assessment
  const people =
    size.people === null
      ? words.say('report.people-unknown')
      : words.say('report.people-value', { people: size.people, size: words.say(`report.size.${size.class}`) })
  return [...whenAndBy(assessment, words), { label: words.say('report.people'), value: people }]
}

/** The same for a reader outside the firm: the size, not how many people. */
export function aboutTheFirm(assessment: Assessment, words: ReportWords): readonly Pair[] {
  const size = words.say(`report.size.${assessment.size.class}`)
  return [...whenAndBy(assessment, words), { label: words.say('report.size'), value: size }]
}

function whenAndBy({ today, checklist }: Assessment, words: ReportWords): readonly Pair[] {
  const { title, version, lawAsOf } = checklist
  return [
    { label: words.say('report.checked-on'), value: words.day(today) },
    { label: words.say('report.list'), value: words.say('report.list-value', { title: words.text(title), version }) },
    { label: words.say('report.law-checked'), value: words.day(lawAsOf) },
  ]
}

/** What the result rests on and what it is not: to the owner, or to readers outside the firm. */
export function selfDeclared(
  { proofs }: Assessment,
  words: ReportWords,
  notice: 'report.not-legal-advice' | 'report.others.notice' = 'report.not-legal-advice',
): string {
  return `${words.say('report.self-declared', { proofs })} ${words.say(notice)}`
}
