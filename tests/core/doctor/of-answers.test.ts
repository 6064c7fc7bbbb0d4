import { describe, expect, test } from 'vitest'
import { type BesideAnswers, isLeftBehind, ofAnswers, ofLeftovers } from '../../../src/core/doctor/of-answers.ts'

describe('answers files', () => {
  const read = {
    kind: 'read',
    file: 'a.tukiem.yaml',
    list: 'vn.start',
    was: '1.0.0',
    version: '1.0.0',
    answered: 3,
    total: 25,
  } as const

  test.each([
    ['answered for the list that is here', read, 'answers.fine'],
    ['for an older one', { ...read, was: '0.9.0' }, 'answers.older-list'],
    ['written by hand, without a version', { ...read, was: '' }, 'answers.fine'],
    ['without its list', { kind: 'no-list', file: 'a.tukiem.yaml', what: 'not here' }, 'answers.no-list'],
    ['with two files of its list', { kind: 'list-twice', file: 'a.tukiem.yaml', what: 'two' }, 'answers.list-twice'],
  ] as const)('%s', (_, found, code) => {
    expect(ofAnswers([found], 0)).toMatchObject([{ code, file: 'a.tukiem.yaml' }])
  })

  test('what stands in a broken one is for the owner alone', () => {
    const what = 'a.tukiem.yaml:8:3 you wrote `bí mật`'
    const [one] = ofAnswers(
      [{ kind: 'unreadable', file: 'a.tukiem.yaml', code: 'value-not-accepted', line: 8, what, more: 2 }],
      0,
    )
    expect(one).toMatchObject({ code: 'answers.unreadable', shown: { what } })
    expect(one?.args).toEqual({ finding: 'value-not-accepted', line: 8, more: 2 })
  })

  test('those that were not looked into are counted', () => {
    expect(ofAnswers([read], 1950)[1]).toMatchObject({ code: 'answers.more', args: { read: 1, count: 1950 } })
    expect(ofAnswers([], 0).map(({ code }) => code)).toEqual(['answers.none'])
  })
})

describe('what stands beside answers', () => {
  const beside = (state: BesideAnswers['state'], host = ''): BesideAnswers => ({ name: `a.${state}`, state, host })
  test.each([
    [[], ['leftovers.none']],
    [
      [beside('backup'), beside('backup')],
      ['leftovers.none', 'leftovers.backup'],
    ],
    [[beside('open')], ['leftovers.none', 'leftovers.open']],
    [[beside('open-elsewhere', 'kho')], ['leftovers.none', 'leftovers.open-elsewhere']],
    [[beside('lock')], ['leftovers.lock']],
    [
      [beside('temporary'), beside('backup')],
      ['leftovers.temporary', 'leftovers.backup'],
    ],
    [[beside('conflict')], ['leftovers.conflict']],
  ])('%o', (files, codes) => {
    expect(ofLeftovers(files).map(({ code }) => code)).toEqual(codes)
  })

  test('only locks and temporary files of nobody are left behind', () => {
    const states = ['backup', 'conflict', 'open', 'open-elsewhere', 'lock', 'temporary'] as const
    expect(states.filter((state) => isLeftBehind(beside(state)))).toEqual(['lock', 'temporary'])
  })

  test('the name of another machine is for the owner alone', () => {
    expect(ofLeftovers([beside('open-elsewhere', 'kho')])[1]).toMatchObject({ args: {}, shown: { host: 'kho' } })
  })
})
