import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { earlierOf, startAgain } from '../../src/cli/check-again.ts'
import type { Session } from '../../src/cli/session.ts'
import { tellKept } from '../../src/cli/tell-kept.ts'
import type { AnswerFile } from '../../src/core/model/answers.ts'
import { openAnswers } from '../../src/node/save/answer-store.ts'
import { answersText } from '../../src/node/save/answers-text.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, library, packaged } from '../helpers/firms.ts'

const TODAY = '2026-12-05'
let folder = ''
const sessions: Session[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-again-'))
})
afterEach(() => {
  for (const session of sessions.splice(0)) session.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const list = packaged('vn.start')
const file: AnswerFile = {
  ...answersOf('furniture-34'),
  checklist: { id: 'vn.start' },
  language: 'vi',
  firm: { name: 'Tạp hóa Hoa' },
  done: { 'safety.exits': { on: '2026-12-01', settles: 'partly' } },
}
const words = wordsIn('vi')

/** Begins again from a file of this name, as `check` does. */
function again(name: string): Session {
  const path = join(folder, name)
  writeFileSync(path, answersText(file))
  const opened = openAnswers(path, readFileSync(path), { unnamed: 'co-so' })
  if (!opened.opened) throw new Error('locked')
  const session: Session = { library, list, file, setAside: [], store: opened.store }
  const io = { now: () => new Date('2026-12-05T05:00:00Z') }
  const next = startAgain({ file, path }, session, TODAY, { io, words })
  sessions.push(next)
  return next
}

describe('a check that is begun again', () => {
  test.each([
    ['hoa.tukiem.yaml', 'hoa-2026-12-05.tukiem.yaml'],
    ['hoa-2026-09-01.tukiem.yaml', 'hoa-2026-12-05.tukiem.yaml'],
    ['hoa-2026-09-01-2.tukiem.yaml', 'hoa-2026-12-05.tukiem.yaml'],
    ['hoa-2026-12-05.tukiem.yaml', 'hoa-2026-12-05-2.tukiem.yaml'],
    ['hoa.tukiem (1).json', 'hoa-2026-12-05.tukiem.yaml'],
    ['hoa.yaml', 'hoa-2026-12-05.tukiem.yaml'],
  ])('after %s is kept in %s', (before, after) => {
    expect(again(before).store.path()).toBe(join(folder, after))
    expect(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.lock'))
        .sort(),
    ).toEqual([before, after].sort())
  })
  test('is saved at once: it knows the firm and what it follows, and holds no answer', () => {
    again('hoa.tukiem.yaml')
    expect(parse(readFileSync(join(folder, 'hoa-2026-12-05.tukiem.yaml'), 'utf8'))).toEqual({
      format: 'tukiem/answers/1',
      checklist: { id: 'vn.start', version: list.checklist.version, sha256: list.sha256 },
      revision: 1,
      language: 'vi',
      firm: { name: 'Tạp hóa Hoa' },
      follows: 'hoa.tukiem.yaml',
      facts: {},
      answers: {},
      retired: {},
    })
  })
  test('leaves the file before as it was, and lets it go', () => {
    again('hoa.tukiem.yaml')
    expect(readFileSync(join(folder, 'hoa.tukiem.yaml'), 'utf8')).toBe(answersText(file))
    expect(readdirSync(folder)).not.toContain('hoa.tukiem.yaml.lock')
  })
  test('finds the earlier answers in the file before', () => {
    const session = again('hoa.tukiem.yaml')
    const earlier = earlierOf(session.file, session.store.path(), session)
    expect(earlier?.facts).toEqual(file.facts)
    expect(earlier?.answers['work.contracts']).toMatchObject({ value: 31 })
  })
  test.each([
    ['is gone', () => rmSync(join(folder, 'hoa.tukiem.yaml'))],
    ['has faults', () => writeFileSync(join(folder, 'hoa.tukiem.yaml'), 'format: [')],
    [
      'is a folder',
      () => {
        rmSync(join(folder, 'hoa.tukiem.yaml'))
        mkdirSync(join(folder, 'hoa.tukiem.yaml'))
      },
    ],
  ])('has no earlier answers when the file before %s', (_, spoil) => {
    const session = again('hoa.tukiem.yaml')
    spoil()
    expect(earlierOf(session.file, session.store.path(), session)).toBeNull()
  })
})

describe('what is said at the end', () => {
  const tell = (own: Partial<AnswerFile>, setAside: readonly string[], isThere: boolean) => {
    const said: string[] = []
    const earlier = isThere ? { facts: {}, answers: {} } : null
    const result = { file: { ...file, ...own }, path: join(folder, 'moi 2.tukiem.yaml') }
    tellKept(result, { setAside, earlier }, words, { root: '/usr/lib/tukiem', folder, err: (text) => said.push(text) })
    return said.join('')
  }
  const retired = { 'a.a': { value: 'yes' }, 'a.b': { value: 'no' } } as const

  test.each([
    ['nothing', {}, [], true, ''],
    [
      'the answers kept aside, but those named before',
      { retired },
      ['a.a'],
      true,
      '1 câu trả lời cũ được giữ riêng, không tính vào kết quả: a.b\n',
    ],
    ['nothing of what was named before', { retired }, ['a.a', 'a.b'], true, ''],
    [
      'how to compare',
      { follows: 'cu.tukiem.yaml' },
      [],
      true,
      `Muốn so với lần trước, gõ:\ntukiem compare cu.tukiem.yaml 'moi 2.tukiem.yaml'\n`,
    ],
    [
      'that the file before cannot be read',
      { follows: 'cu.tukiem.yaml' },
      [],
      false,
      'Không đọc được tệp lần trước cu.tukiem.yaml, nên không hiện được câu trả lời lần trước.\n',
    ],
  ] as const)('is %s', (_, own, setAside, isThere, expected) => {
    expect(tell(own, setAside, isThere)).toBe(expected)
  })
})
