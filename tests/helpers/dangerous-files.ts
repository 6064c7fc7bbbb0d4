import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { parse, stringify } from 'yaml'
import { packaged } from './firms.ts'

const DEMO = 'templates/demo/xuong-moc-thanh-cong.tukiem.yaml'

/** Questions that stay to be asked. */
const OPEN: readonly string[] = ['safety.exits', 'honest.records']

const folders: string[] = []

/** An empty folder that is gone after the tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-hidden-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Answers that say a text wherever they may: name, facts, notes, proofs, marks of what is done, unknown answers. */
export function answersThatSay(text: string, folder: string, list = 'vn.start'): string {
  const demo = parse(readFileSync(DEMO, 'utf8'), { intAsBigInt: false })
  const answers = Object.fromEntries(
    Object.entries<object>(demo.answers)
      .filter(([id]) => !OPEN.includes(id))
      .map(([id, answer]) => [id, { ...answer, note: text, proof: text }]),
  )
  const done = { 'pay.no-fines': { on: '2026-11-20', proof: text, settles: 'no' } }
  return write(folder, `of-${list}.tukiem.yaml`, {
    ...demo,
    checklist: { id: list },
    firm: { name: text },
    facts: { ...demo.facts, payBy: 'month' },
    answers: { ...answers, 'not.asked': { value: 'yes', note: text } },
    done,
  })
}

/** A list of a buyer that says a text wherever it may: in all that is asked, in its title, as its publisher. */
export function listThatSays(text: string, folder: string): string {
  const { checklist } = packaged('vn.start')
  const said = JSON.parse(JSON.stringify(checklist), (key, value) =>
    typeof value === 'string' && (key === 'vi' || key === 'en') ? `${value}${text}` : value,
  )
  return write(folder, 'list.yaml', {
    ...said,
    format: 'tukiem/checklist/1',
    id: 'hostile.list',
    include: undefined,
    publisher: { name: text },
  })
}

/** A file of YAML whose texts are quoted as YAML needs it. */
export function write(folder: string, name: string, value: unknown): string {
  const path = join(folder, name)
  writeFileSync(
    path,
    typeof value === 'string' ? value : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }),
  )
  return path
}
