import { expect, test } from 'vitest'
import { RACES, runRace } from '../helpers/save-races.ts'

test.each(RACES.map((race) => [race.name, race] as const))(
  'three programs that save at once lose nothing: %s',
  async (_, race) => {
    for (let time = 0; time < 2; time += 1) {
      const { wrong, saved } = await runRace(race)
      expect(wrong).toEqual([])
      expect(saved).toBeGreaterThan(0)
    }
  },
)
