import { WHOLES } from '../../src/core/answer/misfit.ts'
import { offeredStates } from '../../src/core/answer/offered.ts'
import { resolveTarget } from '../../src/core/answer/target.ts'
import { knownValue } from '../../src/core/condition/holds.ts'
import type { Answer, AnswerFile } from '../../src/core/model/answers.ts'
import type { Checklist, NumberQuestion, Question } from '../../src/core/model/checklist.ts'
import { type FactDefinition, type FactValue, type Profile, UNKNOWN } from '../../src/core/model/facts.ts'
import { factsNeeded } from '../../src/core/sizing/facts-needed.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { answersOf, FIRMS, library, packaged } from './firms.ts'
import { below, oneOf, type Random, randomFrom } from './mutants.ts'
import { TODAY } from './questions.ts'

/** Firms that differ in more than their answers; sizing one takes longer than answering for it. */
const FRAMES = 160
const LISTS = library.lists.filter(({ module }) => !module).map(({ id }) => id)
const KINDS = ['Xưởng mộc', 'Tổ may', 'Cơ khí', 'Công ty TNHH', 'Hợp tác xã', 'Hộ kinh doanh', 'Quán', 'Cơ sở']
const NAMES = ['Thành Công', 'Hòa Bình', 'Minh Phát', 'Ánh Dương', 'Đồng Tâm', 'Quê Hương', 'Phú Quý', 'Tân Tiến']
/** The first ones more often than the last, so that some have a handful of firms. */
const PROVINCES = [
  'TP. Hồ Chí Minh',
  'Hà Nội',
  'Đồng Nai',
  'Bắc Ninh',
  'Đà Nẵng',
  'Cần Thơ',
  'Huế',
  'Nghệ An',
  'Lai Châu',
]
const NOTES = [
  'hỏi lại kế toán',
  '3 người mới, đang thử việc',
  'xem lại: "tháng 12"',
  'sổ ở tủ #2',
  'ask the accountant',
]
const PROOFS = ['ảnh lối thoát', 'hợp đồng trong tủ', 'bảng lương tháng 10', 'photo of the exit']
/** Where the target depends on a fact that is not known, which is so with the lowest pay alone. */
const NO_TARGET = 4_000_000
/** Where the list is for some firms only: what they say of themselves. */
const FITTING: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'vn.garment': { sector: ['garment'] },
  'vn.furniture': { sector: ['furniture'] },
  'vn.electronics': { sector: ['electronics'] },
  'vn.food': { sector: ['food'] },
  'vn.mechanical': { sector: ['mechanical'] },
  'vn.services': { sector: ['trade', 'hospitality', 'services'] },
  'vn.household': { legalForm: ['household', 'unregistered'] },
  'vn.cooperative-check': { legalForm: ['cooperative', 'cooperative-group'] },
}

/** A firm without its own answers: the list, the facts, and the questions that it is asked. */
export interface Frame {
  readonly list: string
  readonly facts: Profile
  readonly questions: readonly Question[]
}

const frames = new Map<string, Frame>()

/** One of the sample firms, or a firm of another list, sector and size. */
export function frameNumber(number: number, seed: number): Frame {
  const key = `${seed} ${number}`
  const made = frames.get(key) ?? makeFrame(number, randomFrom(seed * 7919 + number))
  frames.set(key, made)
  return made
}

function makeFrame(number: number, random: Random): Frame {
  const sample = FIRMS[number]
  if (sample !== undefined) {
    const { checklist, facts } = answersOf(sample)
    return frameOf(checklist.id, facts)
  }
  const list = oneOf(random, LISTS)
  return frameOf(list, randomFacts(packaged(list).checklist, random))
}

const frameOf = (list: string, facts: Profile): Frame => ({
  list,
  facts,
  questions: rightSize(packaged(list).checklist, facts, library.facts).kept.map(({ question }) => question),
})

