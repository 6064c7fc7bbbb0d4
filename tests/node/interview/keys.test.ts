import { describe, expect, test } from 'vitest'
import type { Field, Press, Screen } from '../../../src/interview/screen.ts'
import { type Key, onKey, startUi, type Ui } from '../../../src/node/interview/keys.ts'

const OPTIONS = [
  { id: 'yes', label: 'Có' },
  { id: 'no', label: 'Chưa' },
  { id: 'none', label: 'Không có', alone: true },
]
const CHOOSE: Field = { kind: 'choose', options: OPTIONS, marked: null, markedWord: '' }
const SEVERAL: Field = { kind: 'several', options: OPTIONS, marked: [], hint: '', nothingYet: '' }
const NUMBER: Field = { kind: 'number', label: '', earlier: null, echo: () => '' }
const TEXT: Field = { kind: 'text', label: '', value: '', limit: { most: 5, tooLong: '' } }
const LIST: Field = {
  kind: 'list',
  rows: [
    { kind: 'heading', label: 'H' },
    ...Array.from({ length: 31 }, (_, index) => ({ kind: 'row' as const, id: `r${index}`, label: '', value: '' })),
  ],
  at: null,
}
const KEYS = ['?', 'b', 'w', 'q', 's', 'n'].map((key) => ({ key, label: '' }))
const screen = (field: Field): Screen => ({
  name: '',
  head: null,
  notices: [],
  title: '',
  paragraphs: [],
  field,
  keys: KEYS,
})

const NAMED: Readonly<Record<string, Key>> = {
  '⏎': { name: 'return', sequence: '\r' },
  '↓': { name: 'down', sequence: '\u001b[B' },
  '↑': { name: 'up', sequence: '\u001b[A' },
  '⎋': { name: 'escape', sequence: '\u001b' },
  '⇟': { name: 'pagedown', sequence: '\u001b[6~' },
  '^D': { name: 'd', sequence: '\u0004', ctrl: true },
  ' ': { name: 'space', sequence: ' ' },
}

/** Presses the keys one after the other; what is typed is put together as a terminal does. */
function play(field: Field, keys: readonly string[]): Press | Ui {
  let ui = startUi(screen(field))
  let line = ''
  for (const one of keys) {
    const key = NAMED[one] ?? { name: one.toLowerCase(), sequence: one }
    line = one === '⏎' ? '' : NAMED[one] && one !== ' ' ? line : line + one
    const result = onKey(screen(field), ui, key, line, 10)
    if ('press' in result) return result.press
    ui = result.ui
  }
  return ui
}

const option = (id: string): Press => ({ kind: 'option', id })
const key = (name: string): Press => ({ kind: 'key', key: name })
const text = (typed: string): Press => ({ kind: 'text', text: typed })

describe('a key', () => {
  test.each<[string, Field, string, Press]>([
    ['answers at once by its number', CHOOSE, '2', option('no')],
    ['moves the arrow, and Enter takes it', CHOOSE, '↓ ↓ ⏎', option('no')],
    ['goes round at the ends', CHOOSE, '↑ ⏎', option('none')],
    ['Enter alone never answers', CHOOSE, '⏎ 1', option('yes')],
    ['beyond the options does nothing', CHOOSE, '7 1', option('yes')],
    ['that is a letter acts at once', CHOOSE, 'b', key('b')],
    ['in capitals acts too', CHOOSE, 'B', key('b')],
    ['with Vietnamese typing on acts too', CHOOSE, 'ư', key('w')],
    ['? acts', CHOOSE, '?', key('?')],
    ['Escape goes back', CHOOSE, '⎋', key('b')],
    ['Ctrl-D stops', CHOOSE, '^D', key('q')],
    ['chooses several by number', SEVERAL, '2 1 ⏎', { kind: 'several', ids: ['yes', 'no'] }],
    ['takes one of several back', SEVERAL, '1 2 1 ⏎', { kind: 'several', ids: ['no'] }],
    ['space chooses at the arrow', SEVERAL, '↓ space ⏎', { kind: 'several', ids: ['yes'] }],
    ['that stands alone ends the choice', SEVERAL, '3', option('none')],
    ['that stands alone only takes ticks back, then Enter takes it', SEVERAL, '1 3 ⏎', option('none')],
    ['Enter on what stands alone takes it', SEVERAL, '↑ ⏎', option('none')],
    ['types a number', NUMBER, '1 2 ⏎', text('12')],
    ['letters act in an empty number field', NUMBER, 'b', key('b')],
    ['letters are typed after a digit', NUMBER, '5 , 3 n ⏎', text('5,3n')],
    ['Enter in an empty number field says so', NUMBER, '⏎', text('')],
    ['letters are typed in a text', TEXT, 'b q ⏎', text('bq')],
    ['a text that is too long is not taken', TEXT, 'a b c d e f ⏎ ⎋', key('escape')],
    ['Escape leaves a text', TEXT, 'a ⎋', key('escape')],
    ['a number of two digits finds a row', LIST, '1 2 ⏎', option('r12')],
    ['a number beyond the rows begins anew', LIST, '3 5 ⏎', option('r5')],
    ['Enter takes the first row', LIST, '⏎', option('r0')],
    ['a page down moves ten rows', LIST, '⇟ ⏎', option('r10')],
    ['any key leaves a page', { kind: 'page' }, 'x', key('enter')],
    ['Escape leaves a page', { kind: 'page' }, '⎋', key('b')],
  ])('%s', (_, field, keys, press) => {
    expect(
      play(
        field,
        keys.split(' ').map((one) => (one === 'space' ? ' ' : one)),
      ),
    ).toEqual(press)
  })

  test('Enter with nothing chosen of several says so', () => {
    expect(play(SEVERAL, ['⏎'])).toMatchObject({ nothingYet: true })
  })
  test.each(['⏎', ' ', '9'])('%j where it chooses nothing of one says so, until an arrow points', (one) => {
    expect(play(CHOOSE, [one])).toMatchObject({ cursor: -1, nothingYet: true })
    expect(play(CHOOSE, [one, '↓'])).toMatchObject({ cursor: 0, nothingYet: false })
  })
  test.each(['u', 'U'])('%s says "not sure" where that is offered, whatever its number', (sequence) => {
    const press = (field: Field) => onKey(screen(field), startUi(screen(field)), { sequence }, '', 10)
    const unknown = { id: 'unknown', label: 'Chưa rõ', alone: true }
    const unsure = { press: { kind: 'option', id: 'unknown' } }
    expect(press({ ...CHOOSE, options: [...OPTIONS, unknown] })).toEqual(unsure)
    expect(press({ ...SEVERAL, options: [...OPTIONS, unknown] })).toEqual(unsure)
    expect(press(CHOOSE)).toHaveProperty('ui')
    expect(press(LIST)).toHaveProperty('ui')
  })
  test('the arrow begins at the earlier answer', () => {
    expect(play({ ...CHOOSE, marked: 'no' }, ['⏎'])).toEqual(option('no'))
    expect(play({ ...SEVERAL, marked: ['none'] }, ['⏎'])).toEqual(option('none'))
    expect(play({ ...LIST, at: 'r7' }, ['⏎'])).toEqual(option('r7'))
  })
  test('the page scrolls down and not above its top', () => {
    expect(play({ kind: 'page' }, ['↑', '↓', '⇟'])).toMatchObject({ offset: 11 })
  })
})
