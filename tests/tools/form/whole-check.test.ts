import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../../src/core/model/assessment.ts'
import { makePlan } from '../../../src/core/plan/make-plan.ts'
import { makePlanReport } from '../../../src/core/report/plan-report.ts'
import { answersJson } from '../../../src/interview/answers-json.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { answersOf } from '../../helpers/firms.ts'
import { notes, phones, screenOf } from '../../helpers/form-page.ts'

const { open, complaints } = phones()
const [vi, en] = [wordsIn('vi'), wordsIn('en')]
const { firm, facts, answers } = answersOf('furniture-34')
const KEPT = 'tukiem:vn.start'

const key = (page: Page, name: string) => page.tap(`[data-key=${name}] >> nth=0`)
const option = (page: Page, id: string) => page.tap(`[data-option="${id}"]`)
const kept = (page: Page) => page.evaluate<string | null>(`localStorage.getItem('${KEPT}')`)

async function type(page: Page, text: string): Promise<void> {
  await page.fill('#field', text)
  await key(page, 'enter')
}

/** Answers what is asked now as the firm does, with fingers. */
async function answerHere(page: Page): Promise<void> {
  const [at, id = ''] = (await screenOf(page)).split(':')
  if (at === 'proof') return key(page, 's')
  const value = at === 'fact' ? facts[id] : answers[id]?.value
  if ((await page.locator('#field').count()) > 0)
    return value === undefined || value === 'unknown' ? key(page, 'u') : type(page, String(value))
  if (!Array.isArray(value)) return option(page, String(value ?? 'unknown'))
  for (const one of value) await page.tap(`label:has([data-option="${one}"])`)
  return key(page, 'enter')
}

async function answerUntil(page: Page, screen: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const here = await screenOf(page)
    if (typeof screen === 'string' ? here === screen : screen.test(here)) return
    await answerHere(page)
  }
  throw new Error(`never at ${screen}`)
}

/** How many facts and answers are kept. */
function entriesIn(text: string | null): number {
  const file: Readonly<Record<'facts' | 'answers', object>> = JSON.parse(text ?? '')
  return Object.keys(file.facts).length + Object.keys(file.answers).length
}

async function begin(page: Page, memory: 'own' | 'shared'): Promise<void> {
  await key(page, memory)
  await type(page, firm.name ?? '')
}

