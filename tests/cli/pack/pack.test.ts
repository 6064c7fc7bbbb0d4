import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeKey } from '../../../src/node/trust/key.ts'
import { bytesOfPem } from '../../../src/node/trust/key-file.ts'
import { captured } from '../../helpers/captured-run.ts'
import { bareProgram, packOf } from '../../helpers/packs.ts'

const EXAMPLE = resolve('checklists/examples/acme.electronics.yaml')
const BANK = resolve('checklists/examples/bank.yaml')
const UNFAIR = resolve('checklists/examples/big-buyer.yaml')
const folder = () => mkdtempSync(join(tmpdir(), 'tukiem-made-'))

async function run(argv: readonly string[], today = '2026-11-27', root = resolve('.')) {
  const env = { TUKIEM_HOME: join(folder(), 'home') }
  const { code, err, out } = await captured([...argv, '--today', today, '--lang', 'en'], { env, root })
  return { code, err: err.replaceAll(/\s+/g, ' '), out: out.join('') }
}

/** Packs a list and reads what was written. */
async function packed(list: string, ...more: readonly string[]) {
  const path = join(folder(), 'x.pack.json')
  const { code, err } = await run(['pack', list, '-o', path, ...more])
  expect(`${code} ${code === 0 ? '' : err}`).toBe('0 ')
  return { path, text: readFileSync(path, 'utf8'), said: err }
}

describe('a list is packed', () => {
  test('with the same bytes each time, and all that it needs and no more', async () => {
    const [one, two] = [await packed(BANK), await packed(BANK)]
    expect(one.text).toBe(two.text)
    const pack = JSON.parse(one.text)
    const { library } = packOf(pack.checklist)
    expect(pack).toMatchObject({ format: 'tukiem/pack/1', packed: '2026-11-27', expires: '2027-07-17', library })
    expect(pack.library.facts.length).toBeGreaterThan(0)
    expect(one.text.endsWith('}\n')).toBe(true)
  })

  test('with its grade, said in a word and a sentence, and how to sign it', async () => {
    const { text, said } = await packed(EXAMPLE)
    expect(JSON.parse(text).burden.grade).toMatch(/^[AB]$/)
    expect(said).toMatch(/Burden: [AB], .*small firm.* answers at most \d+ questions, in about \d+ minutes/)
    expect(said).toMatch(/pack sign .*x\.pack\.json --key acme\.key/)
  })

  test('and signed at once with a key', async () => {
    const key = join(folder(), 'acme.key')
    writeFileSync(key, bytesOfPem(makeKey()))
    const { path, said } = await packed(BANK, '--key', key)
    expect(said).not.toContain('not signed')
    expect((await run(['pack', 'verify', path])).out).toContain('Ngân hàng Ví Dụ')
  })

  test('until a day of its own', async () => {
    expect(JSON.parse((await packed(BANK, '--expires', '2026-12-31')).text).expires).toBe('2026-12-31')
  })

  test('although lint finds errors, when that is meant', async () => {
    const { text, said } = await packed(UNFAIR, '--anyway')
    expect(JSON.parse(text).burden.grade).toBe('E')
    expect(said).toMatch(/although lint finds the \d+ errors above/)
  })
})

describe('nothing is packed', () => {
  test('when lint finds errors: each is named with its line', async () => {
    const path = join(folder(), 'x.pack.json')
    const { code, err } = await run(['pack', UNFAIR, '-o', path])
    expect([code, existsSync(path)]).toEqual([1, false])
    expect(err).toMatch(/big-buyer\.yaml:\d+:\d+ error: .*Not packed: lint finds the \d+ errors above.*--anyway/)
  })

  test.each([
    ['until a day that is over', ['--expires', '2026-11-26'], '2026-11-27', 'is over'],
    ['until a day that there is not', ['--expires', '2027-02-30'], '2026-11-27', 'year-month-day'],
    ['for longer than its law holds', ['--expires', '2028-01-01'], '2026-11-27', '2027-07-17'],
    ['when its law was to be looked at long ago', [], '2027-07-18', 'can no longer be packed'],
    ['with a key that is none', ['--key', resolve('LICENSE')], '2026-11-27', 'key'],
  ])('%s', async (_, more, today, said) => {
    const path = join(folder(), 'x.pack.json')
    const { code, err } = await run(['pack', BANK, '-o', path, ...more], today)
    expect(code).toBe(2)
    expect(err).toContain(said)
    expect(existsSync(path)).toBe(false)
  })

  test('of a pack, nor over a file that is there', async () => {
    const { path } = await packed(BANK)
    expect(await run(['pack', path, '-o', join(folder(), 'y.pack.json')])).toMatchObject({ code: 2 })
    expect(await run(['pack', BANK, '-o', path])).toMatchObject({ code: 2 })
    expect(await run(['pack', BANK, '-o', path, '--force'])).toMatchObject({ code: 0 })
  })
})

