import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { answersIn, loadAnswersText } from '../../../src/checklist/read-answers.ts'
import type { AnswerFile } from '../../../src/core/model/answers.ts'
import type { Assessment } from '../../../src/core/model/assessment.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../../src/core/report/plan-report.ts'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { renderHtml } from '../../../src/render/html/render-html.ts'
import { answerWord } from '../../../src/words/answer-words.ts'
import { numberWord } from '../../../src/words/number-words.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf, assessmentOf, FIRMS, library, listOf } from '../../helpers/firms.ts'
import { formPage, phones } from '../../helpers/form-page.ts'
import { htmlLook } from '../../helpers/html-look.ts'
import { TODAY } from '../../helpers/questions.ts'

const { open } = phones()
const driver = readFileSync('tests/helpers/drive-form.js', 'utf8')
const vi = wordsIn('vi')

/** A press without waiting for what is drawn: people's own way is tested elsewhere. */
const press = (page: Page, selector: string) => page.evaluate(`document.querySelector('${selector}').click()`)

/** Answers all that is asked, by the page's own buttons, until the review; then asks for the plan. */
async function drive(page: Page, { firm, facts, answers }: AnswerFile): Promise<void> {
  const given = JSON.stringify({ name: firm.name ?? '', facts, answers })
  // Nothing is laid out while nobody looks: that takes most of the time.
  await page.evaluate(`document.body.hidden = true\n${driver}\ndriveForm(${given})\ndocument.body.hidden = false`)
  await press(page, '[data-option=finish]')
}

/** What the page says that the result is, with the answers file that it hands on. */
async function resultOf(page: Page): Promise<{ readonly result: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '[data-key=download]')])
  const result = await page.evaluate<string>('JSON.stringify(tukiem.assessment(), null, 2)')
  return { result: `${result}\n`, path: await download.path() }
}

function readAsProgramDoes(path: string, firm: string): AnswerFile {
  const text = loadAnswersText({ name: path, bytes: readFileSync(path) })
  return answersIn(text, { answerWord, numberWord, checklist: listOf(firm).checklist, facts: library.facts })
}

const asPrinted = (file: AnswerFile) => withoutCodes(JSON.stringify(assessmentOf(file)))

/** As `score --json` prints a result, without the codes of outside schemes: the page leaves them out. */
const withoutCodes = (result: string) =>
  `${JSON.stringify(
    JSON.parse(result, (key, value) => (key === 'codes' ? {} : value)),
    null,
    2,
  )}\n`

/** The plan as the page shows it and as the program draws it, both as markup. */
async function plansOf(page: Page, assessment: Assessment): Promise<readonly [shown: string, drawn: string]> {
  const drawn = renderHtml(makePlanReport(assessment, makePlan(assessment), vi), htmlLook)
  const withoutStyle = JSON.stringify(drawn.replace(/<style>.*<\/style>/s, ''))
  return page.evaluate(`(() => {
    const shown = document.querySelector('.result').cloneNode(true)
    shown.querySelector('h1').removeAttribute('tabindex')
    const drawn = new DOMParser().parseFromString(${withoutStyle}, 'text/html')
    return [shown, drawn].map((one) => ['.top', '.page', 'footer'].map((part) => one.querySelector(part).outerHTML).join(''))
  })()`)
}

describe.each(FIRMS)('%s', (firm) => {
  const given = answersOf(firm)

  test('has the same result and plan on the page as in the program, pressed in or opened from a file', async () => {
    const { page } = await open({ list: listOf(firm) })
    await drive(page, given)
    const pressed = await resultOf(page)
    const written = readAsProgramDoes(pressed.path, firm)
    expect(pressed.result).toBe(asPrinted(written))
    const both = Object.keys(given.answers).filter((id) => Object.hasOwn(written.answers, id))
    expect(both.length).toBeGreaterThan(7)
    for (const id of both) expect([id, written.answers[id]?.value]).toEqual([id, given.answers[id]?.value])

    for (const key of ['files', 'erase', 'erase']) await press(page, `[data-key=${key}]`)
    const buffer = Buffer.from(answersJson(given))
    await page.setInputFiles('#open', { name: 'co-so.tukiem.json', mimeType: 'application/json', buffer })
    await page.waitForSelector(`text=${vi.say('form.notice.opened')}`)
    await drive(page, given)
    const opened = await resultOf(page)
    const read = readAsProgramDoes(opened.path, firm)
    expect(opened.result).toBe(asPrinted(read))
    expect(read.answers).toMatchObject(given.answers)
    const [shown, drawn] = await plansOf(page, assessmentOf(read))
    expect(shown).toBe(drawn)
    expect(shown).toContain('<article')
  })
})

test('the program writes the page, and prints of its answers what the page has, byte for byte', async () => {
  const program = (...args: string[]) =>
    execFileSync(process.execPath, ['bin/tukiem.cjs', ...args, '--today', TODAY], { encoding: 'utf8' })
  const written = program('form', 'vn.start', '-o', '-', '--lang', 'vi')
  expect(written).toBe(formPage('vn.start'))
  const { page } = await open({ page: written })
  await drive(page, answersOf('furniture-34'))
  const { result, path } = await resultOf(page)
  const named = `${path}.tukiem.json`
  writeFileSync(named, readFileSync(path))
  expect(withoutCodes(program('score', '--json', named))).toBe(result)
})
