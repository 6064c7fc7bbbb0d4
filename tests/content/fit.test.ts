import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FactDefinition, type FactValue, type Profile, UNKNOWN } from '../../src/core/model/facts.ts'
import { leftOutBlocks } from '../../src/core/report/left-out.ts'
import { factsNeeded } from '../../src/core/sizing/facts-needed.ts'
import { weighsInLaw } from '../../src/core/sizing/prepared-list.ts'
import { rightSize } from '../../src/core/sizing/right-size.ts'
import { FACTS_MICRO, SIZE_FACTS } from '../../src/core/sizing/size.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS, library, packaged } from '../helpers/firms.ts'

const chosen = library.lists.filter(({ module }) => module !== true).map(({ id }) => id)
const sized = (list: string, facts: Profile) => rightSize(packaged(list).checklist, facts, library.facts)

/** The list for the trade of a firm. */
function tradeList({ sector }: Profile): string {
  if (sector === 'trade' || sector === 'hospitality') return 'vn.services'
  if (sector === 'farming') return 'vn.food'
  return library.lists.some(({ id }) => id === `vn.${sector}`) ? `vn.${sector}` : 'vn.sme'
}

describe.each(FIRMS)('%s', (firm) => {
  const { facts } = answersOf(firm)

  test('loses nothing that weighs in law to a cap, whatever list it chooses', () => {
    for (const list of chosen) {
      const lost = sized(list, facts).leftOut.filter(
        ({ question, reason }) => reason.code.startsWith('over-') && weighsInLaw(question),
      )
      expect(
        lost.map(({ question }) => question.id),
        list,
      ).toEqual([])
    }
  })

  test('is told in words why each question was left out', () => {
    const blocks = leftOutBlocks(assessmentOf(answersOf(firm)), wordsIn('vi'), true)
    const asked = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
    const reasons = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []))
    expect(asked).toHaveLength(sized(answersOf(firm).checklist.id, facts).leftOut.length)
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([])
  })
})

test('two firms of one size and other trades differ in at least 6 questions', () => {
  const firms = FIRMS.map((name) => {
    const { facts } = answersOf(name)
    const { kept, size } = sized(tradeList(facts), facts)
    return { name, size: size.class, list: tradeList(facts), ids: new Set(kept.map(({ question }) => question.id)) }
  })
  let pairs = 0
  for (const one of firms)
    for (const other of firms) {
      if (one.name >= other.name || one.size !== other.size || one.list === other.list) continue
      pairs += 1
      const differing =
        [...one.ids].filter((id) => !other.ids.has(id)).length + [...other.ids].filter((id) => !one.ids.has(id)).length
      expect(differing, `${one.name} and ${other.name}`).toBeGreaterThanOrEqual(6)
    }
  expect(pairs).toBeGreaterThan(10)
})

test.each(['vn.export', 'vn.household', 'vn.supplier-ready', 'vn.garment', 'vn.food', 'vn.services'])(
  '%s keeps room for what it is about, even in a micro firm',
  (list) => {
    const { focus = [] } = packaged(list).checklist
    const micro = FIRMS.map((name) => answersOf(name).facts).filter(
      (facts) => sized(list, facts).size.class === 'micro',
    )
    const isMeant = ({ site, legalForm }: Profile) =>
      site !== undefined && (list !== 'vn.household' || legalForm === 'household')
    for (const facts of micro.filter(isMeant)) {
      const { kept } = sized(list, facts)
      expect(kept.filter(({ section }) => focus.includes(section)).length).toBeGreaterThanOrEqual(2)
    }
  },
)

/** A value of a fact, or that it is not known. */
function anyValue({ kind, choices = [] }: FactDefinition): fc.Arbitrary<FactValue> {
  const ids = choices.map(({ id }) => id)
  if (kind === 'number') return fc.constantFrom<FactValue>(0, 1, 9, 10, 11, 50, 51, 100, 101, 200, UNKNOWN)
  return kind === 'several' ? fc.subarray(ids) : fc.constantFrom<FactValue>(...ids, UNKNOWN)
}

/** Any firm, known in part: each fact may be missing. */
const anyFirm: fc.Arbitrary<Profile> = fc
  .tuple(...library.facts.map((fact) => fc.tuple(fc.constant(fact.id), fc.option(anyValue(fact), { nil: null }))))
  .map((facts) => Object.fromEntries(facts.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const]))))

test('no list loses to a cap what weighs in law, nor asks a micro firm more than 8 facts, whatever the firm is', () => {
  fc.assert(
    fc.property(anyFirm, fc.constantFrom(...chosen), (facts, list) => {
      const { leftOut, size } = sized(list, facts)
      const lost = leftOut.filter(({ question, reason }) => reason.code.startsWith('over-') && weighsInLaw(question))
      expect(lost.map(({ question }) => question.id)).toEqual([])
      const begun: Profile = Object.fromEntries(
        Object.entries(facts).filter(([id]) => SIZE_FACTS.some((one) => one === id)),
      )
      if (size.class === 'micro')
        expect(factsNeeded(packaged(list).checklist, library.facts, begun).length).toBeLessThanOrEqual(FACTS_MICRO)
    }),
    { numRuns: 2000 },
  )
})
