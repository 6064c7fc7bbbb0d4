import type { Answer, AnswerFile } from '../../src/core/model/answers.ts'
import type { Assessment } from '../../src/core/model/assessment.ts'
import type {
  Checklist,
  ChoiceQuestion,
  CountQuestion,
  NumberQuestion,
  Question,
  YesNoQuestion,
} from '../../src/core/model/checklist.ts'
import type { FactDefinition, Profile } from '../../src/core/model/facts.ts'
import type { Law, Parameter } from '../../src/core/model/law.ts'
import { assess } from '../../src/core/scoring/assess.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'

export const TODAY = '2026-11-21'

export const text = (words: string) => ({ vi: words, en: words })

export const BASE = {
  meaning: 1,
  basis: 'law',
  severity: 'serious',
  tier: 'core',
  ask: text('ask'),
  help: text('help'),
  met: text('met'),
  gap: text('gap'),
  why: text('why'),
  laws: [],
  proof: [],
  codes: {},
  fix: {
    first: text('first'),
    minutes: 30,
    then: [],
    hours: 2,
    who: 'owner',
    cost: 'none',
    days: 7,
    from: [],
  },
} as const

export const yesNo = (id: string, own: Partial<YesNoQuestion> = {}): YesNoQuestion => ({
  ...BASE,
  kind: 'yes-no',
  ...own,
  id,
})
export const number = (id: string, own: Partial<NumberQuestion> = {}): NumberQuestion => ({
  ...BASE,
  kind: 'number',
  unit: 'hours/week',
  target: { atMost: 48 },
  ...own,
  id,
})
export const count = (id: string, own: Partial<CountQuestion> = {}): CountQuestion => ({
  ...BASE,
  kind: 'count',
  of: 'hired',
  ...own,
  id,
})
export const choice = (id: string, own: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  ...BASE,
  kind: 'choice',
  choices: [
    { id: 'app', title: text('app'), credit: 1 },
    { id: 'paper', title: text('paper'), credit: 0.5 },
    { id: 'head', title: text('head'), credit: 0 },
  ],
  ...own,
  id,
})

/** A checklist of one section a group of questions. */
export const checklist = (...sections: readonly (readonly Question[])[]): Checklist => ({
  id: 'test.list',
  version: '1.0.0',
  languages: ['vi', 'en'],
  title: text('list'),
  publisher: { name: 'test' },
  lawAsOf: '2026-11-01',
  lookAgain: '2027-06-01',
  sections: sections.map((questions, at) => ({ id: `s${at + 1}`, title: text(`section ${at + 1}`), questions })),
})

export const FACTS: readonly FactDefinition[] = [
  { id: 'hired', kind: 'number', ask: text('hired'), help: text('') },
  { id: 'familyUnpaid', kind: 'number', ask: text('family'), help: text('') },
  {
    id: 'sector',
    kind: 'choice',
    ask: text('sector'),
    help: text(''),
    choices: [
      { id: 'furniture', title: text('furniture'), group: 'industry' },
      { id: 'trade', title: text('trade'), group: 'services' },
      { id: 'farming', title: text('farming'), group: 'farming' },
    ],
  },
  { id: 'wageRegion', kind: 'choice', ask: text('region'), help: text(''), when: { hired: { atLeast: 1 } } },
  { id: 'site', kind: 'several', ask: text('site'), help: text('') },
]

export const PARAMETERS: readonly Parameter[] = [
  {
    id: 'wage',
    title: text('wage'),
    unit: 'VND/month',
    by: 'wageRegion',
    values: [
      {
        validFrom: '2026-01-01',
        value: { I: 5_310_000, IV: 3_700_000 },
        law: { ref: 'decree', certain: true },
        source: 'D',
      },
      {
        validFrom: '2027-01-01',
        value: { I: 5_700_000, IV: 4_000_000 },
        law: { ref: 'decree', certain: true },
        source: 'D',
      },
    ],
  },
  {
    id: 'hours',
    title: text('hours'),
    unit: 'hours/month',
    values: [{ validFrom: '2021-01-01', value: 40, law: { ref: 'code', certain: true }, source: 'C' }],
  },
]

export const LAWS: readonly Law[] = [
  { id: 'code', title: text('code'), number: '45/2019', inForce: '2021-01-01', confidence: 'high' },
  { id: 'decree', title: text('decree'), number: '293/2025', inForce: '2026-01-01', confidence: 'medium' },
  { id: 'other', title: text('other'), number: '1/2020', inForce: '2020-01-01', confidence: 'high' },
]

export const PROFILE: Profile = { hired: 34, familyUnpaid: 2, sector: 'furniture', wageRegion: 'I', site: ['machines'] }

export const file = (
  answers: Readonly<Record<string, Answer['value'] | Answer>>,
  profile: Profile = PROFILE,
): AnswerFile => ({
  checklist: { id: 'test.list' },
  revision: 1,
  firm: { name: 'Xưởng mộc' },
  facts: profile,
  answers: Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, typeof answer === 'object' ? answer : { value: answer }]),
  ),
  retired: {},
})

/** Sizes and assesses in one go, as a command does. */
export function assessed(
  list: Checklist,
  answers: Readonly<Record<string, Answer['value'] | Answer>>,
  profile: Profile = PROFILE,
  today = TODAY,
  done: AnswerFile['done'] = {},
): Assessment {
  return assess(
    rightSize(list, profile, FACTS),
    { ...file(answers, profile), done },
    {
      today,
      parameters: PARAMETERS,
      laws: LAWS,
      duties: [],
      sha256: 'f'.repeat(64),
    },
  )
}
