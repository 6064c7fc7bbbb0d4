import { describe, expect, test } from 'vitest'
import { argsOfDoubleClick, isDoubleClick, type Start, staysOpen } from '../../src/cli/double-click.ts'

const terminal = { input: process.stdin, output: process.stdout }
const CLICKED: Start = { isExecutable: true, system: 'win32', args: [], terminal }

describe('a double click', () => {
  test('is the executable on Windows with nothing asked for', () => {
    expect(isDoubleClick(CLICKED)).toBe(true)
  })

  test.each<readonly [string, Partial<Start>]>([
    ['the program from npm', { isExecutable: false }],
    ['Linux, which opens no window', { system: 'linux' }],
    ['something asked for', { args: ['--help'] }],
    ['no window to ask in', { terminal: null }],
  ])('is not: %s', (_, other) => {
    expect(isDoubleClick({ ...CLICKED, ...other })).toBe(false)
  })

  test('does not look at the terminal when that is not the question', () => {
    const start = {
      ...CLICKED,
      args: ['--version'],
      get terminal(): null {
        throw new Error('slow')
      },
    }
    expect(isDoubleClick(start)).toBe(false)
  })

  test('begins the check, and asks what to do once there are answers', () => {
    expect(argsOfDoubleClick(false)).toEqual(['check'])
    expect(argsOfDoubleClick(true)).toEqual([])
  })

  test.each([
    [0, true],
    [2, true],
    [5, true],
    [70, true],
    [74, true],
    [130, true],
    [129, false],
    [143, false],
  ])('that ended with %d keeps its window: %s', (code, expected) => {
    expect(staysOpen(code)).toBe(expected)
  })
})
