import { describe, expect, test } from 'vitest'
import { latest, ofFiles, ofLetters, ofLists, ofPlan, ofVersions } from '../../../src/core/doctor/of-program.ts'

describe('the versions', () => {
  test.each([
    ['20.19.0', '20.19', 'versions.fine'],
    ['20.18.9', '20.19', 'versions.old-node'],
    ['18.20.4', '20.19', 'versions.old-node'],
    ['20.9.0', '20.19', 'versions.old-node'],
    ['22.0.0', '20.19', 'versions.fine'],
    ['100.1.0', '20.19', 'versions.fine'],
    ['20.19.1', '20.19.2', 'versions.old-node'],
    ['8.0.0', null, 'versions.fine'],
  ])('Node %s where %s is needed: %s', (node, oldest, code) => {
    expect(ofVersions({ tukiem: '1.0.0', node, system: 'Linux x64', oldest })).toMatchObject({ code })
  })
})

describe('the files of the program', () => {
  const whole = { path: 'a.js', state: 'whole' } as const
  const changed = { path: 'b.js', state: 'changed' } as const
  const missing = { path: 'c.js', state: 'missing' } as const
  test.each([
    ['a list that cannot be read', null, 'files.no-list', {}],
    ['all whole', [whole], 'files.fine', { count: 1 }],
    ['some changed', [whole, changed, { ...changed, path: 'd.js' }], 'files.changed', { count: 2, file: 'b.js' }],
    ['some missing, which weighs more', [changed, missing], 'files.missing', { count: 1, file: 'c.js' }],
  ])('%s', (_, files, code, args) => {
    expect(ofFiles(files)).toMatchObject({ code, args })
  })
})

describe('the letters of the fonts', () => {
  const regular = { face: 'regular', missing: [] }
  test.each([
    ['none missing', [regular], 'letters.fine', { needed: 200 }],
    [
      'one missing',
      [regular, { face: 'bold', missing: ['ệ'] }],
      'letters.missing',
      { face: 'bold', count: 1, letters: 'ệ' },
    ],
    ['a font that is none', [{ face: 'bold', missing: null }], 'letters.no-font', { face: 'bold' }],
  ])('%s', (_, fonts, code, args) => {
    expect(ofLetters({ fonts, needed: 200 })).toMatchObject({ code, args })
  })

  test('many missing letters are counted, and some are shown', () => {
    const missing = [...'abcdefghijklmnop']
    expect(ofLetters({ fonts: [{ face: 'bold', missing }], needed: 200 }).args).toEqual({
      face: 'bold',
      count: 16,
      letters: 'a b c d e f g h i j k l',
    })
  })
})

describe('the lists', () => {
  const lists = [
    { lawAsOf: '2026-11-21', lookAgain: '2027-06-15' },
    { lawAsOf: '2026-10-01', lookAgain: '2027-01-15' },
  ]
  test.each([
    ['2027-01-15', 'lists.fine'],
    ['2027-01-16', 'lists.old'],
  ])('on %s: %s', (today, code) => {
    const args = { count: 2, day: '2026-11-21', again: '2027-01-15' }
    expect(ofLists(lists, today)).toMatchObject([{ code, args }])
  })

  test('that cannot be read are told of with the files', () => {
    expect(ofLists([], '2027-01-15')).toEqual([])
    expect(latest([])).toBe('')
  })
})

describe('a plan on trial', () => {
  const good = { startsWell: true, endsWell: true, pages: 6, pagesSaid: 6, ms: 200 }
  test.each([
    [{}, 'plan.fine', { pages: 6, ms: 200 }],
    [{ startsWell: false }, 'plan.broken', { what: 'start' }],
    [{ endsWell: false }, 'plan.broken', { what: 'end' }],
    [{ pages: 5 }, 'plan.broken', { what: 'pages' }],
    [{ pages: 0, pagesSaid: 0 }, 'plan.broken', { what: 'pages' }],
  ])('%o', (other, code, args) => {
    expect(ofPlan({ ...good, ...other })).toMatchObject({ code, args })
  })
})
