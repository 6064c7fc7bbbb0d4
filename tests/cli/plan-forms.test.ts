import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'tukiem-forms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const LAUNCHER = resolve('bin/tukiem.cjs')
const DAY = ['--today', '2026-11-21']
const FORMS = ['pdf', 'html', 'md', 'docx', 'xlsx', 'csv', 'ics', 'json', 'txt']
const at = (name: string) => join(folder, name)
const bytesOf = (name: string) => readFileSync(at(name))

function tukiem(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}
const written = (...args: string[]) => {
  const done = tukiem(['plan', ...args])
  expect([done.status, done.stderr]).toEqual([0, expect.stringMatching(/Đã ghi vào|Written to/)])
}

/** A buyer's own list, with a question of its own. */
const LIST = `format: tukiem/checklist/1
id: acme
version: "1.0.0"
languages: [vi, en]
title: {vi: Bộ câu hỏi của ACME, en: ACME checklist}
publisher: {name: ACME}
lawAsOf: 2026-11-21
lookAgain: 2027-01-15
include: [vn.start]
sections:
  - id: acme
    title: {vi: ACME hỏi thêm, en: ACME asks}
    questions:
      - id: acme.contact
        meaning: 1
        basis: buyer
        severity: moderate
        ask: {vi: Có người nhận thư của ACME không?, en: Does someone read ACME's mail?}
        help: {vi: Một người là đủ., en: One person is enough.}
        met: {vi: Có người nhận thư của ACME., en: Someone reads ACME's mail.}
        gap: {vi: Chưa có người nhận thư của ACME., en: Nobody reads ACME's mail yet.}
        why: {vi: Để thư không bị lạc., en: So that no letter is lost.}
        laws: []
        proof: []
        fix:
          first: {vi: Chọn một người và báo tên cho ACME., en: Choose someone and tell ACME the name.}
          minutes: 10
          hours: 1
          who: owner
          cost: none
          days: 7
        codes: {}
`

beforeAll(() => {
  copyFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', at('demo.tukiem.yaml'))
  const answers = readFileSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', 'utf8')
  writeFileSync(at('acme.yaml'), LIST)
  writeFileSync(
    at('acme.tukiem.yaml'),
    answers.replace(/^checklist:.*$/m, 'checklist: {id: acme}').replace(/^answers:$/m, 'answers:\n  acme.contact: no'),
  )
})

