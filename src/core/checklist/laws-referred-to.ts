/** The ids of all laws that are referred to anywhere in these values. */
export function lawsReferredTo(value: unknown): ReadonlySet<string> {
  const refs = new Set<string>()
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    for (const [key, inner] of Object.entries(one)) {
      if (key === 'ref' && typeof inner === 'string') refs.add(inner)
      else look(inner)
    }
  }
  look(value)
  return refs
}
