import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { ClientTwice, mergedLines } from '../../../src/cli/merge/merge-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))

const inOrder = (clients: readonly string[]) => clients.toSorted((a, b) => (a < b ? -1 : Number(a > b)))
const lineOf = (client: string) => JSON.stringify({ client })

/** Writes each group of clients into a file of its own, sorted. */
function filesOf(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.map((clients, at) => {
    const path = join(folder, `${at}.ndjson`)
    writeFileSync(
      path,
      inOrder(clients)
        .map((client) => `${lineOf(client)}\n`)
        .join(''),
    )
    return path
  })
}

describe('the lines of several files', () => {
  test('come out sorted by client, each once, with the file that it is from', () => {
    const clients = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 40 })
    fc.assert(
      fc.property(clients, fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat()), (all, count, numbers) => {
        const groups: string[][] = Array.from({ length: count }, () => [])
        for (const client of all) groups[(numbers.next().value ?? 0) % count]?.push(client)
        const lines = [...mergedLines(filesOf(groups))]
        expect(lines.map(({ client }) => client)).toEqual(inOrder(all))
        expect(lines.map(({ line }) => line)).toEqual(inOrder(all).map(lineOf))
        for (const { client, from } of lines) expect(groups[from]).toContain(client)
      }),
      { numRuns: 60 },
    )
  })

  test('of no files, or of empty ones, are none', () => {
    expect([...mergedLines([])]).toEqual([])
    expect([...mergedLines(filesOf([[], [], []]))]).toEqual([])
  })

  test.each([
    [
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
      'c',
      [0, 1],
    ],
    [[['a'], ['b'], ['a', 'z']], 'a', [0, 2]],
    [[['a', 'b'], ['b'], ['b']], 'b', [0, 1]],
  ])('%j are refused: two of them claim a client', (groups, client, files) => {
    let thrown: unknown
    try {
      for (const _ of mergedLines(filesOf(groups)));
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ClientTwice)
    expect(thrown).toMatchObject({ client, files })
  })
})
