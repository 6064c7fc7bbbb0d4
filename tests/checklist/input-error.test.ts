import { describe, expect, test } from 'vitest'
import { type Finding, finding, type Place } from '../../src/checklist/finding.ts'
import { InputError, refuse } from '../../src/checklist/input-error.ts'

const at = (place: Place): Finding => finding('yaml-tab', {}, place)
const inOrder = (...places: readonly Place[]) =>
  new InputError(places.map(at)).message.split('\n').map((line) => line.replace(' yaml-tab', ''))

describe('what is wrong in an input', () => {
  test.each<[string, readonly Place[], readonly string[]]>([
    [
      'stands in the order of lines',
      [
        { file: 'a', line: 9, column: 1 },
        { file: 'a', line: 2, column: 5 },
        { file: 'a', line: 10, column: 1 },
      ],
      ['a:2:5', 'a:9:1', 'a:10:1'],
    ],
    [
      'stands in the order of columns within a line',
      [
        { file: 'a', line: 2, column: 10 },
        { file: 'a', line: 2, column: 9 },
        { file: 'a', line: 1, column: 99 },
      ],
      ['a:1:99', 'a:2:9', 'a:2:10'],
    ],
    [
      'stands file by file, in the order of reading',
      [
        { file: 'b', line: 3, column: 1 },
        { file: 'a', line: 2, column: 1 },
        { file: 'b', line: 1, column: 1 },
        { file: 'a', line: 1, column: 1 },
      ],
      ['b:1:1', 'b:3:1', 'a:1:1', 'a:2:1'],
    ],
    [
      'stands before its lines where it is the whole file, or a whole line',
      [{ file: 'a', line: 1, column: 1 }, { file: 'a' }, { file: 'a', line: 1 }],
      ['a', 'a:1', 'a:1:1'],
    ],
    [
      'is said once',
      [
        { file: 'a', line: 1, column: 1 },
        { file: 'a', line: 1, column: 1 },
        { file: 'a', line: 1, column: 2 },
      ],
      ['a:1:1', 'a:1:2'],
    ],
  ])('%s', (_, places, expected) => {
    expect(inOrder(...places)).toEqual(expected)
  })

  test('is told apart by what its message says, and by its code', () => {
    const place = { file: 'a', line: 1, column: 1 }
    const findings = [
      finding('key-missing', { key: 'id' }, place),
      finding('key-missing', { key: 'ask' }, place),
      finding('key-not-here', { key: 'ask' }, place),
    ]
    expect(new InputError(findings).findings).toEqual(findings)
  })

  test('is shown up to 20 times, and the rest is counted', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, line) => at({ file: 'a', line: line + 1 }))
    expect([new InputError(lines(20)).findings.length, new InputError(lines(20)).more]).toEqual([20, 0])
    expect([new InputError(lines(23)).findings.length, new InputError(lines(23)).more]).toEqual([20, 3])
    expect(new InputError(lines(23)).findings.at(-1)?.place.line).toBe(20)
    expect(new InputError(lines(23), 7).more).toBe(10)
    expect(new InputError(lines(23)).message.split('\n')).toHaveLength(20)
  })

  test('has a name of its own, and is thrown only when there is something', () => {
    expect(new InputError([]).name).toBe('InputError')
    expect(() => refuse([])).not.toThrow()
    expect(() => refuse([at({ file: 'a', line: 1 })])).toThrow(InputError)
  })
})
