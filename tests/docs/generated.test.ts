import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generatedDocs } from '../../scripts/generated-docs.ts'

const pages = generatedDocs()
const tables = pages['docs/content-tables.md'] ?? ''

/** The cells of the rows below a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const part = tables.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? ''
  const rows = part.split('\n').filter((line) => line.startsWith('| '))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('the pages made from the content', () => {
  test.each(Object.keys(pages))('%s is as `npm run docs` makes it', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(pages[path])
  })

  test('the reference of checklists says what every key takes and what it is for', () => {
    const reference = pages['docs/authors.md']?.split('## Every key')[1] ?? ''
    const rows = reference.split('\n').filter((line) => line.startsWith('| `'))
    expect(rows.length).toBeGreaterThan(90)
    expect(rows.filter((row) => /\| *\|/.test(row))).toEqual([])
    for (const key of ['from', 'offer', 'answerBy', 'weigh', 'severity', 'minutes', 'publisher.name'])
      expect(reference).toContain(`| \`${key}\` |`)
  })

  test('no sample firm is asked more than the caps of its size, from any list', () => {
    const caps: Readonly<Record<string, readonly [number, number]>> = {
      micro: [25, 20],
      small: [50, 40],
      medium: [80, 60],
    }
    const rows = rowsUnder('What each sample firm is asked')
    expect(rows.length).toBeGreaterThanOrEqual(12)
    for (const [firm, size = '', ...cells] of rows)
      for (const cell of cells) {
        const [questions, minutes] = cell.replaceAll('*', '').split('/').map(Number)
        expect(questions, firm).toBeLessThanOrEqual(caps[size]?.[0] ?? 0)
        expect(minutes, firm).toBeLessThanOrEqual(caps[size]?.[1] ?? 0)
      }
  })

  test('the English reads at grade 7 on average and 11 at most, the Vietnamese has 18 syllables on average', () => {
    const all = rowsUnder('How it reads').find(([name]) => name === '**all**') ?? []
    const [, questions, grade, hardest, syllables] = all.map(Number)
    expect(questions).toBeGreaterThanOrEqual(130)
    expect(grade).toBeLessThanOrEqual(7)
    expect(hardest).toBeLessThanOrEqual(11)
    expect(syllables).toBeLessThanOrEqual(18)
  })
})
