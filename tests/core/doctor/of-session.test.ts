import { describe, expect, test } from 'vitest'
import { ofClock, ofLanguage, ofTerminal } from '../../../src/core/doctor/of-session.ts'

describe('the terminal', () => {
  const good = { isThere: true, columns: 80, hasColour: true, term: 'xterm-256color', locale: 'vi_VN.UTF-8' }
  test.each([
    [{}, ['terminal.fine']],
    [{ hasColour: false }, ['terminal.fine']],
    [{ isThere: false, columns: 20 }, ['terminal.none']],
    [{ columns: 60 }, ['terminal.fine']],
    [{ columns: 59 }, ['terminal.narrow']],
    [{ term: 'dumb' }, ['terminal.dumb']],
    [{ locale: 'C' }, ['terminal.not-utf8']],
    [{ locale: '' }, ['terminal.not-utf8']],
    [{ locale: 'vi_VN.utf8' }, ['terminal.fine']],
    [{ locale: null }, ['terminal.fine']],
    [{ columns: 40, term: 'dumb', locale: 'POSIX' }, ['terminal.narrow', 'terminal.dumb', 'terminal.not-utf8']],
  ])('%o: %o', (other, codes) => {
    expect(ofTerminal({ ...good, ...other }).map(({ code }) => code)).toEqual(codes)
  })
})

describe('the clock', () => {
  const good = { day: '2026-12-01', time: '09:12', zone: '+7', fixed: null, lawAsOf: '2026-11-21' }
  test.each([
    [{}, 'clock.fine', { day: '2026-12-01', time: '09:12', zone: '+7' }],
    [{ day: '2026-11-21' }, 'clock.fine', { day: '2026-11-21' }],
    [{ day: '2026-11-20' }, 'clock.behind', { day: '2026-11-20', law: '2026-11-21' }],
    [{ day: '1970-01-01' }, 'clock.behind', { day: '1970-01-01' }],
    [{ day: '2046-11-21' }, 'clock.fine', {}],
    [{ day: '2046-11-22' }, 'clock.ahead', { day: '2046-11-22' }],
    [{ fixed: '2026-11-21' }, 'clock.fixed', { day: '2026-11-21' }],
    [{ fixed: '' }, 'clock.badly-fixed', {}],
    [{ day: '2099-01-01', lawAsOf: '' }, 'clock.fine', {}],
  ])('%o: %s', (other, code, args) => {
    expect(ofClock({ ...good, ...other })).toMatchObject({ code, args })
  })
})

test('the language is told with its reason', () => {
  const found = { language: 'vi', name: 'Tiếng Việt', reason: 'locale', locale: 'vi_VN.UTF-8' } as const
  expect(ofLanguage(found)).toMatchObject({ code: 'language.fine', args: found })
})
