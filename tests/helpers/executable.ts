import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

/** The single executable for Linux. */
export const EXECUTABLE = resolve('dist/sea/linux-x64/tukiem')

/** No program is found anywhere, Node least of all. */
export const EMPTY = { PATH: '', LANG: 'en_US.UTF-8' }

/** The build fetches Node the first time. */
export const BUILD_MS = 600_000

/** Makes it of what is in dist/. */
export function buildExecutable(): void {
  execFileSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/build-sea.ts', 'linux-x64'])
}
