import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Vietnamese lets the tone of an open oa, oe, uy stand on either vowel: xóa or xoá. Here it stands on the first. */
const TONE_ON_THE_SECOND = /\p{L}*(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/giu

const FOLDERS = ['checklists', 'templates/words/vi']
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
)

test.each([
  ['xoá', true],
  ['Hoà', true],
  ['khoẻ', true],
  ['uỷ', true],
  ['xóa', false],
  ['quý', false],
  ['quỹ', false],
  ['toàn', false],
  ['ngoài', false],
])('the rule for where a tone stands is one of open syllables: %s', (word, isFound) => {
  expect(word.match(TONE_ON_THE_SECOND) !== null).toBe(isFound)
})

test.each(FILES)('the tone of oa, oe, uy stands where all others have it: %s', (file) => {
  expect(readFileSync(file, 'utf8').normalize('NFC').match(TONE_ON_THE_SECOND) ?? []).toEqual([])
})
