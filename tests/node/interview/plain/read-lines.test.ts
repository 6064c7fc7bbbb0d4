import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { readLines } from '../../../../src/node/interview/plain/read-lines.ts'

const reader = () => {
  const input = new PassThrough()
  return { input, lines: readLines(input) }
}

describe('lines', () => {
  test('come one by one, with either end of line, however the bytes arrive', async () => {
    const { input, lines } = reader()
    const bytes = Buffer.from('Có\r\nĐường\n')
    for (const byte of bytes) input.write(Buffer.from([byte]))
    expect([await lines.next(), await lines.next()]).toEqual(['Có', 'Đường'])
  })
  test('without Enter do not count at the end', async () => {
    const { input, lines } = reader()
    input.end('1\n3')
    expect([await lines.next(), await lines.next(), lines.hasEnded()]).toEqual(['1', null, true])
  })
  test('that were typed before the end are still read', async () => {
    const { input, lines } = reader()
    input.end('1\n2\n')
    await wait(5)
    expect([lines.hasEnded(), await lines.next(), await lines.next(), await lines.next()]).toEqual([
      false,
      '1',
      '2',
      null,
    ])
  })
  test('pasted together are one text, those typed later are not', async () => {
    const { input, lines } = reader()
    input.write('ba người mới\nchờ ký\n')
    expect(await lines.nextText()).toBe('ba người mới chờ ký')
    input.write('1\n')
    expect(await lines.next()).toBe('1')
  })
  test('nobody waits for any more once it is stopped', async () => {
    const { lines } = reader()
    const waiting = lines.next()
    lines.stop()
    expect(await waiting).toBeNull()
  })
  test('typed ahead wait for the next reader', async () => {
    const { input, lines } = reader()
    input.write('1\n2\n3\n')
    expect(await lines.next()).toBe('1')
    lines.close()
    const next = readLines(input)
    expect([await next.next(), await next.next()]).toEqual(['2', '3'])
  })
})
