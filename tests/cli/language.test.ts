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
  test.each<[string, string | undefined, Readonly<Record<string, string>>, string]>([
    ['what was asked for', 'en', { TUKIEM_LANG: 'vi', LANG: 'vi_VN.UTF-8' }, 'en'],
    ['the first of two', 'en,vi', {}, 'en'],
    ['the one of two that is spoken, to say what is wrong', 'fr,en', { LANG: 'vi_VN.UTF-8' }, 'en'],
    ['that of TUKIEM_LANG', undefined, { TUKIEM_LANG: 'en,vi', LC_ALL: 'vi_VN' }, 'en'],
    ['that of the locale when TUKIEM_LANG is empty', undefined, { TUKIEM_LANG: '', LANG: 'en_US.UTF-8' }, 'en'],
    ['that of the locale when TUKIEM_LANG makes no sense', undefined, { TUKIEM_LANG: 'xx', LANG: 'en_US' }, 'en'],
    ['that of LC_ALL before all locales', undefined, { LC_ALL: 'en_US', LC_MESSAGES: 'vi_VN', LANG: 'vi_VN' }, 'en'],
    ['that of LC_MESSAGES before LANG', undefined, { LC_MESSAGES: 'en_GB.UTF-8', LANG: 'vi_VN.UTF-8' }, 'en'],
    ['that of LANG', undefined, { LANG: 'en_AU.UTF-8' }, 'en'],
    ['that of LANG, whatever is counted and sorted by', undefined, { LC_CTYPE: 'vi_VN', LANG: 'en_AU' }, 'en'],
    ['that of the next locale when the first names none', undefined, { LC_ALL: 'C', LANG: 'en_US' }, 'en'],
    ['that of the next locale when the first is empty', undefined, { LC_ALL: '', LANG: 'en_US' }, 'en'],
    ['that of the next locale when the first is not spoken', undefined, { LC_ALL: 'tr_TR', LANG: 'vi_VN' }, 'vi'],
    ['English when only others are known', undefined, { LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE' }, 'en'],
    ['English when only others are known, whatever was asked for', 'fr', { LANG: 'km_KH.UTF-8' }, 'en'],
    ['Vietnamese when no locale names a language', undefined, { LC_ALL: 'C', LANG: 'C.UTF-8' }, 'vi'],
    ['Vietnamese when nothing is set, as on Windows', undefined, { OS: 'Windows_NT' }, 'vi'],
    ['Vietnamese when a wish alone makes no sense', 'vn', {}, 'vi'],
  ])('is %s', (_, asked, env, language) => {
    expect(chooseLanguage(asked, env)).toBe(language)
  })

  test.each([
    ['vi', 'vi'],
    ['VI', 'vi'],
    ['vi_VN', 'vi'],
    ['vi-VN', 'vi'],
    ['vi_VN.UTF-8', 'vi'],
    ['vi_VN.TCVN', 'vi'],
    ['vi_VN@euro', 'vi'],
    ['en', 'en'],
    ['en_GB', 'en'],
    ['en_US.ISO-8859-1', 'en'],
    ['en_DK.UTF-8@iso', 'en'],
    ['C', 'vi'],
    ['C.UTF-8', 'vi'],
    ['POSIX', 'vi'],
    ['', 'vi'],
    [' ', 'vi'],
    ['.UTF-8', 'vi'],
    ['tr_TR', 'en'],
    ['km_KH.UTF-8', 'en'],
    ['english', 'en'],
    ['vie_VN', 'en'],
    ['__proto__', 'en'],
  ])('of the locale %j is %s', (locale, language) => {
    expect(chooseLanguage(undefined, { LANG: locale })).toBe(language)
  })
})
