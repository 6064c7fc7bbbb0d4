import { knownValue } from '../condition/holds.ts'
import type { Assessment } from '../model/assessment.ts'
import type { ReportWords } from './report-words.ts'

type Pair = { readonly label: string; readonly value: string }

/** When, by which list, and how many people: the same on every report. */
export function aboutTheCheck(assessment: Assessment, words: ReportWords): readonly Pair[] {
  return [
    ...whenAndBy(assessment, words),
    { label: words.say('report.people'), value: peopleInWords(assessment, words) },
  ]
}

/** All who work there and the size; where the number is not the one that was told, of whom it is made up. */
function peopleInWords({ size: { class: id, people }, facts }: Assessment, words: ReportWords): string {
  if (people === null) return words.say('report.people-unknown')
  const [paid, family] = [knownValue(facts, 'hired'), knownValue(facts, 'familyUnpaid')]
  const size = words.say(`report.size.${id}`)
  return typeof paid === 'number' && typeof family === 'number' && family > 0
    ? words.say('report.people-paid', { people, paid, family, size })
    : words.say('report.people-value', { people, size })
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
