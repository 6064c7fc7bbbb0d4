import { expect, test } from 'vitest'
import { begin } from '../../src/interview/begin.ts'
import { factScreen } from '../../src/interview/screens/fact-screen.ts'
import { wordsIn } from '../../src/words/words.ts'
import { library, packaged } from '../helpers/firms.ts'

const asked = { ...library, ...packaged('vn.sme') }
const setting = { library: asked, today: '2026-11-21', by: 'keys' as const, place: '.', home: '.' }

test.each([
  ['hired', true],
  ['sector', true],
  ['people', true],
  ['legalForm', false],
])('"not sure" has a key of its own where no digit is left for it: %s %s', (id, offered) => {
  const fact = library.facts.find((one) => one.id === id)
  if (!fact) throw new Error(id)
  const { keys } = factScreen(begin(asked, null, 'vi'), fact, setting, wordsIn('vi'))
  expect(keys.some(({ key }) => key === 'u')).toBe(offered)
})

test('what stands alone is offered below what can be chosen together', () => {
  const site = library.facts.find((one) => one.id === 'site')
  if (!site) throw new Error('site')
  const { field } = factScreen(begin(asked, null, 'vi'), site, setting, wordsIn('vi'))
  const options = field.kind === 'several' ? field.options : []
  const alone = options.filter((option) => option.alone).map(({ id }) => id)
  expect(alone).toEqual(['desks-only', '#none', 'unknown'])
  expect(options.slice(-alone.length).map(({ id }) => id)).toEqual(alone)
})
