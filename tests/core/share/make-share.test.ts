import { describe, expect, test } from 'vitest'
import { readShare } from '../../../src/checklist/read-share.ts'
import { questionsOf } from '../../../src/core/checklist/questions-of.ts'
import { DEPTHS, type Depth, type Share } from '../../../src/core/model/share.ts'
import { makeShare } from '../../../src/core/share/make-share.ts'
import { assessmentOf, FIRMS, library, listOf } from '../../helpers/firms.ts'
import { MARK, markedFirm } from '../../helpers/marked-firm.ts'

const shareOf = (firm: string, depth: Depth): Share =>
  makeShare(assessmentOf(markedFirm(firm)), { depth, revision: 12, listKey: null })

/** Every key and every value of a document. */
function leavesOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...leavesOf(inner)])
}

const CASES = FIRMS.flatMap((firm) => DEPTHS.map((depth) => [firm, depth] as const))

describe.each(CASES)('%s at the depth %s', (firm, depth) => {
  const share = shareOf(firm, depth)
  const leaves = leavesOf(share)
  const questions = questionsOf(listOf(firm).checklist).map(({ id }) => id)
  const sections = listOf(firm).checklist.sections.map(({ id }) => id)
  const facts = library.facts.map(({ id }) => id).filter((id) => !sections.includes(id))

  test('holds nothing that was typed by hand but what the firm is called', () => {
    expect(JSON.stringify(share)).not.toContain(MARK)
    expect(JSON.stringify(share)).not.toMatch(/"(?:note|reason|retired|done|follows|language)"/)
  })

  test('holds no answer, no question and no fact unless all answers are handed on', () => {
    const named = leaves.filter((leaf) => questions.includes(String(leaf)))
    const told = leaves.filter((leaf) => facts.includes(String(leaf)))
    if (depth === 'full') expect(named.length).toBe(assessmentOf(markedFirm(firm)).questions.length)
    else expect([named, told]).toEqual([[], []])
  })

  test('holds the parts of its depth and no others', () => {
    const about = ['format', 'depth', 'to', 'firm', 'day', 'revision', 'scoring', 'declared', 'size', 'level', 'lines']
    const parts = { levels: about, topics: [...about, 'topics'], full: [...about, 'topics', 'full'] }
    expect(Object.keys(share)).toEqual(parts[depth])
  })

  test('is read again as it is', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(share))
    expect(readShare({ name: 'a.share.json', bytes })).toEqual(share)
  })
})

describe('one question', () => {
  test.each(FIRMS)('of a topic, a line or the strengths is not counted: %s', (firm) => {
    const { lines, topics } = shareOf(firm, 'topics')
    const kept = assessmentOf(markedFirm(firm)).questions.filter(({ question }) => question.basis !== 'strength')
    for (const { id, score, counts } of topics?.sections ?? []) {
      const own = kept.filter(({ section }) => section === id).length
      expect([id, counts === null, score === null || score.counting > 1]).toEqual([id, own < 2, true])
    }
    for (const score of Object.values(lines)) expect(score === null || (score?.counting ?? 0) > 1).toBe(true)
    expect(topics?.strengths === null || (topics?.strengths.asked ?? 0) > 1).toBe(true)
  })
})

test('a text among answers or facts that is no choice is not handed on', () => {
  const assessment = assessmentOf(markedFirm('furniture-34'))
  const [first] = assessment.questions
  const forged = {
    ...assessment,
    facts: { ...assessment.facts, sector: MARK, site: ['dust', MARK] },
    questions: assessment.questions.map((one) => (one === first ? { ...one, answer: { value: MARK } } : one)),
  }
  const { full } = makeShare(forged, { depth: 'full', revision: 1, listKey: null })
  expect(JSON.stringify(full)).not.toContain(MARK)
  expect(full?.answers[0]).toEqual({ id: first?.question.id, value: null })
})

test('the numbers of a line are whole percent', () => {
  const numbers = FIRMS.flatMap((firm) => Object.values(shareOf(firm, 'levels').lines)).flatMap((score) =>
    score?.percent ? [score.percent.low, score.percent.high] : [],
  )
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers.filter((number) => !Number.isInteger(number))).toEqual([])
})
