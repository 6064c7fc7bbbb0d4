import { describe, expect, test } from 'vitest'
import type { Compiled, Fault } from '../../src/checklist/generated/validators.js'
import { InputError } from '../../src/checklist/input-error.ts'
import { load } from '../../src/checklist/load.ts'
import { FORMATS, format } from '../../src/checklist/validate.ts'
import { inFull, refused, sourceOf } from './refused.ts'

const NO_FAULTS: { errors: readonly Fault[] | null } = { errors: null }

/** A schema that a test writes by hand: what is wrong in a value. */
function schema(faultsOf: (value: Record<string, unknown>) => readonly Fault[]): Compiled {
  const compiled = Object.assign((value: unknown) => {
    const errors = faultsOf(Object.fromEntries(Object.entries(value ?? {})))
    compiled.errors = errors.length > 0 ? errors : null
    return errors.length === 0
  }, NO_FAULTS)
  return compiled
}

const textWanted = (key: string): Fault => ({ keyword: 'type', instancePath: `/${key}`, params: { type: 'string' } })
const anything = format<Record<string, unknown>>(
  'test',
  schema(() => []),
  true,
)
/** Wants text under every key but `format`. */
const texts = format<Record<string, unknown>>(
  'test',
  schema((value) =>
    Object.entries(value).flatMap(([key, one]) =>
      key === 'format' || typeof one === 'string' ? [] : [textWanted(key)],
    ),
  ),
  true,
)
const text = (rest: string, id = 'tukiem/test/1') => sourceOf(`format: ${id}\n${rest}`, 'a.yaml')

describe('a file of the right shape', () => {
  test('has its document, its name and the place of each part', () => {
    const loaded = load(text('a: {b: [1, 2.50]}\n"x/y": "5"\n'), anything)
    expect(loaded.file).toBe('a.yaml')
    expect(JSON.parse(JSON.stringify(loaded.document))).toEqual({
      format: 'tukiem/test/1',
      a: { b: [1, 2.5] },
      'x/y': '5',
    })
    expect(loaded.placeOf(['a', 'b', 1])).toEqual({ file: 'a.yaml', line: 2, column: 12, path: '/a/b/1' })
    expect(loaded.placeOf(['x/y'])).toEqual({ file: 'a.yaml', line: 3, column: 1, path: '/x~1y' })
  })

  test.each<[string, readonly (string | number)[], number, number]>([
    ['its nearest part', ['a', 'b', 'c'], 2, 5],
    ['an item that is not there', ['a', 'b', 7], 2, 5],
    ['the whole, where nothing of it is there', ['q', 'r'], 1, 1],
    ['the whole', [], 1, 1],
  ])('has a place for what is not there: %s', (_, path, line, column) => {
    expect(load(text('a: {b: [1]}\n'), anything).placeOf(path)).toMatchObject({ line, column })
  })

  test('says what is found at a place of it, and what was written there', () => {
    const loaded = load(text('a: {b: 2.50, c: [1]}\n'), anything)
    expect(loaded.found('key-missing', { key: 'c' }, ['a', 'b'])).toEqual({
      code: 'key-missing',
      args: { key: 'c' },
      place: { file: 'a.yaml', line: 2, column: 5, path: '/a/b' },
    })
    expect([['a', 'b'], ['a', 'c', 0], ['a', 'c'], ['a'], ['x']].map((path) => loaded.writtenAt(path))).toEqual([
      '2.50',
      '1',
      undefined,
      undefined,
      undefined,
    ])
  })

  test('has as text what looks like a number where text is wanted', () => {
    expect({ ...load(text('a: 1.10\nb: "2.20"\nc: true\n'), texts).document }).toEqual({
      format: 'tukiem/test/1',
      a: '1.10',
      b: '2.20',
      c: 'true',
    })
  })
})

