import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { start } from './fault-runs.ts'
import { straysIn } from './fault-scenes.ts'

const FILE = 'a.tukiem.yaml'
const BEFORE = `format: tukiem/answers/1
checklist: {id: vn.start}
language: vi
facts: {sector: furniture}
answers: {}
`
/** How long three programs may take to start, and how long each rests before a call, in ms. */
const START_MS = 1500
const PACE_MS = 3

/** Several programs that save at the same moment. */
interface Race {
  readonly name: string
  readonly into: readonly string[]
  readonly begun: boolean
  readonly deadLock?: boolean
  readonly noLinks?: boolean
}

const SAME = ['--answers', FILE]
const SAME_FIRM = ['--name', 'Xưởng A']

export const RACES: readonly Race[] = [
  { name: 'into one file', into: SAME, begun: true },
  { name: 'into one file that is not there yet', into: SAME, begun: false },
  { name: 'first files of firms of one name', into: SAME_FIRM, begun: false },
  { name: 'into one file with the lock of a process that is no more', into: SAME, begun: true, deadLock: true },
  { name: 'into one file on a drive without links', into: SAME, begun: true, noLinks: true },
  { name: 'past a dead lock on a drive without links', into: SAME, begun: true, deadLock: true, noLinks: true },
]

/** What each of the programs sets: none touches what another one says. */
const SETTINGS = ['hired=11', 'familyUnpaid=2', 'wageRegion=II'] as const

export interface RaceReport {
  /** What was lost or left lying, in words. */
  readonly wrong: readonly string[]
  /** How often a program saved, was refused, and went beside in a conflict. */
  readonly saved: number
  readonly refused: number
  readonly beside: number
}

/** Lets three programs save at once. Each must have its answer on the disk, or say that it was refused. */
export async function runRace({ name, into, begun, deadLock, noLinks }: Race): Promise<RaceReport> {
  const home = mkdtempSync(join(tmpdir(), 'tukiem-race-'))
  const folder = join(home, 'firm')
  mkdirSync(folder)
  if (begun) writeFileSync(join(folder, FILE), BEFORE)
  const dead = { pid: 2 ** 22 + 7, host: hostname(), boot: 0 }
  if (deadLock) writeFileSync(join(folder, `${FILE}.lock`), JSON.stringify(dead))
  const faults = { folder, until: Date.now() + START_MS, pace: PACE_MS, ...(noLinks ? { never: ['linkSync'] } : {}) }
  try {
    const ended = await Promise.all(
      SETTINGS.map((one) =>
        start(['check', ...into, '--set', one, '--lang', 'vi', '--today', '2026-11-21'], folder, faults),
      ),
    )
    const wrong: string[] = []
    const outcomes = ended.map(({ status, err }, index) => {
      const [fact = '', value = ''] = (SETTINGS[index] ?? '').split('=')
      const holding = filesWith(folder, fact, value)
      if (status === 5 && /đang mở ở cửa sổ khác/.test(err))
        return holding.length === 0 ? 'refused' : 'saved all the same'
      const isIn = into === SAME && status === 0 ? holding.includes(FILE) : holding.length > 0
      if ((status === 0 || status === 5) && isIn) return status === 0 ? 'saved' : 'beside'
      return `${name}: exit ${status}, ${fact} is in ${holding.join() || 'no file'}: ${err}`
    })
    wrong.push(...outcomes.filter((one) => !['saved', 'refused', 'beside'].includes(one)))
    wrong.push(...straysIn(folder).map((stray) => `${name}: left lying: ${stray}`))
    const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
    return { wrong, saved: count('saved'), refused: count('refused'), beside: count('beside') }
  } finally {
    rmSync(home, { recursive: true })
  }
}

/** The answers files that say so; throws for one that is not whole. */
function filesWith(folder: string, fact: string, value: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .filter((name) => String(parse(readFileSync(join(folder, name), 'utf8')).facts[fact]) === value)
}
