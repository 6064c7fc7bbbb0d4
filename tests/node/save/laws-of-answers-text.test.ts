import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { answersText } from '../../../src/node/save/answers-text.ts'

test('the text of an answers file keeps any text, in any place', () => {
  const text = fc.string({ unit: 'binary' }).filter((one) => !/\p{Cs}/u.test(one))
  fc.assert(
    fc.property(text, text, fc.array(text), (note, name, list) => {
      const answers = { a: { value: 'yes', note } }
      const file = { checklist: { id: 'vn.sme' }, revision: 1, firm: { name }, facts: { list }, answers, retired: {} }
      const back = parse(answersText(file), { version: '1.2' })
      expect(back.answers).toEqual(file.answers)
      expect(back.facts).toEqual(file.facts)
      expect(back.firm).toEqual(file.firm)
    }),
    { numRuns: 2000 },
  )
})
