import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
}

/** The licences of all that is inside an executable: ours, Node's, the font's, and those of the packages. */
export function licencesInside(licenceOfNode: string): string {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  )
  const used = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev && existsSync(folder))
  const parts = [
    ['tukiem', readFileSync('LICENSE', 'utf8')],
    ['Be Vietnam Pro', readFileSync('templates/fonts/OFL.txt', 'utf8')],
    ...used.map(([folder, { version, license }]) => [
      `${folder.replace(/^.*node_modules\//, '')} ${version} (${license ?? 'see its text'})`,
      textIn(folder),
    ]),
    ['Node.js', readFileSync(licenceOfNode, 'utf8')],
  ]
  return parts.map(([name, text]) => `${name}\n${'='.repeat(72)}\n\n${text?.trim()}\n`).join('\n\n')
}

function textIn(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice)/i.test(name))
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n')
}
