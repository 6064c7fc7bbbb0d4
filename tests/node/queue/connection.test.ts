import { describe, expect, test } from 'vitest'
import { shownAddress } from '../../../src/node/queue/connection.ts'

describe('the address of a Redis', () => {
  test.each([
    ['redis://127.0.0.1:6379', 'redis://127.0.0.1:6379'],
    ['redis://127.0.0.1', 'redis://127.0.0.1'],
    ['redis://127.0.0.1/', 'redis://127.0.0.1'],
    ['redis://[::1]:6379/2', 'redis://[::1]:6379/2'],
    ['rediss://queue.example:6380', 'rediss://queue.example:6380'],
    ['redis://an:secret@127.0.0.1:6379/1', 'redis://127.0.0.1:6379/1'],
    ['redis://:secret@127.0.0.1:6379?password=secret#secret', 'redis://127.0.0.1:6379'],
  ])('%j is shown without what is secret in it', (address, shown) => {
    expect(shownAddress(address)).toBe(shown)
  })

  test.each([
    '',
    '127.0.0.1:6379',
    'localhost',
    'http://127.0.0.1',
    'redis:',
    'redis://',
    'unix:/tmp/redis.sock',
    '6379',
  ])('%j is none', (address) => {
    expect(shownAddress(address)).toBeNull()
  })
})