describe('a whole check', () => {
  test('is asked, interrupted, gone on with, looked through, planned and handed on', async () => {
    const { page: first, again } = await open()
    expect(await screenOf(first)).toBe('welcome')
    expect(await kept(first)).toBeNull()
    await begin(first, 'own')
    await answerUntil(first, /^question:/)
    expect(await notes(first)).toContain(vi.say('interview.notice.sized', { questions: 25, minutes: 16 }))
    for (let i = 0; i < 3; i += 1) await answerHere(first)
    await answerUntil(first, /^question:/)
    const here = await screenOf(first)
    const before = await kept(first)
    await first.close()

    const page = await again()
    expect(await page.textContent('main')).toContain(
      vi.say('form.earlier.what', {
        answered: entriesIn(before),
        firm: 'Xưởng mộc Thành Công',
      }),
    )
    await key(page, 'go-on')
    expect(await screenOf(page)).toBe(here)
    expect(await kept(page)).toBe(before)

    // Another language in the middle of a word.
    await answerUntil(page, 'question:pay.minimum-wage')
    await page.fill('#field', '5,45 triệu')
    const asked = await page.textContent('h1')
    await page.tap('[data-language=en]')
    expect(await page.textContent('h1')).not.toBe(asked)
    expect(await page.inputValue('#field')).toBe('5,45 triệu')
    expect(await page.textContent('#echo')).toContain('5,450,000')
    await page.tap('[data-language=vi]')
    expect([await page.textContent('h1'), await page.inputValue('#field')]).toEqual([asked, '5,45 triệu'])
    await key(page, 'enter')

    // Proof at hand, ticked with a finger.
    expect(await screenOf(page)).toBe('proof:pay.minimum-wage')
    await page.tap('label:has([data-option="0"])')
    await key(page, 'enter')

    // Back, why, a note before the answer, later.
    const next = await screenOf(page)
    await key(page, 'b')
    expect(await page.textContent('main')).toContain('Giấy tờ: Bảng lương tháng gần nhất')
    expect(await screenOf(page)).toBe('question:pay.minimum-wage')
    expect(await page.textContent('#earlier')).toContain('5.450.000')
    await key(page, 'enter')
    expect(await screenOf(page)).toBe(next)
    await key(page, 'w')
    expect(await page.textContent('h1')).toBe(vi.say('interview.why.title'))
    await key(page, 'enter')
    await key(page, 'n')
    await type(page, 'hỏi chị Lan')
    expect([await screenOf(page), await notes(page)]).toEqual([next, [vi.say('interview.notice.waits')]])
    await key(page, 's')
    expect(await screenOf(page)).not.toBe(next)
    await answerUntil(page, next)
    expect(await page.textContent('main')).toContain(vi.say('interview.note.shown', { note: 'hỏi chị Lan' }))
    await answerHere(page)

    // The review, and one answer changed from there.
    expect(await screenOf(page)).toBe('review')
    expect(await page.textContent('[data-option="question:safety.electrics"] strong')).toBe('Có')
    await option(page, 'question:safety.electrics')
    expect(await page.textContent('[aria-pressed=true] small')).toBe(vi.say('interview.earlier'))
    await option(page, 'no')
    expect(await page.textContent('[data-option="question:safety.electrics"] strong')).toBe('Chưa')
    await option(page, 'finish')

    const assessment = await page.evaluate<Assessment>('tukiem.assessment()')
    const plan = makePlan(assessment)
    const report = makePlanReport(assessment, plan, vi)
    const cards = report.blocks.flatMap((block) => (block.kind === 'action' ? [block.title] : []))
    expect(cards.length).toBeGreaterThan(4)
    expect(await page.locator('article h3').allTextContents()).toHaveLength(cards.length)
    const shown = await page.textContent('.result')
    for (const title of [...cards, vi.say('report.level.first-steps')]) expect(shown).toContain(title)
    await page.tap('[data-language=en]')
    expect(await page.textContent('.result')).toContain(en.say('report.level.first-steps'))
    await page.tap('[data-language=vi]')
    expect(await page.textContent('.result')).toBe(shown)

    const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'download')])
    expect(download.suggestedFilename()).toBe('xuong-moc-thanh-cong-2026-11-21.tukiem.json')
    expect(await notes(page)).toEqual([vi.say('form.notice.saved-file', { name: download.suggestedFilename() })])
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toBe(await kept(page))
    expect(JSON.parse(text)).toMatchObject({
      firm,
      language: 'vi',
      answers: {
        'work.contracts': { value: 31 },
        'pay.minimum-wage': { value: 5_450_000 },
        'safety.electrics': { value: 'no' },
        [next.replace('question:', '')]: { note: 'hỏi chị Lan' },
      },
    })
  })

  test('handed on in the middle goes on in another browser', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerUntil(page, 'question:pay.on-time')
    await key(page, 'files')
    const [download] = await Promise.all([page.waitForEvent('download'), key(page, 'download')])
    const buffer = readFileSync(await download.path())

    const { page: other } = await open()
    await other.setInputFiles('#open', { name: download.suggestedFilename(), mimeType: 'application/json', buffer })
    await other.waitForSelector(`text=${vi.say('form.notice.opened')}`)
    await key(other, 'own')
    expect(await screenOf(other)).toBe('question:pay.on-time')
    expect(JSON.parse((await kept(other)) ?? '').answers).toEqual(JSON.parse(buffer.toString()).answers)
    await answerUntil(other, 'review')
    await option(other, 'finish')
    expect(await other.textContent('.result')).toContain('Xưởng mộc Thành Công')
  })

  test('offers "not sure" once, with options as with a number', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    for (const screen of ['fact:hired', 'fact:sector', 'fact:people']) {
      await answerUntil(page, screen)
      expect([screen, await page.locator('main button', { hasText: /^chưa rõ$/i }).count()]).toEqual([screen, 1])
    }
  })

  test('goes back by the key of the phone, and out of the page only from the welcome', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerHere(page)
    const second = await screenOf(page)
    await answerHere(page)
    await page.goBack()
    expect(await screenOf(page)).toBe(second)
    await key(page, 'files')
    await page.goBack()
    expect(await screenOf(page)).toBe(second)
  })
})

