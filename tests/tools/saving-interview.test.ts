import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { faultsAt, gather } from '../helpers/fault-runs.ts'
import { interviewFaults } from '../helpers/interview-faults.ts'

// The whole of it, every fault at every call, is in tests/long.
const home = mkdtempSync(join(tmpdir(), 'tukiem-fault-'))
afterAll(() => rmSync(home, { recursive: true }))

test('an interview loses nothing that was shown as saved when any call of any save fails', async () => {
  const interviews = interviewFaults(home)
  const faults = faultsAt(await interviews.callsOf('taken up again'), ['EIO'])
  expect(await gather(faults.map((fault) => () => interviews.wrongWith('taken up again', fault)))).toEqual([])
})
