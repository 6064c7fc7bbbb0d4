import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

/** How one command that saves ended. */
export interface Ended {
  /** `null` when it was killed. */
  readonly status: number | null
  readonly err: string
}

/** One save that faults are tried on. */
export interface FaultScene {
  readonly name: string
  readonly args: readonly string[]
  /** The answers file that the command begins with or makes. */
  readonly file: string
  /** What the file holds before, `null` when it is not there. */
  readonly old: string | null
  /** What somebody else writes into the file while the command works. */
  readonly theirs?: string
  /** A lock that a process left which is no more. */
  readonly isDeadLocked?: boolean
}

const answersWith = (hired: number) => `format: tukiem/answers/1
checklist: {id: vn.start}
language: vi
facts: {hired: ${hired}}
answers: {}
`

const SET = ['--set', 'hired=3', '--lang', 'vi', '--today', '2026-11-21']
const INTO = ['check', '--answers', 'a.tukiem.yaml', ...SET]

export const FAULT_SCENES: readonly FaultScene[] = [
  { name: 'a new file', args: INTO, file: 'a.tukiem.yaml', old: null },
  {
    name: 'a new file called after its firm',
    args: ['check', '--name', 'Xưởng A', ...SET],
    file: 'xuong-a.tukiem.yaml',
    old: null,
  },
  { name: 'a file begun before', args: INTO, file: 'a.tukiem.yaml', old: answersWith(5) },
  {
    name: 'a file that somebody else changes',
    args: INTO,
    file: 'a.tukiem.yaml',
    old: answersWith(5),
    theirs: answersWith(7),
  },
  {
    name: 'a file with the lock of a process that is no more',
    args: INTO,
    file: 'a.tukiem.yaml',
    old: answersWith(5),
    isDeadLocked: true,
  },
]

/** An ordinary command on the same file, which nothing goes wrong with. */
export const nextArgs = ({ file }: FaultScene): readonly string[] => [
  ...[
    'check',
    '--answers',
    file,
    '--set',
    'familyUnpaid=1',
    '--set',
    'hired=4',
    '--lang',
    'vi',
    '--today',
    '2026-11-21',
  ],
]

/** Empties the folder and puts there what the scene begins with. */
export function setScene({ file, old, isDeadLocked }: FaultScene, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  if (old !== null) writeFileSync(join(folder, file), old)
  const dead = { pid: 2 ** 22 + 7, host: hostname(), boot: 0 }
  if (isDeadLocked) writeFileSync(join(folder, `${file}.lock`), JSON.stringify(dead))
}

/** What is wrong after a save that was disturbed; empty when nothing is. */
export function wrongAfterFault(scene: FaultScene, folder: string, { status, err }: Ended): readonly string[] {
  const wrong: string[] = []
  const text = textOf(join(folder, scene.file))
  const known = [scene.old, scene.theirs ?? null]
  if (!known.includes(text) && hiredIn(text) !== 3) wrong.push(`the file is neither the old nor the new one: ${text}`)
  if (scene.theirs !== undefined && text !== scene.theirs && text !== scene.old) wrong.push('it went over theirs')
  const holding = yamlIn(folder).filter((name) => hiredIn(textOf(join(folder, name))) === 3)
  if (status === 0 && holding.length !== 1) wrong.push(`it said saved, and ${holding.length} files have the answer`)
  if (status === 5 && holding.length !== 1 && !/cửa sổ khác/.test(err))
    wrong.push('it said conflict, and lost the answer')
  if (status !== null && ![0, 2, 5, 74].includes(status)) wrong.push(`exit ${status}`)
  if (status !== null && status !== 0 && !/\p{L}{2,}.*\. \p{L}{2,}/u.test(err))
    wrong.push(`it does not say what to do: ${err}`)
  if (/\bat .*:\d+:\d+/.test(err)) wrong.push(`a stack trace: ${err}`)
  if (/Lỗi này là của tukiem/.test(err)) wrong.push(`taken for a fault of ours: ${err}`)
  return wrong
}

/** What is wrong after the ordinary command that came next. */
export function wrongAfterNext(scene: FaultScene, folder: string, { status, err }: Ended): readonly string[] {
  const wrong: string[] = []
  if (status !== 0) wrong.push(`the next command exits ${status}: ${err}`)
  if (hiredIn(textOf(join(folder, scene.file))) !== 4) wrong.push('the next command did not save')
  for (const name of yamlIn(folder)) if (hiredIn(textOf(join(folder, name))) === null) wrong.push(`${name} is broken`)
  const strays = straysIn(folder)
  if (strays.length > 0) wrong.push(`left lying: ${strays.join(', ')}`)
  return wrong
}

/** Files that are neither answers, nor a backup, nor answers after a conflict. */
export function straysIn(folder: string): readonly string[] {
  return readdirSync(folder).filter(
    (name) => !/^(?:\d+-)?[a-z][a-z-]*(?:-\d+)?\.tukiem(?:\.conflict-\d{8}-\d{6})?\.yaml(?:\.bak)?$/.test(name),
  )
}

const yamlIn = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.') && name.endsWith('.yaml'))

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** How many people an answers file says are hired; `null` when it is not whole. */
export function hiredIn(text: string | null): number | null {
  const value: unknown = text === null || !text.endsWith('\n') ? null : parse(text)
  if (typeof value !== 'object' || value === null || !('facts' in value) || !('answers' in value)) return null
  const { facts } = value
  return typeof facts === 'object' && facts !== null && 'hired' in facts ? Number(facts.hired) : null
}