describe('what is kept', () => {
  /** Wants to close the page; tells whether the browser asked first. */
  async function asksBeforeClosing(page: Page): Promise<boolean> {
    const asked = page.waitForEvent('dialog', { timeout: 3000 }).then(
      () => true,
      () => false,
    )
    await page.close({ runBeforeUnload: true })
    if (!(await asked)) return false
    // Once the page answers again, the question is gone.
    await page.title()
    expect(complaints()).toEqual(['dialog: beforeunload'])
    return true
  }

  test('nothing on a shared machine, which asks before the page is closed until the file is saved', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerHere(page)
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(await asksBeforeClosing(page)).toBe(true)
    await key(page, 'files')
    expect(await page.textContent('main')).toContain(vi.say('form.files.nowhere'))
    await Promise.all([page.waitForEvent('download'), key(page, 'download')])
    expect(await page.textContent('main')).toContain(vi.say('form.files.handed-on'))
    expect(await page.evaluate('localStorage.length')).toBe(0)
    expect(await asksBeforeClosing(page)).toBe(false)
  })

  test('all on a machine of its own, which closes without a question', async () => {
    const { page } = await open()
    await begin(page, 'own')
    await answerHere(page)
    expect(await page.textContent('.status')).toBe(vi.say('interview.saved'))
    expect(await asksBeforeClosing(page)).toBe(false)
  })

  test('goes when it is erased, after one question', async () => {
    const { page, again } = await open()
    await begin(page, 'own')
    await answerHere(page)
    await page.close()
    const later = await again()
    await key(later, 'erase')
    await later.tap('[data-language=en]')
    expect(await later.textContent('h1')).toBe(en.say('form.erase.ask'))
    await key(later, 'keep')
    expect(await screenOf(later)).toBe('welcome')
    expect(await kept(later)).not.toBeNull()
    await key(later, 'erase')
    await key(later, 'erase')
    expect([await screenOf(later), await notes(later)]).toEqual(['welcome', [en.say('form.notice.erased')]])
    expect(await later.evaluate('localStorage.length')).toBe(0)
  })

  test('stops and begins again as the owner says', async () => {
    const { page } = await open()
    await begin(page, 'own')
    await answerHere(page)
    await key(page, 'files')
    await key(page, 'remember')
    expect(await page.textContent('h1')).toBe(vi.say('form.forget.ask'))
    await key(page, 'keep')
    expect(await kept(page)).not.toBeNull()
    await key(page, 'remember')
    await key(page, 'forget')
    expect([await screenOf(page), await kept(page)]).toEqual(['files', null])
    await key(page, 'go-on')
    expect(await page.textContent('.status')).toBe(vi.say('form.status.unsaved'))
    await answerHere(page)
    expect(await kept(page)).toBeNull()
    await key(page, 'files')
    await key(page, 'remember')
    expect(Object.keys(JSON.parse((await kept(page)) ?? '').facts)).toHaveLength(2)
  })

  test('is written by one window alone: the other one says so and loses nothing that was typed', async () => {
    const { page, again } = await open()
    await begin(page, 'own')
    await answerUntil(page, 'question:pay.minimum-wage')
    await page.fill('#field', '5450000')
    const other = await again()
    await key(other, 'go-on')
    await answerHere(other)
    await page.waitForSelector(`text=${vi.say('form.notice.other-window')}`)
    expect(await page.inputValue('#field')).toBe('5450000')
    const written = await kept(other)
    await key(page, 'enter')
    await answerHere(page)
    expect(await kept(page)).toBe(written)
    expect(await notes(other)).toEqual([])
  })

  test('by another window is offered to one that has not begun, and never written over', async () => {
    const { page, again } = await open()
    const other = await again()
    await begin(other, 'own')
    await answerUntil(other, /^question:/)
    await page.waitForSelector('[data-key=go-on]')
    const written = await kept(other)
    await other.close()
    await key(page, 'go-on')
    expect([await screenOf(page), await kept(page)]).toEqual([expect.stringMatching(/^question:/), written])
  })

  test('and cannot be read is set aside and told', async () => {
    const { page, again } = await open()
    await page.evaluate(`localStorage.setItem('${KEPT}', '{"half":')`)
    await page.close()
    const later = await again()
    expect(await notes(later)).toEqual([vi.say('form.notice.set-aside')])
    await begin(later, 'own')
    await answerHere(later)
    expect(await later.evaluate(`localStorage.getItem('${KEPT}:set-aside')`)).toBe('{"half":')
  })

  test('a window that keeps nothing is left in peace', async () => {
    const { page, again } = await open()
    await begin(page, 'shared')
    await answerHere(page)
    const other = await again()
    await begin(other, 'own')
    await answerHere(other)
    expect(await kept(page)).not.toBeNull()
    expect(await notes(page)).toEqual([])
  })

  test('nothing where the browser forbids it, and that is said', async () => {
    const before = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })`
    const { page } = await open({ before })
    expect(await page.textContent('main')).toContain(vi.say('form.memory.impossible'))
    await key(page, 'begin')
    await type(page, 'Tiệm may')
    await answerUntil(page, /^question:/)
    await key(page, 'files')
    expect(await page.textContent('main')).toContain(vi.say('form.files.nowhere'))
    expect(await page.locator('[data-key=remember]').count()).toBe(0)
  })

  test('nothing more where the machine is full, and that is said with what to do', async () => {
    const before = `Storage.prototype.setItem = ((set) => function (key, value) {
      if (value.length > 20) throw new DOMException('full', 'QuotaExceededError')
      set.call(this, key, value)
    })(Storage.prototype.setItem)`
    const { page } = await open({ before })
    await begin(page, 'own')
    await answerHere(page)
    expect(await notes(page)).toEqual([vi.say('form.notice.not-kept')])
    expect(await page.textContent('.status')).toBe(vi.say('interview.not-saved'))
    expect(await asksBeforeClosing(page)).toBe(true)
  })
})

describe('sharing', () => {
  const phone = (takes: string, share: string) => `
    Object.defineProperty(navigator, 'canShare', { value: ({ files }) => files.every(({ type }) => ${takes}) })
    Object.defineProperty(navigator, 'share', { value: async ({ files: [file], title }) => {
      window.shared = { name: file.name, type: file.type, title, text: await file.text() }
      ${share}
    } })`

  test.each([
    ['JSON', `type === 'application/json'`, 'xuong-moc-thanh-cong-2026-11-21.tukiem.json', 'application/json'],
    ['text alone', `type === 'text/plain'`, 'xuong-moc-thanh-cong-2026-11-21.tukiem.txt', 'text/plain'],
  ])('by a phone that takes %s hands on the whole file', async (_, takes, name, mime) => {
    const { page } = await open({ before: phone(takes, '') })
    await begin(page, 'own')
    await answerHere(page)
    await key(page, 'files')
    await key(page, 'share')
    await page.waitForSelector(`text=${vi.say('form.notice.sent')}`)
    const shared = await page.evaluate<Record<string, string>>('shared')
    expect(shared).toEqual({ name, type: mime, title: await page.textContent('.list'), text: await kept(page) })
  })

  test('that is called off says nothing of having been sent', async () => {
    const { page } = await open({ before: phone('true', `throw new DOMException('off', 'AbortError')`) })
    await begin(page, 'shared')
    await answerHere(page)
    await key(page, 'files')
    await key(page, 'share')
    await page.waitForFunction('window.shared')
    await page.waitForTimeout(100)
    expect(await notes(page)).toEqual([])
    expect(await page.textContent('main')).toContain(vi.say('form.files.nowhere'))
  })

  test('is not offered where files cannot be shared', async () => {
    const { page } = await open({ before: phone('false', '') })
    await begin(page, 'shared')
    await answerHere(page)
    await key(page, 'files')
    expect(await page.locator('[data-key=share]').count()).toBe(0)
  })
})

describe('a file that is no file of answers', () => {
  const list = { id: 'vn.start' }
  test('is told what it is, and changes nothing', async () => {
    const { page } = await open()
    for (const [text, notice] of [
      [`"${'x'.repeat(2 * 1024 * 1024)}"`, 'form.notice.too-large'],
      ['format: tukiem/answers/1', 'form.notice.not-json'],
      ['{"format":"tukiem/assessment/1"}', 'form.notice.not-answers'],
      ['{"format":"tukiem/answers/1","checklist":{"id":"vn.sme"}}', 'form.notice.other-list'],
    ] as const) {
      await page.setInputFiles('#open', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await page.waitForSelector(`text=${vi.say(notice)}`)
      expect(await screenOf(page)).toBe('welcome')
    }
  })

  test('in part is opened without that part, which is counted', async () => {
    const { page } = await open()
    const text = JSON.stringify({
      format: 'tukiem/answers/1',
      checklist: list,
      facts: { hired: 3, none: 1 },
      answers: { a: [] },
    })
    await page.setInputFiles('#open', { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.waitForSelector(`text=${vi.say('form.notice.opened-in-part', { count: 2 })}`)
  })
})

describe('a file opened over answers', () => {
  const file = {
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(answersJson(answersOf('furniture-34'))),
  }

  test('takes their place only when the owner says so', async () => {
    const { page } = await open()
    await key(page, 'own')
    await type(page, 'Tiệm may Hoa')
    await answerHere(page)
    const mine = await kept(page)
    await key(page, 'files')
    await page.setInputFiles('#open', file)
    await page.waitForSelector('[data-screen=replace]')
    expect(await page.textContent('main')).toContain('Tiệm may Hoa')
    await key(page, 'keep')
    expect([await screenOf(page), await kept(page)]).toEqual(['files', mine])
    await page.setInputFiles('#open', file)
    await page.waitForSelector('[data-screen=replace]')
    await key(page, 'replace')
    expect(await notes(page)).toContain(vi.say('form.notice.opened'))
    expect(JSON.parse((await kept(page)) ?? '').firm).toEqual(firm)
  })

  test('before anything is answered is told by the name of its firm, and whose machine it is is still asked', async () => {
    const { page } = await open()
    await page.setInputFiles('#open', file)
    await page.waitForSelector(`text=${vi.say('form.notice.opened')}`)
    expect(await page.textContent('h1')).toBe(vi.say('form.opened.title', { firm: firm.name ?? '' }))
    expect(await kept(page)).toBeNull()
    await key(page, 'own')
    expect(await screenOf(page)).toMatch(/^(?:fact|question):|^review$/)
    expect(JSON.parse((await kept(page)) ?? '').firm).toEqual(firm)
  })
})

describe('what is being typed', () => {
  test('stays when it cannot be taken, with the reason beside it', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await type(page, 'nhiều lắm')
    expect(await page.inputValue('#field')).toBe('nhiều lắm')
    expect(await page.textContent('#refused')).toContain('“nhiều lắm”')
    expect(await page.getAttribute('#field', 'aria-invalid')).toBe('true')
    expect(await page.evaluate('document.activeElement.id')).toBe('field')
    await type(page, 'khoảng 34 người')
    expect(await screenOf(page)).toBe('fact:familyUnpaid')
  })

  test('stays while the owner looks at the reason or the answers, and a note at the back key', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerUntil(page, 'question:work.contracts')
    await page.fill('#field', '3')
    await key(page, 'w')
    await key(page, 'enter')
    expect(await page.inputValue('#field')).toBe('3')
    await key(page, 'files')
    await key(page, 'go-on')
    expect(await page.inputValue('#field')).toBe('3')
    await key(page, 'n')
    await page.fill('#field', 'hỏi chị Lan')
    await page.evaluate('history.back()')
    await page.waitForSelector('[data-screen="question:work.contracts"]')
    expect(await page.inputValue('#field')).toBe('3')
    await key(page, 'n')
    expect(await page.inputValue('#field')).toBe('hỏi chị Lan')
    await key(page, 'escape')
    await key(page, 'n')
    expect(await page.inputValue('#field')).toBe('')
  })

  test('is ticks too', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerUntil(page, 'fact:site')
    await page.tap('label:has([data-option="machines"])')
    await key(page, 'files')
    await key(page, 'go-on')
    expect(await page.isChecked('[data-option="machines"]')).toBe(true)
  })
})

describe('a review', () => {
  test('shows what is open, and comes back to where it was left', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerUntil(page, /^question:/)
    for (let presses = 0; presses < 80 && (await screenOf(page)) !== 'review'; presses += 1) await key(page, 's')
    expect(await page.locator('.unanswered').count()).toBe(25)
    await option(page, 'open')
    expect(await screenOf(page)).toMatch(/^question:/)
    await page.evaluate('history.back()')
    await page.waitForSelector('[data-screen=review]')
    await option(page, 'question:safety.exits')
    await option(page, 'yes')
    for (let presses = 0; presses < 80 && (await screenOf(page)) !== 'review'; presses += 1) await key(page, 's')
    expect(await page.locator('.unanswered').count()).toBe(24)
  })
})

describe('the back key', () => {
  const back = async (page: Page, screen: string | RegExp) => {
    await page.evaluate('history.back()')
    await expect.poll(() => screenOf(page)).toMatch(screen)
  }

  test('goes back screen by screen to the welcome, and again after it', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerHere(page)
    await back(page, 'fact:hired')
    await back(page, 'firm')
    await back(page, 'welcome')
    await begin(page, 'shared')
    await answerUntil(page, 'fact:sector')
    await back(page, 'fact:familyUnpaid')
  })

  test('leaves links inside the plan alone, however often they are touched', async () => {
    const { page } = await open()
    await begin(page, 'shared')
    await answerUntil(page, 'review')
    await option(page, 'finish')
    await page.tap('.contents summary')
    for (let times = 0; times < 3; times += 1) await page.tap('.contents a >> nth=2')
    expect(await screenOf(page)).toBe('result')
    await back(page, 'result')
    for (let times = 0; times < 4 && (await screenOf(page)) === 'result'; times += 1) {
      await page.evaluate('history.back()')
      await page.waitForTimeout(50)
    }
    expect(await screenOf(page)).toBe('review')
  })
})
