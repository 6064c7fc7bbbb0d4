import { expect, test } from 'vitest'
import { languageOf } from '../../../src/cli/doctor/language.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { capturedIo } from '../../helpers/captured-io.ts'

test.each([
  [{ LANG: 'vi_VN.UTF-8' }, 'vi', false, 'locale'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en', false, 'locale'],
  [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'vi_VN.UTF-8' }, 'vi', false, 'locale'],
  [{ LANG: 'fr_FR.UTF-8' }, 'vi', false, 'default'],
  [{ LANG: 'C.UTF-8' }, 'vi', false, 'default'],
  [{}, 'vi', false, 'default'],
  [{ LANG: 'vi_VN.UTF-8', TUKIEM_LANG: 'en' }, 'en', true, 'variable'],
  [{ LANG: 'en_US.UTF-8', TUKIEM_LANG: 'en' }, 'vi', true, 'option'],
  [{ LANG: 'en_US.UTF-8' }, 'vi', true, 'option'],
])(
  'where the machine says %o, %s is spoken (asked for: %s) because of the %s',
  (env, language, languageAsked, reason) => {
    const { io } = capturedIo('.', { env })
    const context = {
      io,
      words: wordsIn(language),
      second: null,
      languageAsked,
      wantsColour: false,
      isPlain: false,
      mayAsk: false,
    }
    expect(languageOf({ ...context, today: undefined })).toMatchObject({ language, reason })
  },
)
