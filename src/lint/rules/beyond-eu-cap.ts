import { placesOf } from '../asks-for.ts'
import { rule } from '../rule.ts'

/** EU law lets firms of up to 1,000 people refuse what a buyer's sustainability report does not need. */
export const beyondEuCap = rule({
  id: 'beyond-eu-cap',
  severity: 'info',
  check: (subject) => {
    const { hardThings, laws } = subject.setting
    const places = hardThings.flatMap((thing) =>
      thing.law ? placesOf(thing, subject).map((place) => ({ ...place, law: thing.law })) : [],
    )
    const seen = new Set<string>()
    return places.flatMap(({ path, id, law }) => {
      const known = laws.find((one) => one.id === law?.ref)
      if (!known || seen.has(id)) return []
      seen.add(id)
      return [{ path, args: { id, number: known.number, article: String(law?.at?.article ?? '') } }]
    })
  },
})
