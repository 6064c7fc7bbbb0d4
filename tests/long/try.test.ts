import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsHere } from '../helpers/fault-runs.ts'
import { FAULT_SCENES } from '../helpers/fault-scenes.ts'

test('x', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tukiem-fault-'))
  const here = faultsHere(join(home, 'firm'))
  const wrong: string[] = []
  let runs = 0
  const t = performance.now()
  for (const scene of FAULT_SCENES) {
    const calls = await here.callsOf(scene)
    console.log(scene.name, calls.length, calls.join(' '))
    for (const fault of ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'short', 'short-ENOSPC'])
      for (let at = 1; at <= calls.length; at += 1)
        for (const on of [false, true]) {
          runs += 1
          wrong.push(...(await here.wrongWith(scene, { at, fault, on })))
        }
  }
  console.log(runs, performance.now() - t)
  const kinds = new Map()
  for (const w of wrong) {
    const k = w.replace(/call \d+/, 'call N').slice(0, 400)
    kinds.set(k, (kinds.get(k) ?? 0) + 1)
  }
  for (const [k, n] of kinds) console.log(n, k)
  console.log(wrong.length)
})
