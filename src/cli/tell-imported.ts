import { fill } from '../core/text/fill.ts'
import type { CommandContext } from './command.ts'
import { describeFinding } from './describe-finding.ts'
import type { Imported } from './import-read.ts'

/** So many cells and open questions are named one by one. */
const MOST_CELLS = 100
const MOST_OPEN = 12

/** Says what was understood of a questionnaire and, cell by cell, what was not. */
export function tellImported(read: Imported, { io, words }: CommandContext): void {
  const { source, list, facts, answers, findings, open, unread } = read
  const said = Object.values(answers)
  const notes = said.reduce((sum, { note, proof }) => sum + (note ? 1 : 0) + (proof ? 1 : 0), 0)
  const { id, version } = list.checklist
  const counts = { answers: said.length, facts: Object.keys(facts).length, notes }
  io.err(`${words.say('cli.import.understood', { file: source, list: id, version, ...counts })}\n`)
  if (open.length > 0) {
    io.err(`${words.say('cli.import.open', { count: open.length })}\n`)
    for (const { ask } of open.slice(0, MOST_OPEN)) io.err(`  - ${fill(ask, words, facts)}\n`)
    const more = open.length - MOST_OPEN
    if (more > 0) io.err(`  ${words.say('cli.import.open-more', { count: more })}\n`)
  }
  if (unread.length > 0) io.err(`${words.say('cli.import.unread', { pages: unread.join(', ') })}\n`)
  if (findings.length === 0) return
  io.err(`${words.say('cli.import.faults', { count: findings.length })}\n`)
  for (const finding of findings.slice(0, MOST_CELLS)) io.err(`  ${describeFinding(finding, words)}\n`)
  if (findings.length > MOST_CELLS)
    io.err(`  ${words.say('cli.more-findings', { count: findings.length - MOST_CELLS })}\n`)
}
