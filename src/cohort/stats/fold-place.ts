/** What people write before or after the name of a province or a city, folded. */
const AROUND = /^(?:tinh|thanh pho|t ?p|province of|city of) | (?:province|city)$/g

/** A place without what people write in different ways: marks, capitals, blanks and signs, "Tỉnh", "TP.", "city". */
export function foldPlace(written: string): string {
  const letters = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return letters.replace(AROUND, '').trim()
}
