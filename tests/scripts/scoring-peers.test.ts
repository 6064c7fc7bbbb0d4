import { describe, expect, test } from 'vitest'
import {
  dataOf,
  differences,
  EIGHTY,
  FIRMS_OF_EIGHTY,
  recordOf,
} from '../../scripts/bench/scoring-peers/eighty-questions.ts'
import { SCORING_PEERS } from '../../scripts/bench/scoring-peers/scoring-peers.ts'

const records = FIRMS_OF_EIGHTY.map(recordOf)

test('sixty-four firms with other answers are asked the same eighty questions', () => {
  expect(EIGHTY).toHaveLength(80)
  expect(new Set(records.map(({ lines }) => JSON.stringify(lines))).size).toBe(64)
  const met = new Set(
    records.flatMap(({ questions }) =>
      Object.entries(questions).flatMap(([status, ids]) => (ids.length > 0 ? [status] : [])),
    ),
  )
  expect(met.size).toBe(5)
})

describe.each(SCORING_PEERS)('$name', ({ score }) => {
  test('gives every firm the points of every line that we give it, so that the comparison is fair', async () => {
    const wrong = await Promise.all(
      FIRMS_OF_EIGHTY.map(async (file, i) => records[i] && differences(records[i], await score(dataOf(file)))),
    )
    expect(wrong).toEqual(FIRMS_OF_EIGHTY.map(() => []))
  })

  test('gives other points for other answers', async () => {
    const [first, second] = FIRMS_OF_EIGHTY
    if (!first || !second || !records[0]) throw new Error('there are no firms')
    expect(differences(records[0], await score(dataOf(second)))).not.toEqual([])
  })
})