test('the ending of each -o chooses its form', () => {
  written('demo.tukiem.yaml', ...DAY, ...FORMS.flatMap((form) => ['-o', `all.${form}`]))
  const begins = Object.fromEntries(
    FORMS.map((form) => [form, bytesOf(`all.${form}`).subarray(0, 15).toString('latin1')]),
  )
  expect(begins).toMatchObject({
    pdf: expect.stringMatching(/^%PDF-1\.7/),
    html: expect.stringMatching(/^<!doctype html/i),
    md: expect.stringMatching(/^# /),
    docx: expect.stringMatching(/^PK/),
    xlsx: expect.stringMatching(/^PK/),
    csv: expect.stringMatching(/^\u00ef\u00bb\u00bf/),
    ics: 'BEGIN:VCALENDAR',
    json: expect.stringMatching(/^\{/),
  })
})

test('the plan as data fits its schema', () => {
  written('demo.tukiem.yaml', ...DAY, '-o', 'data.json')
  const schema = (name: string) => JSON.parse(readFileSync(`checklists/${name}.schema.json`, 'utf8'))
  const ajv = new Ajv({ strict: false, schemas: [{ ...schema('assessment'), $id: 'assessment.schema.json' }] })
  const validate = ajv.compile(schema('plan'))
  const data = JSON.parse(bytesOf('data.json').toString())
  expect([validate(data), validate.errors]).toEqual([true, null])
  const { firstStepBy, resultBy, urgent, postponed, ...work } = data.phases[0].actions[0]
  const withDone = { ...data, done: [{ ...work, on: '2026-11-20', proof: null }] }
  expect([validate(withDone), validate.errors]).toEqual([true, null])
  expect(validate({ ...data, nextCheck: 'soon' })).toBe(false)
})

test('every form comes from the assessment alone: the list and the answers may be gone', () => {
  const result = execFileSync(process.execPath, [LAUNCHER, 'score', 'acme.tukiem.yaml', '--json', ...DAY], {
    cwd: folder,
  })
  const outputs = (name: string) => FORMS.flatMap((form) => ['-o', `${name}.${form}`])
  written('acme.tukiem.yaml', ...DAY, ...outputs('from-answers'))
  rmSync(at('acme.yaml'))
  rmSync(at('acme.tukiem.yaml'))
  writeFileSync(at('result.json'), result)
  written('result.json', ...outputs('from-result'))
  for (const form of FORMS)
    expect(bytesOf(`from-result.${form}`).equals(bytesOf(`from-answers.${form}`)), form).toBe(true)
  expect(bytesOf('from-result.md').toString()).toContain('ACME')
})

describe('without -o the file stands beside the answers', () => {
  test.each([
    [[], 'demo.plan-vi.pdf'],
    [['--lang', 'vi,en'], 'demo.plan-vi-en.pdf'],
    [['--for', 'buyer', '--lang', 'en'], 'demo.buyer-en.pdf'],
    [['--for', 'bank', '--format', 'docx'], 'demo.bank-vi.docx'],
  ])('%j', (options, name) => {
    written('demo.tukiem.yaml', ...DAY, ...options)
    expect(existsSync(at(name))).toBe(true)
  })
})

describe('what a buyer gets', () => {
  const NOTE = '3 người mới'
  const text = (...options: string[]) => tukiem(['plan', 'demo.tukiem.yaml', ...DAY, '-o', '-', ...options]).stdout

  test('holds no note, no proof and no gap by name', () => {
    expect(text('--full')).toContain(NOTE)
    const sheet = text('--for', 'buyer')
    expect(sheet).not.toContain(NOTE)
    expect(sheet).not.toMatch(/Ký hợp đồng lao động|chưa có hợp đồng/)
    expect(text('--for', 'buyer', '--with-actions')).toContain('Ký hợp đồng lao động')
  })

  test.each(['xlsx', 'csv', 'ics', 'json'])('is never a list of all gaps: %s', (form) => {
    const done = tukiem(['plan', 'demo.tukiem.yaml', ...DAY, '--for', 'buyer', '-o', `leak.${form}`])
    expect([done.status, existsSync(at(`leak.${form}`))]).toEqual([2, false])
  })
})

test.each([
  [['-o', 'x.pdf', '-o', 'x.pdf'], /hai lần/],
  [['-o', 'x.pdf', '--with-actions'], /--with-actions chỉ có tác dụng cùng với --for buyer/],
  [['-o', 'x.pdf', '--duties'], /--duties chỉ/],
  [['-o', '-', '--open'], /--open chỉ/],
  [['-o', 'x.pdf', '--for', 'bank', '--full'], /--full chỉ/],
  [['-o', 'plan.odt'], /"plan\.odt"/],
  [['--format', 'odt'], /"odt"/],
  [['--for', 'friend'], /"friend"/],
  [['-o', 'ok.html', '-o', 'demo.tukiem.yaml'], /tên tệp riêng/],
])('%j is refused and nothing is written', (options, message) => {
  const { status, stderr } = tukiem(['plan', 'demo.tukiem.yaml', ...DAY, ...options])
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
  expect([existsSync(at('x.pdf')), existsSync(at('ok.html'))]).toEqual([false, false])
})

test.skipIf(process.platform !== 'linux')('--open hands the file to the program of the system', async () => {
  writeFileSync(at('xdg-open'), `#!/bin/sh\nprintf %s "$1" > "${at('opened')}"\n`)
  chmodSync(at('xdg-open'), 0o755)
  const { status } = tukiem(['plan', 'demo.tukiem.yaml', ...DAY, '-o', 'open me.pdf', '--open'], {
    ...process.env,
    PATH: `${folder}:${process.env.PATH}`,
  })
  await expect.poll(() => existsSync(at('opened')) && readFileSync(at('opened'), 'utf8')).toMatch(/open me\.pdf$/)
  expect(status).toBe(0)
})
