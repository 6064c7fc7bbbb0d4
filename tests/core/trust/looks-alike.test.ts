import { describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/trust/looks-alike.ts'

describe('a name can be taken for another one', () => {
  test.each([
    ['with a Vietnamese mark', 'Acme', 'Ácmẹ'],
    ['with đ for d', 'Dai Phat', 'Đại Phát'],
    ['with a Cyrillic а', 'Acme', 'Аcme'],
    ['all in Cyrillic', 'COMPACT', 'СОМРАСТ'],
    ['with a Greek ο', 'Sony', 'Sοny'],
    ['with Greek capitals', 'HANOI', 'ΗΑΝΟΙ'],
    ['in full-width letters, with a mark', 'Acme', 'ＡＣＭＥ́'],
    ['without its blank', 'Acme Electronics', 'AcmeElectronics'],
    ['with a hyphen', 'Acme Electronics', 'Acme-Electronics'],
    ['with a hidden blank', 'Acme', 'Ac\u200bme'],
    ['with a legal form', 'Acme Electronics', 'Acme Electronics Co., Ltd.'],
    ['with another legal form', 'Công ty TNHH MTV Hoa Sen', 'Công ty Cổ phần Hoa Sen'],
    ['with its legal form in another language', 'Công ty TNHH Hoa Sen', 'Hoa Sen Company Limited'],
    ['with a form written without a blank', 'Hoa Sen', 'Hoa Sen CO.LTD'],
    ['with a form in dots', 'Hoa Sen', 'Hoa Sen J.S.C.'],
    ['with a form that is a word too', 'Hoa Sen', 'Hoa Sen Co'],
    ['with a form in brackets', 'Hoa Sen', 'Hoa Sen (Co)'],
    ['with l for i', 'Mali', 'Mall'],
    ['with 1 for l', 'Lotte', '1otte'],
    ['with 0 for o', 'Lotte', 'L0tte'],
    ['with rn for m', 'Samsung', 'Sarnsung'],
    ['with rn for m in a short one', 'Mun', 'Rnun'],
    ['with vv for w', 'Wing', 'VVing'],
    ['with 0 for o before a number', 'Lot7', 'L0t7'],
    ['with another letter', 'Samsung', 'Samzung'],
    ['with a letter less', 'Samsung', 'Samsug'],
    ['with a letter more', 'Samsung', 'Samsungs'],
    ['with a letter doubled', 'Acme Electronics', 'Acme Electronnics'],
    ['with another first letter', 'Samsung', 'Zamsung'],
    ['with two letters that changed places', 'Samsung', 'Smasung'],
    ['with six letters and one of them another', 'Zamora', 'Zamara'],
  ])('%s: %s, %s', (_, name, other) => {
    expect([looksAlike(name, other), looksAlike(other, name)]).toEqual([true, true])
  })
})

describe('a name is not taken for another one', () => {
  test.each([
    ['that is the same', 'Acme', 'ACME'],
    ['that is the same but for blanks', 'Acme  Group', ' acme group'],
    ['of five letters with one of them another', 'Sonal', 'Sonax'],
    ['of six letters beside five', 'Sonaly', 'Sonay'],
    ['with two letters different', 'Samsung', 'Zamzung'],
    ['with two letters more', 'Samsung', 'Samsunger'],
    ['with a letter less and one more elsewhere', 'Samsung', 'Samsnug1'],
    ['with another number', 'Garment 10', 'Garment 19'],
    ['with a number of 0 and 1', 'Garment 10', 'Garment lo'],
    ['with a number more', 'Garment', 'Garment 2'],
    ['with another word', 'Acme Electronics', 'Acme Furniture'],
    ['that begins with a word like a form', 'Cơ khí Hà Nội', 'Khí Hà Nội'],
    ['with no letter in it', '--', '++'],
    ['with no letter in one of them', '--', 'A'],
    ['with a letter for a number', 'Garment 7', 'Garment A'],
    ['with three letters turned round', 'Zamora', 'Zaroma'],
    ['of nothing but other legal forms', 'Công ty Cổ phần', 'Limited'],
  ])('%s: %s, %s', (_, name, other) => {
    expect([looksAlike(name, other), looksAlike(other, name)]).toEqual([false, false])
  })
})

test('names of nothing but legal forms are compared whole', () => {
  expect(looksAlike('Công ty', 'Cong ty')).toBe(true)
})
