/**
 * Message keys that no source mentions. A key counts as mentioned when it stands there in quotes, or when it begins
 * like a template literal does up to its first `${`: `report.status.${status}` mentions every `report.status.…`.
 */
export function unusedKeys(keys: Iterable<string>, sources: readonly string[]): readonly string[] {
  const text = sources.join('\n')
  const quoted = new Set([...text.matchAll(/(['"`])([a-z][A-Za-z0-9.-]*)\1/g)].map((match) => match[2]))
  const prefixes = [
    ...new Set([...text.matchAll(/`([a-z][A-Za-z0-9-]*\.[A-Za-z0-9.-]*)\$\{/g)].map((match) => match[1] ?? '')),
  ]
  return [...keys].filter((key) => !quoted.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)))
}
