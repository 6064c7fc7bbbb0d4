import { describe, expect, test } from 'vitest'
import { drawObservations } from '../../../src/cli/doctor/lines.ts'
import { isFault, MARKS, type ObservationCode, seen } from '../../../src/core/doctor/observation.ts'
import { NO_PAINT } from '../../../src/render/terminal/render-terminal.ts'
import { LANGUAGES, wordsIn } from '../../../src/words/words.ts'

const isCode = (code: string): code is ObservationCode => Object.hasOwn(MARKS, code)
const CODES = Object.keys(MARKS).filter(isCode)
/** All that any message takes. */
const ARGS = {
  tukiem: '1.0.0',
  node: '20.19.0',
  system: 'Linux x64',
  oldest: '20.19',
  count: 3,
  file: 'dist/a.js',
  needed: 200,
  face: 'bold',
  letters: 'ệ',
  day: '2026-11-21',
  again: '2027-01-15',
  pages: 6,
  ms: 123,
  what: 'end',
  size: 8.5,
  unit: 'gb',
  service: 'Dropbox',
  columns: 50,
  least: 60,
  colour: 'yes',
  time: '09:12',
  zone: '+7',
  law: '2026-11-21',
  language: 'vi',
  name: 'Tiếng Việt',
  reason: 'locale',
  locale: 'vi_VN',
  list: 'vn.start',
  was: '0.9.0',
  version: '1.0.0',
  answered: 3,
  total: 25,
  more: 2,
  read: 50,
  check: 'plan',
}
const SHOWN = { folder: '/home/lan', host: 'kho' }

describe.each(LANGUAGES.map(({ code }) => code))('in %s', (language) => {
  const words = wordsIn(language)
  test.each(CODES)('%s is said, with its mend when it is not fine', (code) => {
    const one = { ...seen(code, ARGS, SHOWN), file: 'a.tukiem.yaml' }
    const drawn = drawObservations([one], words, { width: 500, paint: NO_PAINT })
    expect(drawn).not.toMatch(/[{}]|doctor\.|undefined/)
    expect(drawn.split('\n')[0]).toMatch(new RegExp(`^${words.say(`doctor.mark.${MARKS[code]}`)} {2,}\\S`))
    expect(drawn.includes('→ ')).toBe(isFault(code))
  })

  test('all that is fine is said to be', () => {
    const drawn = drawObservations([seen('folder.fine', ARGS, SHOWN)], words, { width: 80, paint: NO_PAINT })
    expect(drawn).toContain(words.say('doctor.sum.fine'))
  })

  test('whoever has something broken is told what can be handed on', () => {
    const drawn = (code: ObservationCode) =>
      drawObservations([seen(code, ARGS, SHOWN)], words, { width: 500, paint: NO_PAINT })
    expect(drawn('folder.disk-full')).toContain('--json >')
    expect(drawn('place.cloud')).not.toContain('--json >')
  })
})

test('many of a kind are told of in ten lines and a number', () => {
  const many = Array.from({ length: 250 }, (_, at) => ({
    ...seen('leftovers.temporary'),
    file: `.${at}.tukiem.yaml.tmp`,
  }))
  const drawn = drawObservations(many, wordsIn('en'), { width: 80, paint: NO_PAINT })
  expect(drawn.match(/\.tukiem\.yaml\.tmp/g)).toHaveLength(10)
  expect(drawn).toContain('and 240 more such files')
})

test.each([20, 40, 60, 80, 300])('no line is wider than a screen of %d columns, or than 40', (width) => {
  const all = CODES.map((code) => ({ ...seen(code, ARGS, SHOWN), file: 'a.tukiem.yaml' }))
  const lines = drawObservations(all, wordsIn('vi'), { width, paint: NO_PAINT }).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(40, Math.min(100, width)))
})
