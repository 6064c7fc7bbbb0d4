import { describe, expect, test } from 'vitest'
import { belongsTo, besideOf, isOfConflict, trialName } from '../../../src/node/answers/beside-names.ts'
import { conflictName, numberedName } from '../../../src/node/save/file-name.ts'

describe('a name tells what a file is', () => {
  test.each([
    ['a.tukiem.yaml', null],
    ['a.plan-vi.pdf', null],
    ['a.tukiem.yaml.bak', { kind: 'backup', of: 'a.tukiem.yaml' }],
    ['.a.tukiem.yaml.tmp', { kind: 'temporary', of: 'a.tukiem.yaml' }],
    ['.a.tukiem.yaml.bak.tmp', { kind: 'temporary', of: 'a.tukiem.yaml.bak' }],
    ['a.tukiem.yaml.lock', { kind: 'lock', of: 'a.tukiem.yaml' }],
    ['a.tukiem.yaml.lock.12', { kind: 'lock-part', of: 'a.tukiem.yaml', pid: 12 }],
    ['a.tukiem.yaml.lock.12.old', { kind: 'lock-part', of: 'a.tukiem.yaml', pid: 12 }],
    ['a.tukiem.yaml.lock.over', { kind: 'lock-part', of: 'a.tukiem.yaml' }],
    ['a.tukiem.yaml.lock.over.over.12', { kind: 'lock-part', of: 'a.tukiem.yaml', pid: 12 }],
    ['a.tukiem.conflict-20261121-233040.yaml', { kind: 'conflict', of: 'a.tukiem' }],
    ['a.tukiem.conflict-soon.yaml', null],
    [trialName(12), { kind: 'temporary', of: '', pid: 12 }],
  ])('%s', (name, expected) => {
    expect(besideOf(name)).toEqual(expected)
  })

  test('a line break in it changes nothing', () => {
    expect(besideOf('a\nb.tukiem.yaml.bak')).toEqual({ kind: 'backup', of: 'a\nb.tukiem.yaml' })
  })
})

describe('a file belongs to answers', () => {
  const time = new Date(2026, 10, 21, 23, 30, 40)
  test.each([
    ['a.tukiem.yaml.bak', 'a.tukiem.yaml', true],
    ['.a.tukiem.yaml.bak.tmp', 'a.tukiem.yaml', true],
    ['a.tukiem.yaml.lock.12', 'a.tukiem.yaml', true],
    [conflictName('a.tukiem.yaml', time), 'a.tukiem.yaml', true],
    [conflictName('a.tukiem.yml', time), 'a.tukiem.yml', true],
    [conflictName('a.tukiem.json', time), 'a.tukiem.json', true],
    [`${conflictName('a.tukiem.yaml', time)}.lock`, 'a.tukiem.yaml', true],
    [`.${conflictName('a.tukiem.yaml', time)}.tmp`, 'a.tukiem.yaml', true],
    [numberedName(conflictName('a.tukiem.yaml', time), 2), 'a.tukiem.yaml', true],
    ['a.tukiem.yaml', 'a.tukiem.yaml', false],
    ['b.tukiem.yaml.bak', 'a.tukiem.yaml', false],
    ['a.tukiem.json.bak', 'a.tukiem.yaml', false],
    ['aa.tukiem.yaml.bak', 'a.tukiem.yaml', false],
    [conflictName('a.tukiem.json', time), 'a.tukiem.yaml', false],
    [conflictName('ab.tukiem.yaml', time), 'a.tukiem.yaml', false],
    ['a.plan-vi.pdf', 'a.tukiem.yaml', false],
  ])('%s to %s: %s', (name, answers, expected) => {
    expect(belongsTo(name, answers, [answers])).toBe(expected)
  })

  test('a firm whose name begins with a number keeps its own conflict copies', () => {
    const name = conflictName('2-a.tukiem.yaml', time)
    expect(belongsTo(name, 'a.tukiem.yaml', ['a.tukiem.yaml', '2-a.tukiem.yaml'])).toBe(false)
    expect(belongsTo(name, '2-a.tukiem.yaml', ['a.tukiem.yaml', '2-a.tukiem.yaml'])).toBe(true)
  })

  test.each([
    ['a.tukiem.conflict-20261121-233040.yaml', true],
    ['a.tukiem.conflict-20261121-233040.yaml.lock', true],
    ['.a.tukiem.conflict-20261121-233040.yaml.tmp', true],
    ['a.tukiem.yaml.bak', false],
    ['a.tukiem.yaml', false],
  ])('%s is of a conflict: %s', (name, expected) => {
    expect(isOfConflict(name)).toBe(expected)
  })
})
