/** Small letters without marks, with single blanks: as people type who are in a hurry, or have no Vietnamese keyboard. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/g, ' ').trim()
}
