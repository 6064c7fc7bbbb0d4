import { describe, expect, test } from 'vitest'
import { escapeStep, follow, type Path, pathOf, pointer } from '../../src/checklist/tree.ts'
import { parseYaml } from '../../src/checklist/yaml-tree.ts'

const { tree } = parseYaml('a:\n  b/c: [1, {d~e: 2}]\n  "5": x\n', 'a.yaml')

describe('a path in a file', () => {
  test.each<[string, Path, number, string | number | undefined]>([
    ['leads to the whole from nothing', [], 0, undefined],
    ['leads to the place of a key', ['a'], 0, undefined],
    ['leads on to a key in a map', ['a', 'b/c'], 5, undefined],
    ['leads to an item of a list', ['a', 'b/c', 0], 11, 1],
    ['leads through an item', ['a', 'b/c', 1, 'd~e'], 15, 2],
  ])('%s', (_, path, at, value) => {
    const reached = follow(tree, path)
    expect(reached?.at).toBe(at)
    expect(reached?.node.kind === 'scalar' ? reached.node.value : undefined).toBe(value)
  })

  test.each<[string, Path]>([
    ['to a key that is not there', ['a', 'x']],
    ['past the end of a list', ['a', 'b/c', 2]],
    ['by a word into a list', ['a', 'b/c', '0']],
    ['by a word that a list has', ['a', 'b/c', 'length']],
    ['into a value', ['a', '5', 0]],
    ['on from where nothing is', ['x', 'y']],
  ])('leads nowhere %s', (_, path) => {
    expect(follow(tree, path)).toBeUndefined()
  })

  test('is written as a JSON pointer, its slashes and tildes marked', () => {
    expect(pointer(['a', 'b/c', 1, 'd~e'])).toBe('/a/b~1c/1/d~0e')
    expect(pointer([])).toBe('')
    expect(escapeStep('~1/')).toBe('~01~1')
  })

  test.each<[string, string, Path]>([
    ['with numbers where the file has lists', '/a/b~1c/1/d~0e', ['a', 'b/c', 1, 'd~e']],
    ['with words where it has maps', '/a/5', ['a', '5']],
    ['as words where it has nothing', '/x/0/y', ['x', '0', 'y']],
    ['of nothing', '', []],
    ['of a tilde before a one', '/~01', ['~1']],
  ])('is read from one %s', (_, from, path) => {
    expect(pathOf(tree, from)).toEqual(path)
  })
})
