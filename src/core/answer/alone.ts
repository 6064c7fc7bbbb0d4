import type { FactDefinition, FactValue } from '../model/facts.ts'

/** A choice that stands alone but was given beside others: "only desks" beside "machines". */
export function aloneBesideOthers(value: FactValue, { choices }: FactDefinition): string | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined
  return choices?.find(({ id, alone }) => alone === true && value.includes(id))?.id
}
