import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-bin-'))

/** The launcher under the name by which npm puts it on the path: so it names itself in commands to type. */
export const PROGRAM = join(folder, 'tukiem')

symlinkSync(resolve('bin/tukiem.cjs'), PROGRAM)
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
