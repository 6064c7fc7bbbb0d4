/** A list that others are made from, as a file: small, so that it is read in a moment. */
export function smallBase(ids: readonly string[]): string {
  const sections = [...new Set(ids.map((id) => id.split('.')[0] ?? ''))]
  const question = (id: string) => `
      - id: ${id}
        basis: good
        severity: moderate
        ask: { vi: Có ${id} không?, en: Is there ${id}? }
        help: { vi: Ví dụ ${id}., en: An example is ${id}. }
        met: { vi: Có ${id}., en: There is ${id}. }
        gap: { vi: Chưa có ${id}., en: There is no ${id} yet. }
        why: { vi: Vì ${id}., en: Because of ${id}. }
        laws: []
        proof: []
        fix: { first: { vi: Bắt đầu ${id}., en: Begin ${id}. }, minutes: 10, hours: 1, who: owner, cost: none, days: 7 }`
  const section = (name: string) => `
  - id: ${name}
    title: { vi: Phần ${name}, en: Part ${name} }
    questions:${ids
      .filter((id) => id.startsWith(`${name}.`))
      .map(question)
      .join('')}`
  return `format: tukiem/checklist/1
id: test.base
version: "1.0.0"
languages: [vi, en]
title: { vi: Gốc, en: Base }
publisher: { name: test }
lawAsOf: 2026-11-21
lookAgain: 2027-01-15
sections:${sections.map(section).join('')}
`
}
