import { expect, test } from 'vitest'
import { foldPlace } from '../../../src/cohort/stats/fold-place.ts'

test.each([
  ['Đà Nẵng', 'da nang'],
  ['TP. Đà Nẵng', 'da nang'],
  ['TP Da Nang', 'da nang'],
  ['thành phố ĐÀ NẴNG', 'da nang'],
  ['Da Nang city', 'da nang'],
  ['City of Da Nang', 'da nang'],
  ['tỉnh  Bắc-Ninh', 'bac ninh'],
  ['Province of Bac Ninh', 'bac ninh'],
  ['Tinh Gia', 'gia'],
  ['Thái Bình', 'thai binh'],
  ['  ', ''],
  ['…', ''],
])('%j is the place %j', (written, folded) => {
  expect(foldPlace(written)).toBe(folded)
})
