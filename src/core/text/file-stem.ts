/** Names that Windows keeps for devices, whatever the ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * `Xưởng mộc Thành Công` → `xuong-moc-thanh-cong`, at most 60 letters; `otherwise` for a name without any. Small letters
 * without marks: such a name survives every mail program, phone and old Windows.
 */
export function fileStem(name: string | undefined, otherwise: string): string {
  const stem = (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  if (stem === '') return otherwise
  return DEVICE.test(stem) ? `${otherwise}-${stem}` : stem
}
