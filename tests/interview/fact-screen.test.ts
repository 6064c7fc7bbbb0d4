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
