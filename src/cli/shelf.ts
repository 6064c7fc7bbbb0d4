import type { Library, PackagedList } from '../core/model/library.ts'

/** From the first check to special purposes: the order in which people look for a list. */
const ORDER = [
  'vn.start',
  'vn.sme',
  'vn.household',
  'vn.cooperative-check',
  'vn.garment',
  'vn.electronics',
  'vn.furniture',
  'vn.mechanical',
  'vn.food',
  'vn.services',
  'vn.export',
  'vn.supplier-ready',
  'vn.finance',
  'vn.digital-check',
  'vn.self-inspection',
]

/** The packaged lists that people choose, without the modules that they are built from. */
export function listsToChoose({ lists }: Library): readonly PackagedList[] {
  const place = ({ id }: PackagedList) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)
  return lists.filter(({ module }) => module !== true).toSorted((a, b) => place(a) - place(b))
}
