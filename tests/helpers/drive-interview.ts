import { readFileSync, writeSync } from 'node:fs'
import { answersIn, loadAnswersText } from '../../src/checklist/read-answers.ts'
import type { Press, Screen } from '../../src/interview/screen.ts'
import { type InterviewResult, runInterview } from '../../src/node/interview/run-interview.ts'
import { newAnswers, openAnswers } from '../../src/node/save/answer-store.ts'
import { answerWord } from '../../src/words/answer-words.ts'
import { numberWord } from '../../src/words/number-words.ts'
import { pressOf } from './scripted-prompter.ts'
import { SMALL_LIBRARY } from './small-checklist.ts'

/** What the owner does on each screen of the small list; on any other one the check is put off. */
const CUES: Readonly<Record<string, string>> = {
  welcome: 'enter',
  firm: '=Xưởng A',
  'fact:hired': '=12',
  'fact:familyUnpaid': '=0',
  'fact:sector': '1',
  'fact:region': '1',
  'fact:night': '2',
  'fact:site': '+machines',
  'question:pay.contracts': '=10',
  'question:pay.minimum': '=6 triệu',
  'proof:pay.minimum': 's',
  'question:pay.on-time': '1',
}

type Shown = (screen: string, isSaved: boolean) => void

/**
 * Leads an owner through the first three questions of the small list, with answers kept in a folder: in the file `name`,
 * or for `null` in a new one. When a save fails the owner tries again once, and then goes on. `shown` is told of every
 * screen: its name, and whether it says that everything is saved. Throws where the file cannot be begun with.
 */
export function driveInterview(folder: string, name: string | null, shown: Shown): Promise<InterviewResult> {
  const path = `${folder}/${name}`
  const bytes = name === null ? null : readFileSync(path)
  const opened = name === null ? null : openAnswers(path, bytes, SETTING)
  if (opened?.opened === false) throw new Error('it is open elsewhere')
  const context = { answerWord, numberWord, checklist: SMALL_LIBRARY.checklist, facts: SMALL_LIBRARY.facts }
  return runInterview({
    prompter: { ask: (screen) => Promise.resolve(ask(screen, shown)), close: () => {} },
    library: SMALL_LIBRARY,
    file: bytes && answersIn(loadAnswersText({ name: path, bytes }), context),
    store: opened?.store ?? newAnswers(folder, SETTING),
    folder,
    language: 'vi',
    today: '2026-11-21',
  })
}

const SETTING = { unnamed: 'co-so' }
let tries = 0

function ask(screen: Screen, shown: Shown): Press {
  shown(screen.name, screen.head?.status === '✓ đã lưu')
  if (!screen.name.startsWith('trouble:')) {
    tries = screen.name === 'folder' ? tries : 0
    return pressOf(CUES[screen.name] ?? 'q', screen)
  }
  tries += 1
  return pressOf(tries === 1 ? '@again' : '@go-on', screen)
}

/** As a program of its own: `node driver.cjs FOLDER [NAME]`, which prints a line for every screen. */
if (process.argv[1]?.endsWith('drive-interview.cjs')) {
  const [, , folder = '', name] = process.argv
  const tell = (screen: string, isSaved: boolean) => void writeSync(1, `${screen} ${isSaved}\n`)
  driveInterview(folder, name ?? null, tell).then((result) => {
    process.exitCode = result.exitCode
  })
}
