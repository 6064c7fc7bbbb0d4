import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const PAGES = [
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('site'))
    .map((name) => join('docs', name)),
]

/** The anchors of a page: its headings as GitHub writes them. */
function anchorsOf(path: string): ReadonlySet<string> {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d\s_-]/gu, '')
      .replaceAll(' ', '-')
  return new Set([...headings].map(([, heading = '']) => slug(heading.trim())))
}

/** What is wrong with where a link leads, seen from its page. */
function faultOf(page: string, target: string): string | null {
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? page : join(dirname(page), file)
  if (!existsSync(path)) return `${target}: no such file`
  const isKnown = anchor === undefined || !path.endsWith('.md') || anchorsOf(path).has(anchor)
  return isKnown ? null : `${target}: no such heading`
}

describe('every link leads somewhere:', () => {
  test.each(PAGES)('%s', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const own = links.filter((target) => !/^[a-z]+:/.test(target))
    expect(own.flatMap((target) => faultOf(page, target) ?? [])).toEqual([])
  })
})
