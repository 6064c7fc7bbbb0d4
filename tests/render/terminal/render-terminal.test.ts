import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { paintFor } from '../../../src/cli/paint.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../../src/core/report/plan-report.ts'
import { makeScoreReport } from '../../../src/core/report/score-report.ts'
import { padTo, widthOf, wrap } from '../../../src/core/text/lay-out.ts'
import { machineIo } from '../../../src/node/io.ts'
import { NO_PAINT, renderTerminal } from '../../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf } from '../../helpers/firms.ts'
import { sampleAsk, sampleLine, sampleReportEn } from '../../helpers/sample-report.ts'

describe('text laid out for a screen', () => {
  test.each([
    ['Vietnamese counts as read', 'Thành Công', 10],
    ['decomposed letters count once', 'Tha\u0300nh', 5],
    ['Chinese counts double', '工程', 4],
    ['emoji count double', '🙂', 2],
  ])('%s', (_, text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  test('breaks between words, and cuts only what is longer than a line', () => {
    expect(wrap('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn'])
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
    expect(padTo('ă', 3)).toBe('ă  ')
  })
})

describe('a report in colour', () => {
  test('says the same as one without', async () => {
    const assessment = assessmentOf(answersOf('food-household'))
    const report = makePlanReport(assessment, makePlan(assessment), wordsIn('vi'))
    const paint = await paintFor({ wantsColour: true, isPlain: false, io: { ...machineIo('bin/x'), colour: true } })
    const coloured = renderTerminal(report, 80, paint)
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured)).toBe(renderTerminal(report, 80, NO_PAINT))
  })

  test.each([
    ['when it is not wanted', false, true],
    ['when the screen shows none', true, false],
  ])('has none %s', async (_, wantsColour, colour) => {
    expect(await paintFor({ wantsColour, isPlain: false, io: { ...machineIo('bin/x'), colour } })).toBe(NO_PAINT)
  })
})

describe.each([40, 60, 80, 200])('a report %i columns wide', (width) => {
  const assessment = assessmentOf(answersOf('furniture-34'))
  const words = wordsIn('vi')
  test.each([
    ['plan', makePlanReport(assessment, makePlan(assessment), words)],
    ['score', makeScoreReport(assessment, words, true)],
  ])('keeps the %s within the screen, without blanks at the end of a line', (_, report) => {
    const lines = renderTerminal(report, width, NO_PAINT).split('\n')
    expect(lines.filter((line) => widthOf(line) > width || line.endsWith(' '))).toEqual([])
  })
})

test('a question to answer with a pen has its keys beside its boxes', () => {
  expect(renderTerminal({ ...sampleReportEn, blocks: [sampleLine, sampleAsk] }, 60, NO_PAINT).split('\n')).toEqual([
    'Name of the firm',
    '   ____________________',
    '',
    'C1. What does the person with the lowest pay get?',
    '   Only if A1 is 1 or more.',
    '   Take the pay agreed for a month. · pay.lowest',
    '   ____________________ dong a month',
    '   [ ] u Not sure',
    '   [x] x Does not apply: nobody is hired',
    '',
  ])
})
