import { expect, test } from 'vitest'
import { phrasesIn } from '../../../src/core/text/phrases-in.ts'

test.each<[string, string, string, boolean]>([
  ['a word in any case', 'Is there a Committee?', 'committee', true],
  ['no part of a word', 'Is there a subcommittee?', 'committee', false],
  ['several words with other signs between', 'ISO-9001, please', 'iso 9001', true],
  ['letters that are put together otherwise', 'chính sách'.normalize('NFD'), 'chính sách', true],
  ['two words with others between', 'Do you follow all the relevant local laws?', 'all … laws', true],
  ['two words with none between', 'Do you follow all laws?', 'all … laws', true],
  ['two words with four between', 'all a b c d laws', 'all … laws', true],
  ['no two words with five between', 'all a b c d e laws', 'all … laws', false],
  ['the nearest of a word that comes twice', 'all a b c d e all f laws', 'all … laws', true],
  ['no words in another order', 'laws for all', 'all … laws', false],
  ['three parts', 'list of full names and id numbers', 'list … names … numbers', true],
])('a text holds %s', (_, text, phrase, isThere) => {
  expect(phrasesIn(text, [phrase])).toEqual(isThere ? [phrase] : [])
})
