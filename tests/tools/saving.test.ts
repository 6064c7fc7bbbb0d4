import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { faultsAt, faultsHere, gather, lasting, wrongAfterKill } from '../helpers/fault-runs.ts'
import { FAULT_SCENES, setScene, straysIn, wrongAfterFault, wrongAfterNext } from '../helpers/fault-scenes.ts'

// The whole of it, every fault at every call of every scene, is in tests/long.
const home = mkdtempSync(join(tmpdir(), 'tukiem-fault-'))
afterAll(() => rmSync(home, { recursive: true }))
const folder = join(home, 'firm')
const here = faultsHere(folder)
const [, , BEGUN] = FAULT_SCENES

test.each(FAULT_SCENES.map((scene) => [scene.name, scene] as const))(
  'a save of %s on a disk that fills at any of its calls loses nothing',
  async (_, scene) => {
    const calls = await here.callsOf(scene)
    expect(calls).toEqual(
      expect.arrayContaining(['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'linkSync']),
    )
    const faults = [...lasting(faultsAt(calls, ['ENOSPC'])), ...faultsAt(calls, ['short', 'short-ENOSPC'])]
    expect(await gather(faults.map((fault) => () => here.wrongWith(scene, fault)))).toEqual([])
  },
)

test('a save that is killed at any of its calls loses nothing and leaves nothing lying', async () => {
  if (BEGUN === undefined) throw new Error('no such scene')
  const faults = faultsAt(await here.callsOf(BEGUN), ['kill', 'short-kill'])
  expect(await gather(faults.map((fault) => () => wrongAfterKill(BEGUN, fault, folder)))).toEqual([])
})

test('what these tests look for would be found', () => {
  if (BEGUN === undefined) throw new Error('no such scene')
  setScene(BEGUN, folder)
  expect(wrongAfterFault(BEGUN, folder, { status: 0, err: '' }).join()).toContain('it said saved')
  expect(wrongAfterFault(BEGUN, folder, { status: 70, err: 'Error at a (b.js:1:2)' })).toHaveLength(3)
  expect(wrongAfterNext(BEGUN, folder, { status: 0, err: '' }).join()).toContain('did not save')
  setScene({ ...BEGUN, old: BEGUN.old?.slice(0, 60) ?? '', isDeadLocked: true }, folder)
  expect(wrongAfterFault(BEGUN, folder, { status: 74, err: 'Chưa lưu. Thử lại.' }).join()).toContain(
    'neither the old nor',
  )
  expect(straysIn(folder)).toEqual(['a.tukiem.yaml.lock'])
})
