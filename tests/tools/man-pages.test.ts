import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { manPages } from '../../scripts/man-pages.ts'

/** A page as a terminal shows it, and what groff has to say against it. */
function shown(page: string) {
  const args = ['-K', 'utf8', '-man', '-Tutf8', '-ww', '-P-c', '-P-b', '-P-u', '-rLL=100n']
  const { stdout, stderr } = spawnSync('groff', args, { input: page, encoding: 'utf8' })
  return { text: stdout.replace(/\s+/g, ' '), against: stderr }
}

describe('groff', () => {
  test.each(Object.entries(manPages()))('has nothing against %s, and what is typed can be copied', (_, page) => {
    const { text, against } = shown(page)
    expect(against).toBe('')
    expect(text).toMatch(/tukiem plan \[(options|tùy chọn)\] \[answers\]/)
    for (const typed of ['--fail-on <level>', '~/.tukiem-completion.bash', '*.bak']) expect(text).toContain(typed)
    expect(text).toMatch(/tukiem done safety\.exits --proof "[^"]+"/)
  })

  test('shows Vietnamese letters', () => {
    expect(shown(manPages()['man/vi/tukiem.1'] ?? '').text).toContain(
      'bài tự kiểm về làm ăn có trách nhiệm cho cơ sở nhỏ',
    )
  })

  test('would speak against a page that is not sound', () => {
    expect(shown('.TH A 1\n.Nonsense\n').against).toContain('Nonsense')
  })
})
