import type { IntlMessageFormat } from 'intl-messageformat'

type Parts = ReturnType<IntlMessageFormat['getAst']>
type Part = Parts[number]

/**
 * A part of a parsed message in few signs: a text as it is, `0` for the number that a plural counts, `[name]` for an
 * argument, `[name, type, options]` for a plural (6) or select (5); anything else as it was.
 */
type PackedPart = string | 0 | readonly [string] | readonly [string, 5 | 6, PackedOptions] | Part
type PackedOptions = Readonly<Record<string, Packed>>
export type Packed = readonly PackedPart[]

/** A parsed message for the page: half of it would be the names of its fields. */
export function packed(parts: Parts): Packed {
  return parts.map((part) => {
    if (part.type === 0) return part.value
    if (part.type === 7) return 0
    if (part.type === 1) return [part.value]
    const isPlain = part.type === 5 || (part.type === 6 && part.offset === 0 && part.pluralType === 'cardinal')
    if (!isPlain) return part
    const options = Object.entries(part.options).map(([name, { value }]) => [name, packed(value)] as const)
    return [part.value, part.type, Object.fromEntries(options)]
  })
}

/** The message as it was parsed. It runs in the page. */
export function unpacked(parts: Packed): Parts {
  return parts.map((part): Part => {
    if (typeof part === 'string') return { type: 0, value: part }
    if (part === 0) return { type: 7 }
    if (!isList(part)) return part
    if (part.length === 1) return { type: 1, value: part[0] }
    const [value, type, packedOptions] = part
    const entries = Object.entries(packedOptions).map(([name, one]) => [name, { value: unpacked(one) }] as const)
    const options = Object.fromEntries(entries)
    return type === 5 ? { type, value, options } : { type, value, options, offset: 0, pluralType: 'cardinal' }
  })
}

function isList(part: PackedPart): part is Extract<PackedPart, readonly unknown[]> {
  return Array.isArray(part)
}