describe('a file of another shape', () => {
  test('is refused with each fault', () => {
    expect(inFull(refused(() => load(text('a: 1.10\nb: [1]\nc: {d: 1}\n'), texts)))).toEqual([
      ['kind-wrong 3:1', { key: 'b', kind: 'text' }],
      ['kind-wrong 4:1', { key: 'c', kind: 'text' }],
    ])
  })

  test('is refused with the faults that stay once values are taken as they are written', () => {
    const few = format(
      'test',
      schema((value) => (value.a === '1.10' ? [textWanted('b')] : [textWanted('a')])),
      true,
    )
    expect(inFull(refused(() => load(text('a: 1.10\nb: {}\n'), few)))).toEqual([
      ['kind-wrong 3:1', { key: 'b', kind: 'text' }],
    ])
  })

  test('is refused for what is wrong before its shape is looked at', () => {
    expect(inFull(refused(() => load(text('a: 1\na: 2\n'), texts)))).toEqual([
      ['key-duplicate 3:1', { key: 'a', line: 2 }],
    ])
  })

  test.each([
    ['500 are looked at', 500, 480],
    ['and those above are counted alone', 707, 687],
  ])('of many faults %s', (_, count, more) => {
    const missing = (at: number): Fault => ({
      keyword: 'required',
      instancePath: '',
      params: { missingProperty: `k${at}` },
    })
    const many = format(
      'test',
      schema(() => Array.from({ length: count }, (_, at) => missing(at))),
      true,
    )
    try {
      load(text('a: 1\n'), many)
      expect.unreachable()
    } catch (error) {
      expect(error instanceof InputError && [error.findings.length, error.more]).toEqual([20, more])
    }
  })

  test.each([
    [1999, 'is taken as written'],
    [2000, 'is not'],
  ])('after %i other faults a number %s', (before, said) => {
    const many = format(
      'test',
      schema((value) =>
        typeof value.a === 'string' ? [] : [...Array<Fault>(before).fill(textWanted('format')), textWanted('a')],
      ),
      true,
    )
    const read = () => load(text('a: 1.10\n'), many)
    expect(refused(read).length).toBe(said === 'is not' ? 1 : 0)
  })
})

describe('what a file calls itself', () => {
  const accepted = 'tukiem/answers/1'
  test.each<[string, string, string, object]>([
    [
      'is another kind',
      'a: 1\nformat: tukiem/checklist/1',
      'format-wrong 2:1',
      { accepted, written: 'tukiem/checklist/1' },
    ],
    [
      'is another version of this kind',
      'format: tukiem/answers/22',
      'format-version 1:1',
      { accepted, written: 'tukiem/answers/22' },
    ],
    ['is no version at all', 'format: tukiem/answers', 'format-wrong 1:1', { accepted, written: 'tukiem/answers' }],
    [
      'has its number in the middle',
      'format: tukiem/1answers/',
      'format-wrong 1:1',
      { accepted, written: 'tukiem/1answers/' },
    ],
    [
      'ends in something else',
      'format: tukiem/answers/1/2/x',
      'format-wrong 1:1',
      { accepted, written: 'tukiem/answers/1/2/x' },
    ],
    ['is very long', `format: ${'x'.repeat(50)}`, 'format-wrong 1:1', { accepted, written: `${'x'.repeat(39)}…` }],
    ['is nothing', 'a: 1', 'format-wrong 1:1', { accepted, written: '_' }],
    ['is a number', 'a: 1\nformat: 5', 'format-wrong 2:1', { accepted, written: '_' }],
    ['stands in a list', '- format', 'format-wrong 1:1', { accepted, written: '_' }],
    ['is the whole file', 'tukiem/answers/1', 'format-wrong 1:1', { accepted, written: '_' }],
    ['is not there in a file of nothing', '~', 'format-wrong 1:1', { accepted, written: '_' }],
  ])('%s', (_, written, place, args) => {
    expect(inFull(refused(() => load(sourceOf(written), FORMATS.answers)))).toEqual([[place, args]])
  })

  test.each([
    ['a: 1', '/format'],
    ['- format', ''],
  ])('is missed in %j at %j', (text, path) => {
    expect(refused(() => load(sourceOf(text), FORMATS.answers))[0]?.place.path).toBe(path)
  })

  test.each(Object.values(FORMATS).map(({ id }) => [id]))('%s is the name of one kind', (id) => {
    expect(id).toMatch(/^tukiem\/[a-z-]+\/1$/)
  })

  test('only a file of answers is never quoted, and each kind knows the keys of its objects', () => {
    const kinds = Object.entries(FORMATS)
    expect(kinds.filter(([, { quotable }]) => !quotable).map(([name]) => name)).toEqual(['answers'])
    expect(kinds.filter(([, { keys }]) => Object.keys(keys).length === 0)).toEqual([])
    expect(
      format(
        'none',
        schema(() => []),
        true,
      ).keys,
    ).toEqual({})
    expect(anything.faults()).toEqual([])
  })
})
