import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a run keeps for itself inside its output folder, until it is done. */
export const WORK_FOLDER = '.tukiem-batch'
export const MANIFEST = 'manifest.json'
export const MANIFEST_FORMAT = 'tukiem/batch/1'

/** Whether a folder holds the results of a batch, or of one that was cut off. */
export function isOutputFolder(folder: string): boolean {
  return existsSync(join(folder, WORK_FOLDER)) || isManifest(join(folder, MANIFEST))
}

function isManifest(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').slice(0, 200).includes(`"${MANIFEST_FORMAT}"`)
  } catch {
    return false
  }
}
