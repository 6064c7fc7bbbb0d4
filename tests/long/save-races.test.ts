import { describe, expect, test } from 'vitest'
import { RACES, type RaceReport, runRace } from '../helpers/save-races.ts'

const TIMES = Math.ceil(Number(process.env.RACES ?? 120) / RACES.length)

describe('three programs that save at the same moment lose nothing', () => {
  test.each(RACES.map((race) => [race.name, race] as const))(`%s, ${TIMES} times`, async (name, race) => {
    const reports: RaceReport[] = []
    for (let time = 0; time < TIMES; time += 1) reports.push(await runRace(race))
    const sum = (part: 'saved' | 'refused' | 'beside') => reports.reduce((total, one) => total + one[part], 0)
    console.log(`${name}: ${sum('saved')} saved, ${sum('refused')} refused, ${sum('beside')} went beside`)
    expect(reports.flatMap((one) => one.wrong)).toEqual([])
    expect(sum('saved')).toBeGreaterThanOrEqual(TIMES)
  })
})
