import { catalogueOf } from '../../src/cohort/catalogue.ts'
import type { Answer } from '../../src/core/model/answers.ts'
import type { Question } from '../../src/core/model/checklist.ts'
import type { Profile } from '../../src/core/model/facts.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import { scoreRecord } from '../../src/core/scoring/score-record.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { answersOf, assessmentOf, FIRMS, library, packaged } from './firms.ts'
import { TODAY } from './questions.ts'

const LISTS = ['vn.start', 'vn.start', 'vn.sme', 'vn.start', 'vn.garment', 'vn.start', 'vn.start', 'vn.sme'] as const
const KINDS = ['Cơ sở', 'Xưởng', 'Công ty TNHH', 'Tổ hợp', 'Hộ kinh doanh', 'Công ty cổ phần'] as const
const NAMES = [
  'Thành Công', 'An Phú', 'Hoa Sen', 'Minh Khôi', 'Bình Minh', 'Tân Tiến', 'Cô Ba', 'Đại Phát', 'Phước Lộc', 'Hương Quê',
  'Sông Hàn', 'Trường Sơn', 'Ngọc Lan', 'Việt Thắng', 'Gia Bảo', 'Lộc Xuân', 'Hải Đăng', 'Kim Ngân', 'Thiên Ân', 'Nhật Tân',
] as const // biome-ignore format: a list of names
const PROVINCES = ['Bắc Ninh', 'Đà Nẵng', 'Đồng Tháp', 'TP. Hồ Chí Minh', 'Lâm Đồng'] as const

/** What the ids in the sample firms' results mean. */
export const sampleCatalogue = catalogueOf(
  [...new Set(LISTS)].map((id) => packaged(id).checklist),
  library.facts,
)

/**
 * Results of made-up firms, as mixed as those of a consultant, sorted by client: facts of the golden firms, and answers by
 * chance that is the same each time. `year` 0 is the first check; a year later many things are better, the first firms are
 * gone and others are new.
 */
export function sampleFirms(count: number, year = 1, today = TODAY): readonly ClientRecord[] {
  const first = year === 0 ? 0 : 2
  return Array.from({ length: count }, (_, i) => sampleFirm(i + first, year, today)).toSorted((a, b) =>
    a.client < b.client ? -1 : 1,
  )
}

function sampleFirm(number: number, year: number, today: string): ClientRecord {
  const chance = chanceOf(number + 1)
  const code = `KH-${String(number + 1).padStart(5, '0')}`
  const facts = factsOf(number, chance)
  const list = packaged(LISTS[number % LISTS.length] ?? 'vn.start')
  const quality = 0.34 + 0.62 * chance()
  const { kept } = rightSize(list.checklist, facts, library.facts)
  const answers = kept.map(({ question }): [string, Answer] => {
    // The same draw in each year, so that what was in order stays so.
    const luck = chance() + (question.severity === 'critical' ? -0.3 : 0)
    return [question.id, { value: answerTo(question, facts, luck < quality + (year === 0 ? -0.08 : 0), chance()) }]
  })
  const file = {
    checklist: { id: list.checklist.id },
    revision: 1,
    firm: {
      name: `${KINDS[number % KINDS.length]} ${NAMES[(number * 7) % NAMES.length]}`,
      code,
      province: PROVINCES[number % PROVINCES.length] ?? '',
    },
    facts,
    answers: Object.fromEntries(answers),
    retired: {},
  }
  return {
    ...scoreRecord(assessmentOf(file, today)),
    client: code,
    source: { file: 'khach-hang.xlsx', row: number + 2, sha256: number.toString(16).padStart(64, '0') },
  }
}

/** The facts of a golden firm with another number of people. */
function factsOf(number: number, chance: () => number): Profile {
  const { facts } = answersOf(FIRMS[number % FIRMS.length] ?? 'furniture-34')
  const hired = typeof facts.hired === 'number' ? Math.max(1, Math.round(facts.hired * (0.4 + chance()))) : 4
  return { ...facts, hired, wageRegion: 'I', payBy: 'month' }
}

function answerTo(question: Question, facts: Profile, isGood: boolean, draw: number): Answer['value'] {
  const isUnknown = !isGood && draw < 0.25
  if (isUnknown) return 'unknown'
  switch (question.kind) {
    case 'yes-no':
      if (isGood) return draw < 0.06 && question.mayNotApply ? 'not-applicable' : 'yes'
      if (question.written && draw < 0.4) return 'unwritten'
      return draw < 0.6 ? 'partly' : 'no'
    case 'count': {
      const of = facts[question.of]
      return typeof of === 'number' ? (isGood ? of : Math.floor(of * draw)) : 'unknown'
    }
    case 'number':
      return NUMBERS[question.id]?.[isGood ? 0 : 1] ?? 'unknown'
    case 'choice':
      return question.choices.find(({ credit }) => credit >= 0.5 === isGood)?.id ?? 'unknown'
    default:
      return question satisfies never
  }
}

/** A number in order, and one that is not. */
const NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  'work.youngest': [19, 14],
  'pay.minimum-wage': [6_200_000, 4_100_000],
  'hours.week': [48, 60],
  'hours.overtime-month': [30, 70],
}

/** Numbers from 0 up to 1 that look random and are the same each time (a linear congruential generator). */
function chanceOf(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
