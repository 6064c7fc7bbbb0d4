import { expect, test } from 'vitest'
import { unbrokenWords } from '../../../src/render/pdf/unbroken.ts'

test.each([
  ['a number and its unit', 'mất 45 phút rồi', ['mất', '45 phút', 'rồi']],
  ['an amount', 'cần 5.310.000 đồng một tháng', ['cần', '5.310.000 đồng', 'một', 'tháng']],
  ['a day in English', 'by 28 November 2026, please', ['by', '28 November 2026,', 'please']],
  ['a day in figures stands alone', 'từ 1/7/2026 trở đi', ['từ', '1/7/2026', 'trở', 'đi']],
  ['an article, a clause and a point', 'Điều 107, khoản 2, điểm b; Luật', ['Điều 107,', 'khoản 2,', 'điểm b;', 'Luật']],
  ['a region', 'in Region III.', ['in', 'Region III.']],
  ['a version', 'bản 1.0.0', ['bản 1.0.0']],
  ['a number in the middle goes with what it counts', 'within 40 hours', ['within', '40 hours']],
  ['a share', 'Bậc 2/3: 31 trong 34 người', ['Bậc', '2/3:', '31 trong', '34 người']],
  ['a sign between two parts ends a line', '28/11/2026 · 45 phút', ['28/11/2026 ·', '45 phút']],
  ['a law by its number', 'theo 145/2020/NĐ-CP mới', ['theo', '145/2020/NĐ-CP', 'mới']],
  ['plain words', 'giữ lối thoát', ['giữ', 'lối', 'thoát']],
  ['no words', '  ', []],
])('%s', (_, text, words) => {
  expect(unbrokenWords(text)).toEqual(words)
})
