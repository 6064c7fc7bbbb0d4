import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { captured } from '../helpers/captured-run.ts'

const FIXTURES = 'tests/fixtures/lint'
const folder = () => mkdtempSync(join(tmpdir(), 'tukiem-lint-'))

/** A list of a folder of its own, from a fixture with something written otherwise. */
function listWith(name: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  const text = readFileSync(`${FIXTURES}/${name}.yaml`, 'utf8')
  const made = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from)
    return before.replaceAll(from, to)
  }, text)
  const path = join(folder(), 'acme.yaml')
  writeFileSync(path, made)
  return path
}

const run = async (...argv: readonly string[]) => {
  const { out, err, code } = await captured(['lint', ...argv, '--lang', 'en'])
  return { out: out.join(''), err, code }
}

describe('on the screen', () => {
  test('a grade by a question that a cap leaves out says that it counts too', async () => {
    const path = listWith('asks-committee', ['from: vn.digital-check', 'from: vn.sme'], ['moderate', 'minor'])
    const { out } = await run(path)
    expect(out).toMatch(/\nmicro +25 .* 0\n/)
    expect(out).toMatch(/1 question asks a micro firm .* not\. What the cap on questions leaves out counts too\.\n$/)
  })

  test('each list ends with what it asks of each size, and its grade in a sentence', async () => {
    const { out, code } = await run(`${FIXTURES}/asks-policy.yaml`)
    expect(code).toBe(0)
    expect(out).toContain(
      'Fairer: “Have you told everybody this clearly? (Telling them is enough.)” [asks-policy]\n\nWhat test.list asks of firms\n',
    )
    expect(out).toMatch(
      /Firms {3}questions {2}minutes {2}papers {2}beyond the law {2}for big companies\nmicro +\d+ +\d+ +\d+ +\d+ +1\n/,
    )
    expect(out).toMatch(
      /\nlarge .*\nBurden B: fair\. 1 question asks a micro firm for what it cannot give, or should not\.\n$/,
    )
  })

  test('what a rule says more than five times of a file takes one line, but for errors', async () => {
    const jargon = [1, 2, 3, 4, 5, 6, 7].map(
      (at) => `      - vi: Theo HĐLĐ ${at}.\n        en: By the contract ${at}.\n`,
    )
    const path = listWith('nothing-offered', [
      'proof: [{ vi: Ảnh chụp, en: A photo }]',
      `proof:\n${jargon.join('').replace(/^ {6}/gm, '          ')}`.trimEnd(),
    ])
    const { out, err } = await run(path)
    expect(out.match(/ \[jargon\]/g)).toHaveLength(6)
    expect(out).toMatch(/acme\.yaml 2 more like this, in lines \d+, \d+ \[jargon\]\n/)
    expect(err).toMatch(/0 errors, 9 warnings/)
    expect(JSON.parse((await run(path, '--json')).out).files[0].advice).toHaveLength(9)
  })

  test('a module, which no firm is asked by itself, has no burden', async () => {
    expect((await run('vn.safety')).out).not.toContain('Burden')
  })

  test('a file of the data beside lists is valid or not', async () => {
    expect(await run('checklists/burdens.yaml')).toMatchObject({ out: '', code: 0 })
  })
})

describe('the gate', () => {
  test.each<[string, readonly string[], number]>([
    ['is not met by a warning', [], 0],
    ['is met by a warning where that is asked for', ['--fail-on', 'warning'], 1],
    ['is met by the grade that is asked for', ['--fail-on', 'B'], 1],
    ['is met by a worse grade', ['--fail-on', 'a'], 1],
    ['is not met by a better grade', ['--fail-on', 'C'], 0],
    ['is no other word', ['--fail-on', 'F'], 2],
  ])('%s', async (_, options, code) => {
    expect((await run(`${FIXTURES}/asks-policy.yaml`, ...options)).code).toBe(code)
  })

  test('is met by an error, whatever grade is asked for', async () => {
    expect((await run(`${FIXTURES}/asks-worker-data.yaml`, '--fail-on', 'E')).code).toBe(1)
  })

  test('is met by a list of grade E that has no error', async () => {
    const seven = readFileSync(`${FIXTURES}/too-much-of-its-own.yaml`, 'utf8')
      .split(/(?= {6}- id: acme\.)/)
      .slice(0, 8)
      .join('')
      .replace(/en: Is the (.*)\?/g, 'en: Is there a $1 committee?')
    const path = join(folder(), 'acme.yaml')
    writeFileSync(path, seven)
    const { out, code } = await run(path)
    expect(out).toContain('Burden E: do not send it like this. 7 questions ask')
    expect(out).not.toContain(' error: ')
    expect(code).toBe(1)
  })
})

