import type { Checklist } from '../model/checklist.ts'
import type { Pack } from '../model/pack.ts'
import { packLibrary } from './pack-library.ts'

/** What a pack says beside its list. */
export interface PackStamp extends Pick<Pack, 'program' | 'packed' | 'expires' | 'burden'> {
  /** Of the program that makes it. */
  readonly library: Pack['library']
}

/** A list with all that it refers to in one, not signed yet. */
export function makePack(checklist: Checklist, { library, ...stamp }: PackStamp): Pack {
  return { format: 'tukiem/pack/1', ...stamp, checklist, library: packLibrary(checklist, library) }
}
