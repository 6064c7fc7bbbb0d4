import { expect, test } from 'vitest'
import { mutationOf } from '../helpers/mutation.ts'

test.each(['scoring', 'reading', 'checking', 'saver', 'text', 'trust'])(
  'of the changes to %s, tests notice at least 85 in a hundred',
  async (group) => {
    const { score, detected, undetected, survivors } = await mutationOf(group)
    console.log(`${group}: ${detected + undetected} changes, ${score.toFixed(1)} % noticed\n${survivors.join('\n')}`)
    expect(score).toBeGreaterThanOrEqual(85)
  },
)
