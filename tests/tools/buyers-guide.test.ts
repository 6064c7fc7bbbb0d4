import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { commandsOf, typed } from '../helpers/documents.ts'

const COMMANDS = commandsOf('docs/for-buyers.md')
const folder = mkdtempSync(join(tmpdir(), 'tukiem-buyers-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the commands of docs/for-buyers.md', () => {
  test('make a signed pack from nothing with the first six', () => {
    expect(COMMANDS.slice(0, 6).map((command) => command.split(' ').slice(1, 3).join(' '))).toEqual([
      'new --no-input',
      'tailor acme.yaml',
      'lint acme.yaml',
      'pack keygen',
      'pack acme.yaml',
      'pack verify',
    ])
  })

  test('lead there and back again, in the order in which they stand', () => {
    expect(COMMANDS.length).toBeGreaterThan(15)
    for (const command of COMMANDS) expect({ ...typed(command, folder), command }).toMatchObject({ command, status: 0 })
    expect(readdirSync(join(folder, 'inbox'))).toContain('received.csv')
    expect(readdirSync(join(folder, 'results'))).toEqual(expect.arrayContaining(['matrix.xlsx', 'portfolio.pdf']))
  })
})
