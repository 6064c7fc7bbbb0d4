import { expect, test } from 'vitest'
import { mutationOf } from '../helpers/mutation.ts'

test('of the changes to scores and the cleaning of text, tests notice at least 85 %', async () => {
  const { score, detected, undetected, survivors } = await mutationOf('sample', '--force')
  console.log(`${detected + undetected} changes, ${detected} noticed: ${score.toFixed(1)} %\n${survivors.join('\n')}`)
  expect(detected + undetected).toBeGreaterThan(40)
  expect(score).toBeGreaterThanOrEqual(85)
})