describe('of a pack is told', () => {
  test('whose it is, how heavy, what is offered, and what it asks by sections', async () => {
    const { path } = await packed(EXAMPLE)
    const { out } = await run(['pack', 'info', path])
    for (const said of [
      'Acme Electronics',
      'Made from "vn.sme"',
      'Burden: ',
      'Training: ',
      'Trần Thu Hà',
      'Acme also asks: 12, all its own',
    ])
      expect(out).toContain(said)
    const told = JSON.parse((await run(['pack', 'info', path, '--json'])).out)
    expect(told).toMatchObject({ publisher: 'Acme Electronics', base: { kind: 'same' }, answerBy: '2027-01-31' })
    expect(told.own).toHaveLength(12)
    expect(told.measured).toEqual(told.burden)
  })

  test('what this program finds of its burden, whatever it says itself', async () => {
    const { text } = await packed(EXAMPLE)
    const path = join(folder(), 'x.pack.json')
    const pack = JSON.parse(text)
    writeFileSync(path, JSON.stringify({ ...pack, burden: { ...pack.burden, grade: 'D', sizes: [] } }))
    const { out } = await run(['pack', 'info', path])
    expect(out).toMatch(new RegExp(`Burden: ${pack.burden.grade},[^]*The sender writes D`))
  })

  test('how it differs from one before, with an exit code for those that are heavier', async () => {
    const { path: before, text } = await packed(EXAMPLE)
    const after = join(folder(), 'y.pack.json')
    const lighter = JSON.parse(text)
    lighter.checklist.sections.pop()
    writeFileSync(after, JSON.stringify(lighter))
    expect(await run(['pack', 'diff', before, before, '--fail-on', 'heavier'])).toMatchObject({
      code: 0,
      out: 'Both packs ask the same.\n',
    })
    expect(await run(['pack', 'diff', after, before])).toMatchObject({ code: 0 })
    const heavier = await run(['pack', 'diff', after, before, '--fail-on', 'heavier'])
    expect([heavier.code, heavier.out]).toEqual([1, expect.stringContaining('Added: 12 questions')])
    expect(await run(['pack', 'diff', before, after, '--fail-on', 'heavier'])).toMatchObject({ code: 0 })
    const told = JSON.parse((await run(['pack', 'diff', before, after, '--json'])).out)
    expect([told.removed.length, told.isHeavier]).toEqual([12, false])
    expect(await run(['pack', 'diff', before, after, '--fail-on', 'error'])).toMatchObject({ code: 2 })
  })

  test('that a list is none', async () => {
    expect(await run(['pack', 'info', EXAMPLE])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a pack'),
    })
  })
})

test('from nothing to a signed pack it takes five commands, and a supplier without any list is asked the same', async () => {
  const place = folder()
  const at = (name: string) => join(place, name)
  const head = [
    '--no-input',
    '--publisher',
    'Acme',
    '--id',
    'acme.suppliers',
    '--from',
    'vn.sme',
    '-o',
    at('acme.yaml'),
  ]
  const commands = [
    [
      'new',
      ...head,
      '--drop',
      'community',
      '--add',
      'buyer.complaints',
      '--offer',
      'training.vi=Một buổi học',
      '--offer',
      'training.en=A half day',
    ],
    ['lint', at('acme.yaml')],
    ['pack', 'keygen', '-o', at('acme.key')],
    ['pack', at('acme.yaml'), '--key', at('acme.key'), '-o', at('acme.pack.json')],
    ['pack', 'verify', at('acme.pack.json'), '--key', at('acme.pub')],
  ]
  for (const argv of commands) {
    const { code, err } = await run(argv)
    expect(`${argv[0]} ${code} ${code === 0 ? '' : err}`).toBe(`${argv[0]} 0 `)
  }
  const own = await run(['list', at('acme.yaml')])
  const supplier = await run(['list', at('acme.pack.json')], '2026-11-27', bareProgram(folder()))
  expect(supplier.out).toBe(own.out)
  expect(own.out.length).toBeGreaterThan(1000)
})
