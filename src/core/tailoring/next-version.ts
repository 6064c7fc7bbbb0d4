/** How far a change reaches: `list` changes what is asked, `details` only what is said around it. */
export type Reach = 'list' | 'details'

/** `1.2.3` → `1.3.0` when what is asked has changed, `1.2.4` when it has not. What is beside the three numbers goes. */
export function nextVersion(version: string, reach: Reach): string {
  const [major = 0, minor = 0, patch = 0] = version.split('-')[0]?.split('.').map(Number) ?? []
  return reach === 'list' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}
