import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { wantsPlain } from '../../src/cli/prompter-for.ts'

describe('plain lines', () => {
  test.each([
    [{}, false],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'dumb' }, true],
    [{ ACCESSIBLE: '1' }, true],
    [{ ACCESSIBLE: 'yes', TERM: 'xterm' }, true],
    [{ ACCESSIBLE: '' }, false],
    [{ ACCESSIBLE: '0' }, false],
  ])('in an environment of %j: %s', (env, expected) => {
    expect(wantsPlain(env)).toBe(expected)
  })

  test.each(['src/cli/check.ts', 'src/cli/menu.ts', 'src/cli/done.ts', 'src/node/interview/plain/plain-prompter.ts'])(
    'load no full-screen prompts with %s',
    (file) => {
      expect(loadedWith(file)).toContain('src/interview/screen.ts')
      expect(loadedWith(file)).not.toContain('@inquirer/core')
    },
  )
})

/** All that is loaded before the first line of a module runs. */
function loadedWith(entry: string): readonly string[] {
  const seen = new Set([entry])
  for (const file of seen) {
    if (!file.startsWith('src/')) continue
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}).* from '([^']+)'/gm))
      seen.add(name.startsWith('.') ? join(dirname(file), name) : name)
  }
  return [...seen]
}
