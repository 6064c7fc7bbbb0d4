import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'yaml'
import { straysIn } from './fault-scenes.ts'
import { answerTo, headOf } from './owner.ts'
import { openWindow, type TerminalWindow } from './terminal-window.ts'

const FACTS = `format: tukiem/answers/1
checklist: {id: vn.start}
language: vi
facts: {hired: 12, familyUnpaid: 0, sector: furniture, legalForm: company, wageRegion: I, people: [overtime], site: [machines], exportsTo: []}
answers: {}
`

export interface KillReport {
  readonly runs: number
  /** How many questions were shown as saved over all runs. */
  readonly shown: number
  /** What was lost, in words; empty when nothing was. */
  readonly lost: readonly string[]
  /** How many files the kills left lying, and which of them were still there after the next start. */
  readonly leftLying: number
  readonly strays: readonly string[]
}

/**
 * Answers questions in a terminal and kills the program with SIGKILL at a random moment, again and again on the same
 * file. Whatever was shown as saved must be in the file, whole, and the next run must go on from there.
 */
export async function killRuns(runs: number, random: () => number = Math.random): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-kill-'))
  const path = join(folder, 'a.tukiem.yaml')
  const lost: string[] = []
  const strays: string[] = []
  let leftLying = 0
  let shown = 0
  let known: Readonly<Record<string, unknown>> = {}
  writeFileSync(path, FACTS)
  try {
    for (let run = 1; run <= runs; run += 1) {
      const seen = await answerUntilKilled(folder, 30 + random() * 900)
      strays.push(...seen.strays.map((name) => `run ${run}: ${name}`))
      leftLying += straysIn(folder).length
      const answers = answersIn(path)
      const there = Object.keys(answers).length
      shown += Math.max(0, seen.saved - Object.keys(known).length)
      if (there < seen.saved) lost.push(`run ${run}: ${seen.saved} shown as saved, ${there} in the file`)
      for (const [id, answer] of Object.entries(known))
        if (JSON.stringify(answers[id]) !== JSON.stringify(answer)) lost.push(`run ${run}: ${id} changed`)
      known = seen.finished ? {} : answers
      if (seen.finished) writeFileSync(path, FACTS)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { runs, shown, lost, leftLying, strays }
}

interface Seen {
  /** How many answers the screens have shown as saved. */
  readonly saved: number
  readonly finished: boolean
  /** What earlier runs had left and this one has not removed; its own lock belongs there. */
  readonly strays: readonly string[]
}

async function answerUntilKilled(folder: string, after: number): Promise<Seen> {
  const command = [
    process.execPath,
    resolve('bin/tukiem.cjs'),
    'check',
    '--answers',
    'a.tukiem.yaml',
    '--lang',
    'vi',
    '--today',
    '2026-11-21',
  ]
  const window = openWindow(command, folder)
  try {
    let screen = await window.until((now) => headOf(now) !== '')
    let saved = savedOn(screen)
    const strays = straysIn(folder).filter((name) => name !== 'a.tukiem.yaml.lock')
    const end = performance.now() + after
    const killed = wait(after).then(() => process.kill(window.pid(), 'SIGKILL'))
    while (performance.now() < end && !screen.includes('Bạn xem lại')) {
      window.press(...answerTo(screen))
      screen = await nextScreen(window, screen, end)
      saved = Math.max(saved, savedOn(screen))
    }
    await killed
    await window.ended()
    const last = window.screen()
    const finished = (screen + last).includes('Bạn xem lại')
    return { saved: Math.max(saved, savedOn(last)), finished, strays }
  } finally {
    window.close()
  }
}

async function nextScreen(window: TerminalWindow, before: string, end: number): Promise<string> {
  for (;;) {
    const screen = window.screen()
    if (performance.now() >= end || (headOf(screen) !== '' && headOf(screen) !== headOf(before))) return screen
    await wait(5)
  }
}

/** A screen that says "saved" at question 7 says that six answers are on the disk. */
function savedOn(screen: string): number {
  const number = /Câu (\d+)\//.exec(screen)?.[1]
  return number !== undefined && screen.includes('✓ đã lưu') ? Number(number) - 1 : 0
}

/** Throws when the file is damaged. */
function answersIn(path: string): Readonly<Record<string, unknown>> {
  const file: unknown = parse(readFileSync(path, 'utf8'))
  if (typeof file !== 'object' || file === null || !('answers' in file)) throw new Error('the file is broken')
  return typeof file.answers === 'object' && file.answers !== null ? { ...file.answers } : {}
}
