import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Io } from '../../src/node/io.ts'
import { type Ended, type FaultScene, nextArgs, setScene, wrongAfterFault, wrongAfterNext } from './fault-scenes.ts'

interface Program {
  readonly machineIo: (entry: string) => Io
  readonly run: (argv: readonly string[], io: Io) => Promise<number>
}
interface Faults {
  readonly arrange: (options: object) => void
  readonly calls: () => readonly string[]
}

const require = createRequire(import.meta.url)
const ENTRY = resolve('bin/tukiem.cjs')
const PRELOAD = resolve('tests/helpers/file-faults.cjs')

/** Which call goes wrong, how, and whether all that follow do too. */
export interface Fault {
  readonly at: number
  readonly fault: string
  readonly on?: boolean
}

/** Runs commands of the built program in this process, on files that can be made to fail. The folder is worked in. */
export function faultsHere(folder: string) {
  const faults: Faults = require(PRELOAD)
  const { machineIo, run }: Program = require(ENTRY).load('tukiem.js')
  let calls: readonly string[] = []

  async function act(args: readonly string[], options: object): Promise<Ended> {
    const said: string[] = []
    const { root } = machineIo(ENTRY)
    const io: Io = {
      ...{ root, folder, env: {}, now: () => new Date(), terminal: null, colour: false, isScreen: false, width: 80 },
      ...{ stdin: process.stdin, out: () => {}, err: (text) => void said.push(text) },
    }
    const from = process.cwd()
    process.chdir(folder)
    faults.arrange({ folder, ...options })
    const status = await run(args, io)
    // The folder is made anew for the next scene: whoever stayed in it would be nowhere.
    process.chdir(from)
    calls = [...faults.calls()]
    faults.arrange({ folder: '' })
    return { status, err: said.join('') }
  }

  const meddleIn = ({ theirs, file }: FaultScene) =>
    theirs === undefined ? {} : { meddle: { path: join(folder, file), text: theirs } }

  return {
    /** The calls that the command of a scene makes when nothing fails. */
    async callsOf(scene: FaultScene): Promise<readonly string[]> {
      setScene(scene, folder)
      await act(scene.args, meddleIn(scene))
      return calls
    },
    /** What is wrong after a fault and after the next command. */
    async wrongWith(scene: FaultScene, fault: Fault): Promise<readonly string[]> {
      setScene(scene, folder)
      const ended = await act(scene.args, { ...fault, ...meddleIn(scene) })
      const wrong = wrongAfterFault(scene, folder, ended)
      return [...wrong, ...wrongAfterNext(scene, folder, await act(nextArgs(scene), {}))].map(
        (one) => `${scene.name}, call ${fault.at}${fault.on ? ' and on' : ''}, ${fault.fault}: ${one}`,
      )
    },
  }
}

/** The same in processes of their own, of which one can be killed. */
export async function wrongAfterKill(
  scene: FaultScene,
  { at, fault }: Fault,
  folder: string,
): Promise<readonly string[]> {
  setScene(scene, folder)
  const meddle = scene.theirs === undefined ? undefined : { path: join(folder, scene.file), text: scene.theirs }
  const killed = await start(scene.args, folder, { folder, at, fault, meddle })
  const wrong = killed.status === null ? [] : [`it was not killed, and ended with ${killed.status}`]
  wrong.push(...wrongAfterFault(scene, folder, killed))
  wrong.push(...wrongAfterNext(scene, folder, await start(nextArgs(scene), folder)))
  return wrong.map((one) => `${scene.name}, call ${at}, ${fault}: ${one}`)
}

/** Runs one command of the program as people do, with faults preloaded. */
export function start(args: readonly string[], folder: string, faults?: object): Promise<Ended> {
  const before = faults === undefined ? [] : ['--require', PRELOAD]
  const child = spawn(process.execPath, [...before, ENTRY, ...args], {
    cwd: folder,
    env: { ...process.env, ...(faults === undefined ? {} : { FILE_FAULTS: JSON.stringify(faults) }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (part) => {
    err += part
  })
  return new Promise((done) => child.once('close', (status) => done({ status, err })))
}

/** Every fault at every call; half a write only where something is written. */
export function faultsAt(calls: readonly string[], faults: readonly string[]): readonly Fault[] {
  return faults.flatMap((fault) =>
    calls.flatMap((name, index) =>
      fault.startsWith('short') && name !== 'writeSync' ? [] : [{ at: index + 1, fault }],
    ),
  )
}

/** The same faults, from that call on. */
export const lasting = (faults: readonly Fault[]): readonly Fault[] => faults.map((fault) => ({ ...fault, on: true }))

/** Lets all of them happen, one after the other, and gathers what is wrong. */
export async function gather(runs: readonly (() => Promise<readonly string[]>)[]): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const run of runs) wrong.push(...(await run()))
  console.log(`${runs.length} faults, ${wrong.length} wrong`)
  return wrong
}
