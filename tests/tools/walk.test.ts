import { mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OTHER_PROOF } from '../../src/interview/react-proof.ts'
import type { Press } from '../../src/interview/screen.ts'
import { answersOf, library, packaged } from '../helpers/firms.ts'
import { PROGRAM } from '../helpers/program.ts'
import { openWindow, type TerminalWindow } from '../helpers/terminal-window.ts'
import { type Seen, walkThrough } from '../helpers/walk.ts'

/** It stands on the screens, so it must be the same each time. */
const FOLDER = '/tmp/xuong-moc'
const TODAY = '2026-11-21'

const key = (...keys: readonly string[]) => keys.map((one): Press => ({ kind: 'key', key: one }))
const text = (typed: string): Press => ({ kind: 'text', text: typed })
const several = (...ids: readonly string[]): Press => ({ kind: 'several', ids })
const option = (id: string): Press => ({ kind: 'option', id })

const remove = () => rmSync(FOLDER, { recursive: true, force: true })
beforeEach(() => {
  // A run that failed may have left its answers.
  remove()
  mkdirSync(FOLDER)
})
afterEach(remove)

describe('a whole check of a workshop of 34', () => {
  test.each([
    ['vi', 80],
    ['vi', 60],
    ['en', 80],
    ['en', 60],
  ] as const)('in %s at %d columns shows what docs/walk has', async (language, columns) => {
    const said = (vi: string, en: string) => text(language === 'vi' ? vi : en)
    const detours = {
      'work.contracts': [...key('?', 'enter', 'w', 'enter'), text('40')],
      'work.list': [...key('n'), said('hỏi lại chị kế toán', 'ask the accountant'), ...key('s')],
      'pay.minimum-wage': [text('5.450')],
      'pay.on-time': [...key('b'), text('')],
      'hours.week': key('l'),
      'safety.exits': key('l', 'p'),
      'safety.extinguisher': [...key('p'), several('0', OTHER_PROOF), said('ảnh bình, tháng 10', 'photo, October')],
      'health.checks': key('q'),
    }
    const check = [process.execPath, PROGRAM, 'check', 'vn.sme', '--lang', language, '--today', TODAY]
    const whole = { ...library, ...packaged('vn.sme') }
    const setting = { library: whole, today: TODAY, by: 'keys', place: FOLDER, home: homedir() } as const
    const walk = { library: whole, setting, language, owner: answersOf('furniture-34'), inReview: [] }

    const evening = await inWindow(check, columns, async (window) => {
      const { seen, file } = await walkThrough(window, { ...walk, before: null, detours }, columns)
      return { shown: [...seen.map(asText), await endOf(window)], file }
    })
    const nextDay = await inWindow(check, columns, async (window) => {
      const choice = await window.until(/Xưởng mộc Thành Công/)
      window.press('1')
      const inReview = [option('question:safety.walk-round'), option('yes')]
      const { seen } = await walkThrough(window, { ...walk, before: evening.file, detours: {}, inReview }, columns)
      return [asText({ lines: linesOf(choice), keys: ['1'] }), ...seen.map(asText), await endOf(window)]
    })
    const recorded = [...evening.shown, ...nextDay].join(`\n\n${'─'.repeat(60)}\n`)
    await expect(`${recorded}\n`).toMatchFileSnapshot(resolve(`docs/walk/${language}-${columns}.txt`))
  })
})

async function inWindow<Result>(
  command: readonly string[],
  columns: number,
  act: (window: TerminalWindow) => Promise<Result>,
): Promise<Result> {
  const window = openWindow(command, FOLDER, columns, 24)
  try {
    return await act(window)
  } finally {
    window.close()
  }
}

/** What stands in the terminal once the program has ended. */
async function endOf(window: TerminalWindow): Promise<string> {
  await window.ended()
  return linesOf(window.screen().split('\n[ended')[0] ?? '').join('\n')
}

function linesOf(screen: string): readonly string[] {
  return screen
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}

function asText({ lines, keys }: Pick<Seen, 'lines' | 'keys'>): string {
  return [...lines, '', `▸ ${keys.join(' ')}`].join('\n')
}
