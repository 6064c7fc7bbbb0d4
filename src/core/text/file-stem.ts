/** Names that Windows keeps for devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
const LONGEST = 60

/**
 * `Xưởng mộc Thành Công` → `xuong-moc-thanh-cong`, at most 60 letters, cut between words where there are any;
 * `otherwise` for a name without letters. Small letters without marks: such a name survives every mail program, phone and
 * old Windows.
 */
export function fileStem(name: string | undefined, otherwise: string): string {
  // Marks go before letters are taken apart too: a heap of them would take very long to put in order.
  const stem = (name ?? '')
    .replace(/\p{M}+/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (stem === '') return otherwise
  return DEVICE.test(stem) ? `${otherwise}-${stem}` : shortened(stem)
}

function shortened(stem: string): string {
  if (stem.length <= LONGEST) return stem
  const words = stem.slice(0, LONGEST + 1).lastIndexOf('-')
  return stem.slice(0, words > 0 ? words : LONGEST)
}
