import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How Node calls what is inside, and the mark in its binary that says that something is. */
export const BLOB = 'NODE_SEA_BLOB'
export const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

/** What comes with the program, by folder: the bundles, and everything that `readAsset` is asked for. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  dist: /\.js$|^manifest\.json$/,
  'dist/library': /\.json$/,
  'dist/fonts': /\.ttf$/,
  'dist/form': /^form\./,
  templates: /^(report\.css|heat\.css|completion\.bash)$/,
  'templates/demo': /\.tukiem\.yaml$/,
  'templates/questions': /\.yaml$/,
  'checklists/examples': /\.yaml$/,
  checklists: /^(vn\..*\.yaml|checklist\.schema\.json)$/,
}

/** The files inside an executable by their names there; V8's compiled code from `compiled`, if there is such a folder. */
export function assetsInside(compiled: string | null): Readonly<Record<string, string>> {
  const packaged = Object.entries(FOLDERS).flatMap(([folder, wanted]) =>
    readdirSync(folder)
      .filter((name) => wanted.test(name))
      .map((name) => [`${folder}/${name}`, `${folder}/${name}`]),
  )
  const code = compiled === null ? [] : readdirSync(compiled).map((name) => [`dist/${name}`, join(compiled, name)])
  return Object.fromEntries([...packaged, ...code])
}

/** Makes what is put into the executable: the launcher, and the files inside. `node` is a Node that runs here. */
export function makeBlob(node: string, assets: Readonly<Record<string, string>>, work: string): string {
  const config = join(work, 'sea.json')
  const output = join(work, 'blob')
  const setting = { main: 'bin/tukiem.cjs', output, disableExperimentalSEAWarning: true, assets }
  writeFileSync(config, JSON.stringify(setting, null, 2))
  execFileSync(node, ['--experimental-sea-config', config], { stdio: 'pipe' })
  return output
}
