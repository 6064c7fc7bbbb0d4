import { expect, test } from 'vitest'
import { wordsTogether } from '../../../src/core/text/words-together.ts'

test.each<[string, string, string, readonly string[] | null]>([
  ['a word of each group', 'Do workers get hours of training?', 'hours + training / courses', ['hours', 'training']],
  ['them in another order', 'Is the training counted in hours?', 'hours + training', ['hours', 'training']],
  ['the first of several', 'Courses and training take hours.', 'hours + training / courses', ['hours', 'training']],
  ['phrases with others between', 'Send us the list of all names.', 'list … names + send', ['list … names', 'send']],
  ['no group without a word', 'Do workers get hours off?', 'hours + training', null],
  ['nothing over the end of a sentence', 'Count hours. Training is free.', 'hours + training', null],
])('a sentence holds %s', (_, text, groups, found) => {
  expect(wordsTogether(text, groups)).toEqual(found)
})
