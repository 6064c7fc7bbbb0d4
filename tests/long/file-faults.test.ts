import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { faultsAt, faultsHere, gather, lasting, wrongAfterKill } from '../helpers/fault-runs.ts'
import { FAULT_SCENES } from '../helpers/fault-scenes.ts'
import { type Beginning, interviewFaults } from '../helpers/interview-faults.ts'

const home = mkdtempSync(join(tmpdir(), 'tukiem-fault-'))
afterAll(() => {
  process.chdir(start)
  rmSync(home, { recursive: true })
})
const start = process.cwd()
const folder = join(home, 'firm')
const interviews = interviewFaults(home)
const here = faultsHere(folder)

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'short', 'short-ENOSPC', 'short-EIO']
const KILLS = ['kill', 'short-kill']
const BEGINNINGS: readonly Beginning[] = ['of a new firm', 'taken up again']

describe.each(FAULT_SCENES.map((scene) => [scene.name, scene] as const))('a save of %s loses nothing', (_, scene) => {
  test('when any of its calls fails, alone or with all that follow', async () => {
    const faults = faultsAt(await here.callsOf(scene), ERRORS)
    const all = [...faults, ...lasting(faults)]
    expect(await gather(all.map((fault) => () => here.wrongWith(scene, fault)))).toEqual([])
  })
  test('when it is killed at any of its calls', async () => {
    const faults = faultsAt(await here.callsOf(scene), KILLS)
    expect(await gather(faults.map((fault) => () => wrongAfterKill(scene, fault, folder)))).toEqual([])
  })
})

describe.each(BEGINNINGS)('an interview %s loses nothing that was shown as saved', (beginning) => {
  test('when any call of any save fails, alone or with all that follow', async () => {
    const faults = faultsAt(await interviews.callsOf(beginning), ERRORS)
    const all = [...faults, ...lasting(faults)]
    expect(await gather(all.map((fault) => () => interviews.wrongWith(beginning, fault)))).toEqual([])
  })
  test('when it is killed at any call of any save', async () => {
    const faults = faultsAt(await interviews.callsOf(beginning), KILLS)
    expect(await gather(faults.map((fault) => () => interviews.wrongAfterKill(beginning, fault)))).toEqual([])
  })
})