describe('for programs', () => {
  test.each([['--json'], ['--format=json']])('%s holds advice, fairer wordings and the burden', async (option) => {
    const { out, err, code } = await run(`${FIXTURES}/asks-policy.yaml`, option)
    const [file] = JSON.parse(out).files
    expect([err, code, file.valid]).toEqual(['', 0, true])
    expect(file.advice).toEqual([
      expect.objectContaining({ rule: 'asks-policy', severity: 'warning', line: 19, fairer: expect.any(String) }),
    ])
    expect(file.burden).toMatchObject({
      grade: 'B',
      reason: { code: 'hard-questions' },
      why: expect.stringMatching(/^Burden B/),
    })
    expect(file.burden.sizes.map(({ size }: { size: string }) => size)).toEqual(['micro', 'small', 'medium', 'large'])
  })

  test('a list that is not valid has its faults instead', async () => {
    const { out, code } = await run(listWith('asks-policy', ['basis: buyer', 'basis: law']), '--json')
    const [file] = JSON.parse(out).files
    expect(code).toBe(2)
    expect(file).toMatchObject({
      valid: false,
      advice: [],
      faults: [{ code: 'own-not-law', line: 16, message: expect.any(String) }],
    })
    expect(file).not.toHaveProperty('burden')
  })

  test('another format is wrong use', async () => {
    const { err, code } = await run('vn.start', '--format', 'xml')
    expect([err, code]).toEqual([expect.stringContaining('terminal, json, github'), 2])
  })
})

describe('for GitHub', () => {
  test('each piece of advice and the grade is a command with its place', async () => {
    const { out, err } = await run(`${FIXTURES}/asks-policy.yaml`, '--format', 'github')
    const lines = out.trimEnd().split('\n')
    expect(err).toBe('')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(
      /^::warning file=tests\/fixtures\/lint\/asks-policy\.yaml,line=19,col=\d+,title=asks-policy::“chính sách môi trường”/,
    )
    expect(lines[1]).toMatch(/^::notice file=tests\/fixtures\/lint\/asks-policy\.yaml,title=burden B::Burden B: fair\./)
  })

  test('a grade at the gate is an error there', async () => {
    const { out } = await run(`${FIXTURES}/asks-policy.yaml`, '--format', 'github', '--fail-on', 'B')
    expect(out).toContain('::error file=tests/fixtures/lint/asks-policy.yaml,title=burden B::')
  })

  test('nothing in a list or in its name ends or begins a command', async () => {
    const path = join(folder(), 'a,b:c%.yaml')
    writeFileSync(
      path,
      readFileSync(`${FIXTURES}/test-fails.yaml`, 'utf8').replace(/name: .*?,/, 'name: "100%: a::error::b",'),
    )
    const { out } = await run(path, '--format', 'github')
    const lines = out.trimEnd().split('\n')
    expect(lines.every((line) => /^::(?:error|warning|notice) file=[^,]*a%2Cb%3Ac%25\.yaml,/.test(line))).toBe(true)
  })

  test('a list that is not valid has its faults as errors', async () => {
    const { out, code } = await run(listWith('asks-policy', ['basis: buyer', 'basis: law']), '--format', 'github')
    expect([out, code]).toEqual([expect.stringMatching(/^::error file=.*,line=16,col=9,title=own-not-law::/), 2])
  })
})

