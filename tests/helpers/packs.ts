import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Checklist } from '../../src/core/model/checklist.ts'
import type { HashedChecklist } from '../../src/core/model/library.ts'
import type { Pack } from '../../src/core/model/pack.ts'
import { makePack } from '../../src/core/pack/make-pack.ts'
import { loadLibrary } from '../../src/node/library.ts'
import { readOwnList } from '../../src/node/own-list.ts'

const library = loadLibrary(resolve('.'))

/** The figures do not matter where packs are read. */
const BURDEN: Pack['burden'] = {
  grade: 'B',
  reason: { code: 'nothing-offered', count: 1 },
  sizes: [{ size: 'micro', questions: 25, minutes: 18, documents: 30, beyondLaw: 9, bigCompany: 0 }],
}

/** A list as a pack that was made in November 2026. */
export function packOf(checklist: Checklist, more: Partial<Pack> = {}): Pack {
  const stamp = { program: '0.1.0', packed: '2026-11-27', expires: '2027-07-15', burden: BURDEN }
  return { ...makePack(checklist, { ...stamp, library }), ...more }
}

/** A list of checklists/examples. */
export function exampleList(name: string): HashedChecklist {
  return readOwnList(resolve('.'), library, `checklists/examples/${name}.yaml`)
}

/** Writes a pack into a folder and says where it is. */
export function writePack(folder: string, pack: Pack): string {
  const path = join(folder, `${pack.checklist.id}.pack.json`)
  writeFileSync(path, `${JSON.stringify(pack)}\n`)
  return path
}

/** The folder of a program without any list, fact or law of its own. */
export function bareProgram(folder: string): string {
  mkdirSync(join(folder, 'dist/library'), { recursive: true })
  const nothing = { facts: [], laws: [], parameters: [], duties: [], lists: [] }
  writeFileSync(join(folder, 'dist/library/library.json'), JSON.stringify(nothing))
  return folder
}
