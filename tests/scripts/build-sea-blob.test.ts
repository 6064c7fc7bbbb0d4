import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assetsInside } from '../../scripts/build-sea-blob.ts'

const inside = assetsInside(null)

/** Every path below the program's folder that the source asks for; what it fills in stands for anything. */
const asked = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(join('src', file), 'utf8').matchAll(/['`]((?:dist|templates|checklists)\/[^'`\n]*)['`]/g),
  ])
  .map(([, path = '']) => path)

const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\$\{.*?\}/g, '[^/]+')}$`)

describe('in the executable', () => {
  test.each([...new Set(asked)])('is what the source asks for: %s', (path) => {
    expect(Object.keys(inside).filter((name) => pattern(path).test(name))).not.toEqual([])
  })

  test('are files that are there, by the paths that they have in the folder', () => {
    expect(asked).toContain('templates/report.css')
    expect(Object.values(inside).filter((file) => !existsSync(file))).toEqual([])
    expect(Object.keys(inside)).toEqual(Object.values(inside))
  })

  test('is no compiled code of another system, and nothing that only the build needs', () => {
    expect(Object.keys(inside).filter((name) => /\.cache$|scripts|\/sea\//.test(name))).toEqual([])
  })
})
