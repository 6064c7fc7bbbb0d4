import { describe, expect, test } from 'vitest'
import {
  answersFileName,
  besideSheet,
  conflictName,
  isAnswersName,
  isConflictOf,
  isSheetName,
  numberedName,
} from '../../../src/node/save/file-name.ts'

describe('the name of an answers file', () => {
  test.each([
    ['Xưởng mộc Thành Công', 'xuong-moc-thanh-cong.tukiem.yaml'],
    ['Đồng Đội & Bạn', 'dong-doi-ban.tukiem.yaml'],
    ['  ../../etc/passwd ', 'etc-passwd.tukiem.yaml'],
    ['CON', 'co-so-con.tukiem.yaml'],
    ['木工', 'co-so.tukiem.yaml'],
    [undefined, 'co-so.tukiem.yaml'],
    ['a'.repeat(300), `${'a'.repeat(60)}.tukiem.yaml`],
  ])('of %j is %s', (firm, name) => {
    expect(answersFileName(firm, 'co-so')).toBe(name)
  })

  test.each([
    ['a.tukiem.yaml', 1, 'a.tukiem.yaml'],
    ['a.tukiem.yaml', 2, 'a-2.tukiem.yaml'],
    ['a.tukiem.yaml', 11, 'a-11.tukiem.yaml'],
    ['a.tukiem.conflict-20260102-030405.yaml', 2, '2-a.tukiem.conflict-20260102-030405.yaml'],
    ['a.yaml', 1, 'a.yaml'],
    ['a.yaml', 3, '3-a.yaml'],
  ])('%s as number %d is %s', (name, number, numbered) => {
    expect(numberedName(name, number)).toBe(numbered)
  })

  test.each([
    ['a.tukiem.yaml', new Date(2026, 0, 2, 3, 4, 5), 'a.tukiem.conflict-20260102-030405.yaml'],
    ['a.tukiem.yml', new Date(2026, 11, 31, 23, 59, 58), 'a.tukiem.conflict-20261231-235958.yaml'],
    ['a.yaml.tukiem.json', new Date(2026, 10, 10, 0, 0, 0), 'a.yaml.tukiem.json.conflict-20261110-000000.yaml'],
  ])('%s after a conflict carries the time', (name, time, conflict) => {
    expect(conflictName(name, time)).toBe(conflict)
    expect(isConflictOf(conflict, name)).toBe(true)
    expect(isConflictOf(numberedName(conflict, 12), name)).toBe(true)
  })

  test.each([
    ['b.tukiem.conflict-20260102-030405.yaml', 'of other answers'],
    ['a.tukiem.yaml', 'the answers themselves'],
    ['aa.tukiem.conflict-20260102-030405.yaml', 'of answers with a longer name'],
    ['x-a.tukiem.conflict-20260102-030405.yaml', 'with a word before it'],
    ['2a.tukiem.conflict-20260102-030405.yaml', 'with a number that is not set off'],
    ['x2-a.tukiem.conflict-20260102-030405.yaml', 'with a word before the number'],
    ['2-x-a.tukiem.conflict-20260102-030405.yaml', 'with a word after the number'],
    ['a.tukiem.conflict-2026012-030405.yaml', 'with a shorter day'],
    ['a.tukiem.conflict-20260102-3045.yaml', 'with a shorter hour'],
    ['a.tukiem.conflict-20260102.yaml', 'without an hour'],
    ['a.tukiem.conflict-x20260102-030405.yaml', 'with more before the day'],
    ['a.tukiem.conflict-20260102-030405.yaml.bak', 'with another ending'],
    ['a.tukiem.conflict-20260102-030405xyaml', 'without a dot'],
  ])('%s is none after a conflict: %s', (name) => {
    expect(isConflictOf(name, 'a.tukiem.yaml')).toBe(false)
  })
})

test.each([
  ['xuong-moc.tukiem.yaml', true],
  ['xuong-moc.tukiem.yml', true],
  ['xuong-moc.tukiem.json', true],
  ['xuong-moc.tukiem (2).json', true],
  ['xuong-moc.tukiem(2).json', true],
  ['xuong-moc.tukiem (12).json', true],
  ['xuong-moc.tukiem.txt', true],
  ['XUONG.TUKIEM.YAML', true],
  ['xuong-moc.tukiem (a).json', false],
  ['xuong-moc.tukiem  (2).json', false],
  ['xuong-moc.tukiem ().json', false],
  ['xuong-moc.tukiem (2)(3).json', false],
  ['xuong-moc.tukiemxyaml', false],
  ['xuong-moc-tukiem.yaml', false],
  ['xuong-moc.plan-vi.json', false],
  ['tukiem.yaml', false],
  ['a.tukiem.yaml.bak', false],
  ['a.tukiem.csv', false],
])('%s is called as answers are: %s', (name, is) => {
  expect(isAnswersName(name)).toBe(is)
})

test.each([
  ['thanh-cong.csv', true],
  ['THANH-CONG.CSV', true],
  ['thanh-cong.csv.bak', false],
  ['thanh-cong-csv', false],
  ['thanh-cong.tukiem.yaml', false],
])('%s is a sheet: %s', (name, is) => {
  expect(isSheetName(name)).toBe(is)
})

test.each([
  ['thanh-cong.csv', 'thanh-cong.tukiem.yaml'],
  ['/a.csv/thanh-cong.tukiem.csv', '/a.csv/thanh-cong.tukiem.yaml'],
  ['THANH-CONG.TUKIEM.CSV', 'THANH-CONG.tukiem.yaml'],
  ['a-tukiem.csv', 'a-tukiem.tukiem.yaml'],
])('answers from %s are saved as %s', (sheet, answers) => {
  expect(besideSheet(sheet)).toBe(answers)
})
