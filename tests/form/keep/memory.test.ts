import { describe, expect, test } from 'vitest'
import { memoryIn } from '../../../src/form/keep/memory.ts'

const KEY = 'tukiem:a'

/** A browser's store, which may be full. */
function storeOf(entries: Readonly<Record<string, string>> = {}, isFull = false) {
  const map = new Map(Object.entries(entries))
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem(key: string, text: string) {
      if (isFull) throw new Error('full')
      map.set(key, text)
    },
    removeItem: (key: string) => void map.delete(key),
  }
}

describe('the memory of a browser', () => {
  test('keeps one text after the other', () => {
    const store = storeOf()
    const memory = memoryIn(store, KEY)
    expect([memory.read(), memory.keep('1'), memory.keep('2'), memory.read()]).toEqual([null, 'kept', 'kept', '2'])
  })
  test('never writes over what another window has kept since', () => {
    const store = storeOf({ [KEY]: 'old' })
    const [here, there] = [memoryIn(store, KEY), memoryIn(store, KEY)]
    expect([here.read(), there.read(), there.keep('theirs')]).toEqual(['old', 'old', 'kept'])
    expect([here.isChanged(), here.keep('mine'), store.map.get(KEY)]).toEqual([true, 'changed', 'theirs'])
    expect([here.read(), here.isChanged(), here.keep('mine')]).toEqual(['theirs', false, 'kept'])
  })
  test('does not write over answers of a window that opened when there were none', () => {
    const store = storeOf()
    const [here, there] = [memoryIn(store, KEY), memoryIn(store, KEY)]
    here.read()
    there.read()
    there.keep('25 answers')
    expect([here.keep('1 answer'), store.map.get(KEY)]).toEqual(['changed', '25 answers'])
  })
  test('tells when it is full', () => {
    const memory = memoryIn(storeOf({}, true), KEY)
    memory.read()
    expect(memory.keep('1')).toBe('refused')
  })
  test('sets aside what cannot be read, and lets it go only when all is erased', () => {
    const store = storeOf({ [KEY]: '{' })
    const memory = memoryIn(store, KEY)
    memory.read()
    memory.setAside()
    expect([memory.keep('1'), [...store.map.values()].sort()]).toEqual(['kept', ['1', '{']])
    memory.erase()
    expect(store.map.size).toBe(0)
  })
  test('leaves in its place what cannot be set aside', () => {
    const store = storeOf({ [KEY]: '{' }, true)
    const memory = memoryIn(store, KEY)
    memory.read()
    memory.setAside()
    expect(store.map.get(KEY)).toBe('{')
  })
})
