import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { parse } from 'yaml'
import type { Fault } from './fault-runs.ts'
import { straysIn } from './fault-scenes.ts'

const NAME = 'xuong-a.tukiem.yaml'
const PRELOAD = resolve('tests/helpers/file-faults.cjs')
const require = createRequire(import.meta.url)

/** A screen that was shown: its name, and whether it said that everything is saved. */
type Shown = readonly [screen: string, isSaved: boolean]

/** How an interview begins: with a new firm, or with what was answered before. */
export type Beginning = 'of a new firm' | 'taken up again'

const BEFORE = `format: tukiem/answers/1
checklist: {id: test.small}
language: vi
firm: {name: Xưởng A}
facts: {hired: 12, familyUnpaid: 0, sector: furniture, region: I, night: false, site: [machines]}
answers:
  pay.contracts: {value: 9, meaning: 1}
`

/** Plays interviews in a folder, on files that can be made to fail: here, or in a process that is killed. */
export function interviewFaults(home: string) {
  const driver = join(home, 'drive-interview.cjs')
  const folder = join(home, 'firm')
  buildSync({
    ...{ entryPoints: ['tests/helpers/drive-interview.ts'], outfile: driver, bundle: true, platform: 'node' },
    ...{ format: 'cjs', target: 'node20', logLevel: 'error' },
  })
  const { driveInterview }: typeof import('./drive-interview.ts') = require(driver)
  const faults = require(PRELOAD)

  async function play(name: string | null, options: object) {
    const shown: Shown[] = []
    faults.arrange({ folder, ...options })
    try {
      const { exitCode } = await driveInterview(folder, name, (...screen) => void shown.push(screen))
      return { status: exitCode, shown }
    } catch (error) {
      // The file could not even be read, before any screen.
      return { status: shown.length === 0 ? 2 : 70, shown, error }
    } finally {
      calls = [...faults.calls()]
      faults.arrange({ folder: '' })
    }
  }
  let calls: readonly string[] = []

  async function wrongAfter(shown: readonly Shown[]): Promise<readonly string[]> {
    const lost = acknowledged(shown).filter((id) => !answersIn(folder).some((answers) => id in answers))
    const wrong = lost.map((id) => `${id} was shown as saved, and is lost`)
    const next = await play(readdirSync(folder).includes(NAME) ? NAME : null, {})
    if (next.status !== 0) wrong.push(`the next interview ends with ${next.status} ${next.error ?? ''}`)
    const last = Object.keys(answersIn(folder)[0] ?? {})
    if (last.length !== 3) wrong.push(`the next interview ends with the answers ${last.join()}`)
    return [...wrong, ...straysIn(folder).map((name) => `left lying: ${name}`)]
  }

  return {
    async callsOf(beginning: Beginning): Promise<readonly string[]> {
      begin(beginning, folder)
      await play(nameOf(beginning), {})
      return calls
    },
    async wrongWith(beginning: Beginning, fault: Fault): Promise<readonly string[]> {
      begin(beginning, folder)
      const { status, shown } = await play(nameOf(beginning), fault)
      const wrong = [0, 2, 74].includes(status) ? [] : [`exit ${status}`]
      wrong.push(...(await wrongAfter(shown)))
      return wrong.map(
        (one) => `interview ${beginning}, call ${fault.at}${fault.on ? ' and on' : ''}, ${fault.fault}: ${one}`,
      )
    },
    async wrongAfterKill(beginning: Beginning, { at, fault }: Fault): Promise<readonly string[]> {
      begin(beginning, folder)
      const { status, shown } = await playToDeath(driver, folder, nameOf(beginning), { folder, at, fault })
      const wrong = status === null ? [] : [`it was not killed, and ended with ${status}`]
      wrong.push(...(await wrongAfter(shown)))
      return wrong.map((one) => `interview ${beginning}, call ${at}, ${fault}: ${one}`)
    },
  }
}

function begin(beginning: Beginning, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  if (beginning === 'taken up again') writeFileSync(join(folder, NAME), BEFORE)
}

const nameOf = (beginning: Beginning) => (beginning === 'taken up again' ? NAME : null)

/** The questions that were answered before the last screen that said everything is saved. */
function acknowledged(shown: readonly Shown[]): readonly string[] {
  return shown
    .slice(
      0,
      Math.max(
        0,
        shown.findLastIndex(([, isSaved]) => isSaved),
      ),
    )
    .flatMap(([screen]) => (screen.startsWith('question:') ? [screen.slice('question:'.length)] : []))
}

/** The answers of each file in the folder; throws for one that is not whole. */
function answersIn(folder: string): readonly Readonly<Record<string, unknown>>[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')).answers)
}

async function playToDeath(driver: string, folder: string, name: string | null, faults: object) {
  const child = spawn(process.execPath, ['--require', PRELOAD, driver, folder, ...(name === null ? [] : [name])], {
    env: { ...process.env, FILE_FAULTS: JSON.stringify(faults) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: string[] = []
  child.stdout.on('data', (part) => void told.push(String(part)))
  const status = await new Promise<number | null>((done) => child.once('close', done))
  const shown = told
    .join('')
    .split('\n')
    .filter((line) => line !== '')
  return { status, shown: shown.map((line): Shown => [line.split(' ')[0] ?? '', line.endsWith(' true')]) }
}
