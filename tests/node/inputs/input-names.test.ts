import { describe, expect, test } from 'vitest'
import { clientOf, standsFor } from '../../../src/node/inputs/input-names.ts'

describe('a name in a folder of inputs', () => {
  test.each([
    ['a.tukiem.yaml', 'input'],
    ['a.tukiem (1).json', 'input'],
    ['a.tukiem.txt', 'input'],
    ['a.yml', 'input'],
    ['a.assessment.json', 'input'],
    ['Khách hàng.XLSX', 'input'],
    ['a.csv', 'input'],
    ['README.txt', 'other'],
    ['photo.jpg', 'other'],
    ['a.plan-vi.json', 'other'],
    ['a.buyer-vi-en.csv', 'other'],
    ['a.plan-vi.xlsx', 'other'],
    ['.hidden.yaml', 'nothing'],
    ['~$a.xlsx', 'nothing'],
    ['a.tukiem.yaml.bak', 'nothing'],
    ['a.tukiem.yaml.lock', 'nothing'],
    ['a.tukiem.conflict-20261121-233040.yaml', 'nothing'],
    ['.a.tukiem.yaml.tmp', 'nothing'],
  ])('%s is %s', (name, kind) => {
    expect(standsFor(name)).toBe(kind)
  })

  test.each([
    ['2026/thanh-cong.tukiem.yaml', '2026/thanh-cong'],
    ['a.json', 'a'],
    ['a.tukiem (1).json', 'a (1)'],
    ['a.tukiem.txt', 'a'],
    ['a.assessment.json', 'a'],
    ['a.csv', 'a'],
    ['a.b.yaml', 'a.b'],
    ['.yaml/a', '.yaml/a'],
  ])('%s is of the client %s', (file, client) => {
    expect(clientOf(file)).toBe(client)
  })
})