/** What the interview would ask, one after the other. */
function randomFacts(checklist: Checklist, random: Random): Profile {
  const facts: Record<string, FactValue> = {}
  for (;;) {
    const next = factsNeeded(checklist, library.facts, facts).find(({ id }) => facts[id] === undefined)
    if (!next) return facts
    facts[next.id] = randomFact(next, checklist.id, facts, random)
  }
}

function randomFact(fact: FactDefinition, list: string, facts: Profile, random: Random): FactValue {
  if (fact.id === 'hired')
    return oneOf(random, [below(random, 10), below(random, 10), 10 + below(random, 40), 50 + below(random, 150)])
  const { hired } = facts
  if (fact.kind === 'number')
    return below(random, fact.id === 'familyUnpaid' || typeof hired !== 'number' ? 4 : hired + 1)
  const fitting = FITTING[list]?.[fact.id]
  if (fitting) return oneOf(random, fitting)
  if (fact.id !== 'sector' && random() < 0.03) return UNKNOWN
  const choices = fact.choices ?? []
  if (fact.kind === 'yes-no') return random() < 0.5
  if (fact.kind === 'choice') return oneOf(random, choices).id
  const several = choices.filter(({ alone }) => !alone && random() < 0.3)
  return (several.length > 0 ? several : choices.filter(({ alone }) => alone)).map(({ id }) => id)
}

/** The answers of one firm among many; the same number of a seed is always the same firm. */
export function randomFirm(number: number, seed: number, frame?: Frame): AnswerFile {
  const random = randomFrom(seed * 1_000_003 + number)
  const { list, facts, questions } = frame ?? frameNumber(below(random, FRAMES), seed)
  const skill = 0.35 + 0.6 * random()
  const answered = questions.filter(() => random() < 0.97)
  return {
    checklist: { id: list, version: packaged(list).checklist.version, sha256: packaged(list).sha256 },
    revision: answered.length,
    language: random() < 0.8 ? 'vi' : 'en',
    firm: {
      name: `${oneOf(random, KINDS)} ${oneOf(random, NAMES)}`,
      code: `KH-${String(number).padStart(6, '0')}`,
      province: PROVINCES[Math.floor(random() ** 3 * PROVINCES.length)] ?? 'Huế',
    },
    facts,
    answers: Object.fromEntries(
      answered.map((question) => [question.id, randomAnswer(question, facts, skill, random)]),
    ),
    retired: {},
  }
}

/** An answer that fits its question; the more skilled a firm is, the more of them are good ones. */
function randomAnswer(question: Question, facts: Profile, skill: number, random: Random): Answer {
  const value = randomValue(question, facts, random() < skill, random)
  return {
    value,
    meaning: question.meaning,
    ...(random() < 0.05 ? { note: oneOf(random, NOTES) } : {}),
    ...(random() < 0.1 ? { proof: oneOf(random, PROOFS) } : {}),
    ...(value === 'not-applicable' ? { reason: 'không có việc này' } : {}),
  }
}

function randomValue(question: Question, facts: Profile, isGood: boolean, random: Random): Answer['value'] {
  const states = offeredStates(question)
  if (question.kind === 'yes-no') return isGood ? 'yes' : oneOf(random, states)
  if (random() < 0.05) return oneOf(random, states)
  if (question.kind === 'choice') return oneOf(random, question.choices).id
  if (question.kind === 'number') return randomNumber(question, facts, isGood, random)
  const of = knownValue(facts, question.of)
  return typeof of === 'number' ? (isGood ? of : below(random, of + 1)) : below(random, 5)
}

function randomNumber(question: NumberQuestion, facts: Profile, isGood: boolean, random: Random): number {
  const { direction, value } = resolveTarget(question, facts, library.parameters, TODAY).target
  const isMore = (direction === 'atLeast') === isGood
  const number = Math.round((value ?? NO_TARGET) * (isMore ? 1 + 0.3 * random() : 0.6 + 0.39 * random()))
  return Math.min(number + (isMore && !isGood ? 1 : 0), WHOLES[question.unit] ?? number + 1)
}
