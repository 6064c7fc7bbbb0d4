import { describe, expect, test } from 'vitest'
import { chooseLanguage, languagesAsked, languagesOfEnvironment } from '../../src/cli/language.ts'
import { UsageError } from '../../src/cli/usage-error.ts'

/** What is said about a wish that makes no sense. */
function refusal(read: () => unknown): Pick<UsageError, 'key' | 'args' | 'exitCode'> {
  try {
    read()
  } catch (error) {
    if (error instanceof UsageError) return error
    throw error
  }
  throw new Error('it was understood')
}

describe('--lang', () => {
  test.each([
    ['vi', 'vi', null],
    ['en', 'en', null],
    ['vi,en', 'vi', 'en'],
    ['en,vi', 'en', 'vi'],
    ['EN, vi', 'en', 'vi'],
    ['en_GB.UTF-8', 'en', null],
    ['vi-VN,en-US', 'vi', 'en'],
  ])('%j is %s first, %s second', (written, first, second) => {
    expect(languagesAsked(written)).toEqual({ first, second })
  })

  test.each([
    ['fr', 'cli.lang.unknown', 'fr'],
    ['vi,fr', 'cli.lang.unknown', 'fr'],
    ['english', 'cli.lang.unknown', 'english'],
    ['vi;en', 'cli.lang.unknown', 'vi;en'],
    ['vi,vi', 'cli.lang.twice', 'vi'],
    ['en,en-GB', 'cli.lang.twice', 'en'],
    ['vi,en,fr', 'cli.lang.shape', undefined],
    ['vi,', 'cli.lang.shape', undefined],
    [',en', 'cli.lang.shape', undefined],
    ['', 'cli.lang.shape', undefined],
  ])('%j is refused: %s %s', (asked, key, written) => {
    const error = refusal(() => languagesAsked(asked))
    expect([error.key, error.args.written, error.exitCode]).toEqual([key, written, 2])
    expect(error.args).toMatchObject({ where: '--lang', languages: 'vi (Tiếng Việt), en (English)' })
  })
})

describe('TUKIEM_LANG', () => {
  test('may hold two languages too, or be empty', () => {
    expect(languagesOfEnvironment({ TUKIEM_LANG: 'en,vi' })).toEqual({ first: 'en', second: 'vi' })
    expect([languagesOfEnvironment({}), languagesOfEnvironment({ TUKIEM_LANG: '' })]).toEqual([null, null])
  })

  test('is named when it makes no sense', () => {
    const error = refusal(() => languagesOfEnvironment({ TUKIEM_LANG: 'vi,fr' }))
    expect(error.args).toMatchObject({ where: 'TUKIEM_LANG', written: 'fr' })
  })
})

describe('the language to speak', () => {
  test.each([
    ['what was asked for', 'en', { TUKIEM_LANG: 'vi', LANG: 'vi_VN.UTF-8' }, 'en'],
    ['the first of two', 'en,vi', {}, 'en'],
    ['the one of two that is spoken, to say what is wrong', 'fr,en', { LANG: 'vi_VN.UTF-8' }, 'en'],
    ['that of TUKIEM_LANG', undefined, { TUKIEM_LANG: 'en,vi', LC_ALL: 'vi_VN' }, 'en'],
    ['that of the locale', undefined, { LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN' }, 'en'],
    ['that of the next locale when the first is spoken nowhere', undefined, { LC_ALL: 'C', LANG: 'en_US' }, 'en'],
    ['Vietnamese when nothing is known', undefined, { LANG: 'C.UTF-8' }, 'vi'],
    ['Vietnamese when only others are known', 'fr', { LANG: 'de_DE' }, 'vi'],
  ])('is %s', (_, asked, env, language) => {
    expect(chooseLanguage(asked, env)).toBe(language)
  })
})
