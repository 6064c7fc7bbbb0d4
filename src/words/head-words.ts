import { folded } from '../core/text/folded.ts'

/** Which key each word of any language names, and the keys themselves; words as `foldHead` makes them. */
export function keysByWord<Key extends string>(
  keys: readonly Key[],
  languages: readonly Readonly<Record<Key, readonly string[]>>[],
): ReadonlyMap<string, Key> {
  return new Map(
    keys.flatMap((key) =>
      [key, ...languages.flatMap((one) => one[key])].map((word): [string, Key] => [foldHead(word), key]),
    ),
  )
}

/** Small letters without marks: a head is often typed without them, or with a colon behind it. */
export function foldHead(text: string): string {
  return folded(text).replace(/ ?:$/, '')
}
