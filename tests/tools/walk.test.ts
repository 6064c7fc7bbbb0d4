import { mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { OTHER_PROOF } from '../../src/interview/react-proof.ts'
import type { Press } from '../../src/interview/screen.ts'
import { answersOf, library, packaged } from '../helpers/firms.ts'
import { openWindow } from '../helpers/terminal-window.ts'
import { type Seen, walkThrough } from '../helpers/walk.ts'

/** It stands on the screens, so it must be the same each time. */
const FOLDER = '/tmp/xuong-moc'
const TODAY = '2026-11-21'

const key = (...keys: readonly string[]) => keys.map((one): Press => ({ kind: 'key', key: one }))
const text = (typed: string): Press => ({ kind: 'text', text: typed })
const several = (...ids: readonly string[]): Press => ({ kind: 'several', ids })
const option = (id: string): Press => ({ kind: 'option', id })

afterEach(() => rmSync(FOLDER, { recursive: true, force: true }))

describe('a whole check of a workshop of 34', () => {
  test.each([
    ['vi', 80],
    ['vi', 60],
    ['en', 80],
    ['en', 60],
  ] as const)('in %s at %d columns shows what docs/walk has', async (language, columns) => {
    mkdirSync(FOLDER)
    const said = (vi: string, en: string) => text(language === 'vi' ? vi : en)
    const detours = {
      'work.contracts': [...key('?', 'enter', 'w', 'enter'), text('40')],
      'work.list': [...key('n'), said('hỏi lại chị kế toán', 'ask the accountant'), ...key('s')],
      'pay.minimum-wage': [text('5.450')],
      'pay.on-time': [...key('b'), text('')],
      'hours.week': key('l'),
      'safety.exits': key('l', 'p'),
      'safety.extinguisher': [...key('p'), several('0', OTHER_PROOF), said('ảnh bình, tháng 10', 'photo, October')],
    }
    const command = [
      process.execPath,
      resolve('bin/tukiem.cjs'),
      'check',
      'vn.sme',
      '--lang',
      language,
      '--today',
      TODAY,
    ]
    const window = openWindow(command, FOLDER, columns, 24)
    const walk = {
      library: { ...library, ...packaged('vn.sme') },
      setting: {
        library: { ...library, ...packaged('vn.sme') },
        today: TODAY,
        by: 'keys',
        place: FOLDER,
        home: homedir(),
      },
      language,
      owner: answersOf('furniture-34'),
      detours,
      inReview: [option('question:safety.walk-round'), option('yes')],
    } as const
    try {
      const seen = await walkThrough(window, walk, columns)
      await window.ended()
      const end = window.screen().split('\n[ended')[0] ?? ''
      await expect(asText(seen, end)).toMatchFileSnapshot(resolve(`docs/walk/${language}-${columns}.txt`))
    } finally {
      window.close()
    }
  })
})

function asText(seen: readonly Seen[], end: string): string {
  const screens = seen.map(({ lines, keys }) => [...lines, '', `▸ ${keys.join(' ')}`].join('\n'))
  return `${[...screens, end.trimEnd()].join(`\n\n${'─'.repeat(60)}\n`)}\n`
}
