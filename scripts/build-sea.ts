// Builds the program as one executable for each system, with Node inside: dist/sea/<system>/. Takes what is in dist/,
// and runs on Linux. Name a system (linux-x64, win-x64) to build it alone.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetsInside, BLOB, FUSE, makeBlob } from './build-sea-blob.ts'
import { licencesInside } from './build-sea-licences.ts'
import { LINUX, type Target, unpackNode, WINDOWS } from './build-sea-node.ts'
import { readWindowsProgram, withoutSignature } from './build-sea-windows.ts'

const FOLDER = join('dist', 'sea')
const KEPT = join(FOLDER, 'node')
const INJECTOR = ['scripts/run-ts.mjs', 'scripts/build-sea-inject.ts']
const workOf = ({ name }: Target) => join(FOLDER, 'work', name)
/** The Node of the executables that can be run while they are built. */
const NODE_HERE = join(workOf(LINUX), LINUX.node)

if (process.platform !== 'linux' || process.arch !== 'x64')
  throw new Error('the executables are built on Linux, x64: their Node has to run here')

const chosen = [LINUX, WINDOWS].filter(({ name }) => process.argv.length < 4 || process.argv.includes(name))
if (chosen.length === 0) throw new Error('there are linux-x64 and win-x64')

rmSync(join(FOLDER, 'work'), { recursive: true, force: true })
// Only the package for Linux has the licence; it is the same Node.
unpackNode(LINUX, [LINUX.node, 'LICENSE'], KEPT, workOf(LINUX))
for (const target of chosen) build(target)
rmSync(join(FOLDER, 'work'), { recursive: true })

function build(target: Target): void {
  const work = workOf(target)
  if (target !== LINUX) unpackNode(target, [target.node], KEPT, work)
  const assets = assetsInside(target === LINUX ? compile(join(work, 'compiled')) : null)
  const blob = makeBlob(NODE_HERE, assets, work)
  const out = join(FOLDER, target.name)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const program = join(out, target.program)
  copyFileSync(join(work, target.node), program)
  if (target === WINDOWS) writeFileSync(program, withoutSignature(readFileSync(program)))
  inject(program, blob)
  writeFileSync(join(out, 'LICENSES.txt'), licencesInside(join(workOf(LINUX), 'LICENSE')))
  const bytes = readFileSync(program)
  if (target === WINDOWS) lookOver(bytes, readFileSync(blob))
  console.log(`${program}: ${(bytes.length / 1e6).toFixed(1)} MB, ${Object.keys(assets).length} files inside`)
}

/**
 * V8's compiled code, made by the very Node that will read it. What Linux compiled need not fit Windows, so there each
 * start compiles anew.
 */
function compile(folder: string): string {
  mkdirSync(folder, { recursive: true })
  execFileSync(NODE_HERE, ['scripts/warm-up.mjs', folder], { stdio: 'inherit' })
  return folder
}

function inject(program: string, blob: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...INJECTOR, program, blob], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`nothing could be put into ${program}: ${stdout}${stderr}`)
  if (!readFileSync(program).includes(`${FUSE}:1`)) throw new Error(`${program} does not know that something is inside`)
}

/** The program for Windows cannot be run here, so it is looked at. */
function lookOver(bytes: Uint8Array, blob: Buffer): void {
  const { isX64, isConsole, isSigned, resource } = readWindowsProgram(bytes)
  const inside = resource(BLOB)
  const faults = {
    'it is not for x64': !isX64,
    'it has no window for text': !isConsole,
    'it has a signature that is not true any more': isSigned,
    'what is inside is not what was put in': inside === null || !blob.equals(inside),
  }
  const found = Object.entries(faults).filter(([, isSo]) => isSo)
  if (found.length > 0) throw new Error(`the program for Windows: ${found.map(([fault]) => fault).join(', ')}`)
}
