import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The Node that is inside the executables. The blob of an executable fits the Node that made it and no other one. */
const VERSION = '20.20.2'

/** A system that there is an executable for: the npm package that carries its Node, and what npm says its bytes are. */
export interface Target {
  readonly name: 'linux-x64' | 'win-x64'
  /** The file of Node in the package. */
  readonly node: string
  /** How the executable is called. */
  readonly program: string
  readonly integrity: string
}

export const LINUX: Target = {
  name: 'linux-x64',
  node: 'bin/node',
  program: 'tukiem',
  integrity: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
}

export const WINDOWS: Target = {
  name: 'win-x64',
  node: 'bin/node.exe',
  program: 'tukiem.exe',
  integrity: 'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
}

/** Unpacks files of Node's package into `work`. It is fetched into `kept` once; after that, nothing needs the network. */
export function unpackNode(target: Target, files: readonly string[], kept: string, work: string): void {
  const packed = join(kept, `node-${target.name}-${VERSION}.tgz`)
  if (!isWhole(packed, target)) fetchNode(target, kept)
  if (!isWhole(packed, target)) {
    rmSync(packed, { force: true })
    throw new Error(`node-${target.name} ${VERSION} is not what it was: its sha512 differs from ${target.integrity}`)
  }
  mkdirSync(work, { recursive: true })
  const wanted = files.map((file) => `package/${file}`)
  execFileSync('tar', ['-xzf', packed, '-C', work, '--strip-components=1', ...wanted])
}

function isWhole(file: string, { integrity }: Target): boolean {
  return existsSync(file) && `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}` === integrity
}

function fetchNode({ name }: Target, kept: string): void {
  mkdirSync(kept, { recursive: true })
  console.log(`fetching Node ${VERSION} for ${name}`)
  const args = ['pack', `node-${name}@${VERSION}`, '--pack-destination', kept, '--silent']
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] })
}
