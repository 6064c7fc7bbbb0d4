import { describe, expect, test } from 'vitest'
import { watchOf } from '../../src/cli/batch/watch.ts'
import { cohortBuilder } from '../../src/cohort/build-cohort.ts'
import { firmMatrix } from '../../src/cohort/matrix/matrix.ts'
import { makePortfolioReport } from '../../src/cohort/report/portfolio-report.ts'
import { gather, newGathering } from '../../src/cohort/stats/gather.ts'
import { countIn } from '../../src/cohort/stats/tally.ts'
import { changeOf } from '../../src/cohort/tally/changes.ts'
import type { ClientRecord } from '../../src/core/model/score-record.ts'
import type { Depth } from '../../src/core/model/share.ts'
import { scoreRecord } from '../../src/core/scoring/score-record.ts'
import { makeShare } from '../../src/core/share/make-share.ts'
import { recordOfShare } from '../../src/core/share/record-of-share.ts'
import { NO_PAINT, renderTerminal } from '../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf } from '../helpers/firms.ts'
import { TODAY } from '../helpers/questions.ts'
import { sampleCatalogue } from '../helpers/sample-firms.ts'

const source = { file: 'inbox', sha256: '0'.repeat(64) }

/** The same workshop, with exits that are blocked in `unsafe`, as it is known at a depth. */
function known(depth: Depth | 'all', client: string, exits = 'yes'): ClientRecord {
  const file = answersOf('furniture-34')
  const assessment = assessmentOf({ ...file, answers: { ...file.answers, 'safety.exits': { value: exits } } })
  const record =
    depth === 'all'
      ? scoreRecord(assessment)
      : recordOfShare(makeShare(assessment, { depth, revision: 1, listKey: null }))
  return { ...record, client, source }
}

function cohortOf(records: readonly ClientRecord[], before: readonly (ClientRecord | undefined)[] = []) {
  const builder = cohortBuilder({ since: before.length > 0 })
  for (const [at, record] of records.entries()) builder.add(record, before[at])
  return builder.cohort(sampleCatalogue)
}

const saying = { catalogue: sampleCatalogue, words: wordsIn('en') }
const reportOf = (records: readonly ClientRecord[]) =>
  renderTerminal(makePortfolioReport(cohortOf(records), saying, TODAY), 90, NO_PAINT).replaceAll(/\s+/g, ' ')

describe('a firm that told a part of its result', () => {
  test.each([
    ['levels', 'yes', 0],
    ['levels', 'no', null],
    ['levels', 'unknown', null],
    ['topics', 'yes', 0],
    ['topics', 'no', 1],
    ['topics', 'unknown', 0],
  ] as const)('at the depth %s, with exits answered %s, has %s urgent things', (depth, exits, urgent) => {
    expect(known(depth, 'a', exits).told?.urgent).toBe(urgent)
  })

  test('is never counted as one that has nothing urgent', () => {
    const { urgentFirms, urgentToldFirms } = cohortOf([
      known('all', 'a', 'no'),
      known('levels', 'b', 'no'),
      known('topics', 'c', 'no'),
      known('all', 'd'),
    ])
    expect([urgentFirms, urgentToldFirms]).toEqual([2, 3])
  })

  test('is named in the report with what is known of it, and the report says what is not', () => {
    const text = reportOf([known('all', 'a'), known('levels', 'b', 'no'), known('topics', 'c', 'no')])
    expect(text).toContain('With something urgent 1 of 2 firms')
    expect(text).toContain('the firm shared the level alone, so ask what help it needs')
    expect(text).toContain('1 urgent thing, not said which')
    expect(text).toContain('1 firm shared its level alone. 1 firm shared its result by topic alone.')
    expect(text).toContain('never counted as none')
  })

  test('is said to be untold where no firm told it', () => {
    expect(reportOf([known('levels', 'a', 'no')])).toContain('With something urgent not told by any firm')
  })

  test('has blank cells, never noughts, for what it did not say', () => {
    const cohort = cohortOf([known('all', 'a'), known('levels', 'b', 'no')])
    const { columns, row } = firmMatrix(cohort, saying, TODAY)
    const [full, levels] = ['a', 'b'].map((client) =>
      row(known(client === 'a' ? 'all' : 'levels', client, client === 'a' ? 'yes' : 'no'), undefined),
    )
    const blank = columns.map(({ head }) => head).filter((_, at) => full?.[at] != null && levels?.[at] == null)
    expect(blank).toEqual(
      expect.arrayContaining(['Urgent', 'To do', 'To write down', 'To find out', 'Strengths there', 'People at work']),
    )
  })

  test('counts in statistics with its level and lines, and in no question', () => {
    const gathering = newGathering([])
    gather(gathering, known('levels', 'a', 'no'))
    const { all } = gathering
    expect([countIn(all, 'level', 'first-steps'), all.shares.has('line.law')]).toEqual([1, true])
    expect([...all.counts.keys()]).toEqual(['level'])
    expect([...all.sums.keys()]).toEqual([])
  })

  test('passes the gate for urgent things only where it is known to have none', () => {
    const stopped = (record: ClientRecord) => {
      const watch = watchOf({ kind: 'critical' })
      watch.add(record, 'a')
      return watch.seen().stopped
    }
    expect([stopped(known('levels', 'a')), stopped(known('topics', 'a'))]).toEqual([0, 0])
    expect([stopped(known('levels', 'a', 'no')), stopped(known('topics', 'a', 'no'))]).toEqual([1, 1])
  })
})

describe('since the last run', () => {
  test.each([
    ['levels', 'all'],
    ['all', 'levels'],
    ['topics', 'all'],
    ['all', 'topics'],
  ] as const)('what was told at the depth %s and now at %s is neither new nor mended', (before, now) => {
    const change = changeOf(known(now, 'a', 'no'), known(before, 'a', 'no'))
    expect(change).toMatchObject({ closed: [], opened: [], rise: 0 })
    expect(changeOf(known(now, 'a', 'yes'), known(before, 'a', 'no'))).toMatchObject({ closed: [], rise: 1 })
  })

  test('what both runs name is', () => {
    expect(changeOf(known('all', 'a', 'yes'), known('all', 'a', 'no'))).toMatchObject({ closed: ['safety.exits'] })
  })
})
