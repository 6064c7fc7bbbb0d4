import { describe, expect, test } from 'vitest'
import { clientJob, jobId } from '../../../src/node/queue/job.ts'

const SHA = 'a'.repeat(64)

describe('a job in a queue', () => {
  test.each([
    [
      { client: 'an', answers: 'format: x' },
      { client: 'an', answers: 'format: x', file: 'an' },
    ],
    [
      { client: 'an', answers: 'x', file: 'an.yaml' },
      { client: 'an', answers: 'x', file: 'an.yaml' },
    ],
    [
      { client: 'an', answers: 'x', file: 'an.yaml', sha256: SHA, more: 1 },
      { client: 'an', answers: 'x', file: 'an.yaml', sha256: SHA },
    ],
    [
      { client: 'an', answers: { facts: { hired: 3 } } },
      { client: 'an', answers: '{"facts":{"hired":3}}', file: 'an' },
    ],
  ])('may be %j', (data, job) => {
    expect(clientJob(data)).toEqual(job)
  })

  test.each([
    [null],
    ['an'],
    [[]],
    [{}],
    [{ client: 'an' }],
    [{ answers: 'x' }],
    [{ client: '', answers: 'x' }],
    [{ client: ' ', answers: 'x' }],
    [{ client: 7, answers: 'x' }],
    [{ client: 'an', answers: null }],
    [{ client: 'an', answers: 7 }],
    [{ client: 'an', answers: 'x', file: 7 }],
    [{ client: 'an', answers: 'x', sha256: 'a' }],
    [{ client: 'an', answers: 'x', sha256: `${SHA}\n` }],
    [{ client: 'a'.repeat(1025), answers: 'x' }],
    [{ client: 'an', answers: 'x'.repeat(2_097_153) }],
  ])('is none when it is %j', (data) => {
    expect(clientJob(data)).toBeNull()
  })

  test('has an id of its client and its answers alone', () => {
    const id = jobId({ client: 'an', answers: 'x' })
    expect(id).toMatch(/^[0-9a-f]{40}$/)
    expect(jobId({ client: 'an', answers: 'x' })).toBe(id)
    const others = [
      { client: 'an', answers: 'y' },
      { client: 'anx', answers: '' },
      { client: 'a', answers: 'nx' },
    ].map(jobId)
    expect(new Set([id, ...others]).size).toBe(4)
  })
})
