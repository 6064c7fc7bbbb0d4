import { type Observation, seen } from './observation.ts'

/** What came of writing a file the way that answers are saved, and of removing it. */
export type SaveTrial =
  | { readonly ok: true; readonly ms: number }
  | { readonly ok: false; readonly fault: 'disk-full' | 'not-allowed' | 'no-folder' | 'other' | 'not-the-same' }

export interface FolderFound {
  readonly path: string
  readonly isReadable: boolean
  readonly trial: SaveTrial
}

/** Slower than this, an owner waits after every answer. */
const SLOW_MS = 400

export function ofFolder({ path, isReadable, trial }: FolderFound): Observation {
  const shown = { folder: path }
  if (!trial.ok) return seen(`folder.${trial.fault}`, {}, shown)
  if (!isReadable) return seen('folder.unreadable', {}, shown)
  return seen(trial.ms > SLOW_MS ? 'folder.slow' : 'folder.fine', { ms: trial.ms }, shown)
}

const MEGABYTE = 1_000_000
/** A plan in all its forms takes less than this, in bytes. */
const LOW = 50 * MEGABYTE
/** The answers and their backup take less than this, in bytes. */
const NONE_LEFT = 2 * MEGABYTE

/** `free` in bytes, `null` when the system does not tell. */
export function ofSpace(free: number | null): Observation {
  if (free === null) return seen('space.unknown')
  const code = free < NONE_LEFT ? 'space.none' : free < LOW ? 'space.low' : 'space.fine'
  const unit = free < 1000 * MEGABYTE ? 'mb' : 'gb'
  const size = free / (unit === 'mb' ? MEGABYTE : 1000 * MEGABYTE)
  return seen(code, { size: size < 10 ? Math.round(size * 10) / 10 : Math.round(size), unit })
}

/** Folders that copy themselves to other machines, by how such a folder is called. */
const CLOUDS: readonly (readonly [name: string, RegExp])[] = [
  ['OneDrive', /^OneDrive(?:$| - )/i],
  ['Dropbox', /^Dropbox(?:$| \()/i],
  ['Google Drive', /^(?:Google ?Drive|GoogleDrive-.*|My Drive)$/i],
  ['iCloud', /^(?:iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i],
]

/** A hint from the names of the folders alone; `isTemporary`: below the folder that the system empties. */
export function ofPlace(path: string, isTemporary: boolean): Observation {
  const names = path.split(/[/\\]/)
  const service = CLOUDS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0]
  if (service !== undefined) return seen('place.cloud', { service })
  return seen(isTemporary ? 'place.temporary' : 'place.fine')
}

/** The folder of the person at the machine, `null` where there is none. */
export function ofHome(path: string | null): Observation {
  return path === null ? seen('home.none') : seen('home.fine', {}, { folder: path })
}