describe('--fix', () => {
  const spoilt = () =>
    listWith(
      'asks-policy',
      ['severity: moderate', 'severity: critical # the line stops without it'],
      ['version: "1.0.0"', 'version: 1.0'],
      ['Chọn một chỗ để riêng.', '"BHXH và HĐLĐ thì để riêng."'],
      ['Ví dụ, một thùng màu đỏ.', 'Ví dụ, một thùng màu đỏ.'.normalize('NFD')],
      ['cost: none', 'cost: none  '],
    )

  test('mends what is safe, keeps the rest and the comments, and says what it did', async () => {
    const path = spoilt()
    const { err, code } = await run(path, '--fix')
    const text = readFileSync(path, 'utf8')
    expect(code).toBe(0)
    expect(text).toContain('severity: serious # the line stops without it\n')
    expect(text).toContain('version: "1.0.0"\n')
    expect(text).toContain('"Bảo hiểm xã hội và hợp đồng lao động thì để riêng."')
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[ \t]$/m)
    expect(text).toContain('# expect: asks-policy')
    expect(err.split('\n').filter((line) => line.includes(' mended: '))).toEqual([
      `${path}:4 mended: the version is in quotes, "1.0.0".`,
      `${path}:17 mended: severity critical is for the law alone; now serious.`,
      expect.stringMatching(/:28 mended: “BHXH” is now “bảo hiểm xã hội”\.$/),
      expect.stringMatching(/:28 mended: “HĐLĐ” is now “hợp đồng lao động”\.$/),
      expect.stringMatching(/mended: 1 line with letters put together of parts; now composed \(NFC\)\.$/),
      expect.stringMatching(/mended: 1 line with blanks at the end\.$/),
    ])
  })

  test('finds nothing more a second time, and leaves the file alone', async () => {
    const path = spoilt()
    await run(path, '--fix')
    const [before, written] = [readFileSync(path, 'utf8'), statSync(path).mtimeMs]
    const { err } = await run(path, '--fix')
    expect(err).toContain('Nothing to mend that could be mended safely.')
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(statSync(path).mtimeMs).toBe(written)
  })

  test.skipIf(process.platform === 'win32').each([0o644, 0o600])(
    'leaves the file as readable as it was: %o',
    async (mode) => {
      const path = spoilt()
      chmodSync(path, mode)
      await run(path, '--fix')
      expect(statSync(path).mode & 0o777).toBe(mode)
    },
  )

  test('only tells what it would do with --dry-run', async () => {
    const path = spoilt()
    const before = readFileSync(path, 'utf8')
    const { err } = await run(path, '--fix', '--dry-run')
    expect(err).toContain(`${path}:17 would be mended: severity critical is for the law alone; now serious.`)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('names the schema where it stands beside', async () => {
    const path = listWith('asks-policy', [
      '# yaml-language-server: $schema=../../../checklists/checklist.schema.json\n',
      '',
    ])
    await run(path, '--fix')
    expect(readFileSync(path, 'utf8')).toMatch(/^format/)
    writeFileSync(join(path, '..', 'checklist.schema.json'), '{}')
    await run(path, '--fix')
    expect(readFileSync(path, 'utf8')).toMatch(/^# yaml-language-server: \$schema=\.\/checklist\.schema\.json\nformat/)
  })

  test('keeps blanks that are part of a text', async () => {
    const path = listWith('asks-policy', [
      '        laws: []',
      '        mayNotApply:\n          vi: |\n            a  \n            b\n          en: b\n        laws: []',
    ])
    const before = readFileSync(path, 'utf8')
    await run(path, '--fix')
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test.each([
    ['a packaged list', () => 'vn.start'],
    ['what is not there', () => join(folder(), 'none.yaml')],
    ['what is no list', () => listWith('asks-policy', ['format: tukiem/checklist/1', '{'])],
  ])('leaves %s alone', async (_, made) => {
    const path = made()
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null
    const { err } = await run(path, '--fix')
    expect(err).toContain('Nothing to mend')
    expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(before)
  })
})
