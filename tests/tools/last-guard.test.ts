import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { safePainted } from '../../src/node/terminal/safe-text.ts'
import { saying } from '../helpers/say-through-door.ts'
import { DANGEROUS, dangersIn } from '../helpers/terminal-danger.ts'

/** What comes out of a terminal in which a command runs; `script` gives it one. */
function onTerminal(command: readonly string[]): string {
  const line = command.map((part) => `'${part.replaceAll("'", "'\\''")}'`).join(' ')
  const { stdout, status } = spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8', input: '' })
  expect(status).toBe(0)
  // The terminal itself puts a return before each end of a line.
  return stdout.replaceAll('\r\n', '\n')
}

describe.each(DANGEROUS)('%s in front of the last guard', (_, text) => {
  test('reach no terminal as text', () => {
    const shown = onTerminal(saying({ out: `\u001b[1mĐậm\u001b[22m\t${text}\n` }))
    expect(shown).toBe(safePainted(`\u001b[1mĐậm\u001b[22m\t${text}\n`))
    expect(dangersIn(shown, { painted: true })).toEqual([])
  })

  test('reach no terminal as bytes, and no mark of their order does', () => {
    const shown = onTerminal(saying({ bytes: `\ufeffx${text}\r\n` }))
    expect(shown.startsWith('x')).toBe(true)
    expect(dangersIn(shown, { painted: true })).toEqual([])
  })

  test('reach no terminal as what went wrong, not even with our own styles', () => {
    expect(dangersIn(onTerminal(saying({ err: `${text}\n` })))).toEqual([])
  })
})
