import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Pack } from '../../../src/core/model/pack.ts'
import { makeKey } from '../../../src/node/trust/key.ts'
import { captured } from '../../helpers/captured-run.ts'
import { exampleList, packOf } from '../../helpers/packs.ts'
import { signedBy, textOfPack } from '../../helpers/signed-packs.ts'

const { checklist } = exampleList('acme.electronics')
const [acme, stranger] = [makeKey(), makeKey()]
const named = packOf(checklist)
const version = (number: string, more: Partial<Pack> = {}): Pack => ({
  ...named,
  checklist: { ...checklist, version: number },
  ...more,
})

let home = ''
let folder = ''
beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'tukiem-home-')), 'tukiem')
  folder = mkdtempSync(join(tmpdir(), 'tukiem-meet-'))
})

const write = (pack: Pack, name = 'acme.pack.json'): string => {
  writeFileSync(join(folder, name), textOfPack(pack))
  return join(folder, name)
}

/** Answers a pack on the command line. */
async function answer(pack: string, more: readonly string[] = [], today = '2026-11-27') {
  const answers = join(folder, `${Math.abs(hashOf(more.join()))}.tukiem.yaml`)
  const argv = ['check', pack, '--answers', answers, '--set', 'hired=9', '--today', today, '--lang', 'en', ...more]
  const { code, err } = await captured(argv, { env: { TUKIEM_HOME: home } })
  return { code, said: err.replaceAll(/\s+/g, ' '), isBegun: existsSync(answers) }
}

const hashOf = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
const pins = (): readonly { readonly key: string; readonly version: string }[] =>
  existsSync(join(home, 'trust.json')) ? JSON.parse(readFileSync(join(home, 'trust.json'), 'utf8')).pins : []

describe('who answers a pack', () => {
  test('remembers the key that signed it', async () => {
    expect(await answer(write(signedBy(acme, version('1.0.0'))))).toMatchObject({ code: 0, isBegun: true })
    expect(pins()).toMatchObject([{ key: acme.publicKey, version: '1.0.0' }])
  })

  test('is warned of a sender whose name looks like a trusted one, until that one is trusted too', async () => {
    expect((await answer(write(signedBy(acme, version('1.0.0'))))).said).not.toContain('looks like')
    const other = {
      ...version('1.0.0'),
      checklist: { ...checklist, id: 'acme.new', publisher: { name: 'Acmé Electronics' } },
    }
    const path = write(signedBy(stranger, other), 'other.pack.json')
    const begun = await answer(path, ['--name', 'A'])
    expect(begun).toMatchObject({ code: 0, isBegun: true })
    expect(begun.said).toContain(
      'Acmé Electronics looks like Acme Electronics, which you have trusted since 27 November 2026',
    )
    expect((await answer(path, ['--name', 'B'])).said).not.toContain('looks like')
  })

  test('remembers nothing of one that nobody signed', async () => {
    expect(await answer(write(version('1.0.0')))).toMatchObject({ code: 0, isBegun: true })
    expect(pins()).toEqual([])
  })

  test.each<readonly [what: string, accept: string, pack: () => Pack]>([
    ['signed with another key', 'other-key', () => signedBy(stranger, version('2.0.0'))],
    ['without a signature where there was one', 'unsigned', () => version('2.0.0')],
    ['older than one before', 'older', () => signedBy(acme, version('1.0.0'))],
    ['of the same version and other content', 'changed', () => signedBy(acme, renamed('1.5.0'))],
    [
      'that has expired',
      'expired',
      () => signedBy(acme, version('2.0.0', { expires: '2026-11-26', packed: '2026-01-01' })),
    ],
  ])('is stopped before a pack %s, and may go on by saying so', async (_, accept, pack) => {
    expect((await answer(write(signedBy(acme, version('1.5.0')), 'first.pack.json'))).code).toBe(0)
    const before = pins()
    const path = write(pack())
    const stopped = await answer(path, ['--name', 'A'])
    expect(stopped).toMatchObject({ code: 4, isBegun: false })
    expect(stopped.said).toContain(`--accept ${accept}`)
    expect(pins()).toEqual(before)
    expect(await answer(path, ['--accept', accept])).toMatchObject({ code: 0, isBegun: true })
  })

  test('is stopped before questions that bear names of the base and ask something else', async () => {
    const sections = checklist.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === 'pay.payslip'
          ? { ...question, ask: { vi: 'Cho xem sổ lương không?', en: 'May we see it?' } }
          : question,
      ),
    }))
    const path = write(signedBy(acme, { ...named, checklist: { ...checklist, sections } }))
    const stopped = await answer(path, ['--name', 'A'])
    expect(stopped).toMatchObject({ code: 4, isBegun: false })
    expect(stopped.said).toContain("1 question bears the name of tukiem's and asks something else: pay.payslip")
    expect(await answer(path, ['--accept', 'base'])).toMatchObject({ code: 0, isBegun: true })
  })

  test('cannot go on with one that was altered', async () => {
    const { signature } = signedBy(acme, version('1.0.0'))
    const path = write({ ...version('1.0.1'), signature })
    const stopped = await answer(path, ['--accept', 'unsigned', '--accept', 'changed'])
    expect(stopped).toMatchObject({ code: 4, isBegun: false })
    expect(stopped.said).toContain('was changed after Acme Electronics signed it')
  })

  test('goes on with answers that were begun before a pack expired', async () => {
    const path = write(signedBy(acme, version('1.0.0')))
    expect((await answer(path)).code).toBe(0)
    const later = await answer(path, [], '2028-01-01')
    expect(later.code).toBe(0)
    expect(later.said).toContain('You began before, so go on.')
  })

  test.each([
    [['--accept', 'everything'], 'other-key'],
    [['--accept', 'altered'], 'base'],
  ])('is told what can be accepted after %j', async (more, named) => {
    const said = await answer(write(version('1.0.0')), more)
    expect(said).toMatchObject({ code: 2, isBegun: false })
    expect(said.said).toContain(named)
  })

  test('accepts nothing where there is no pack', async () => {
    expect(await answer('vn.start', ['--accept', 'older'])).toMatchObject({ code: 2, isBegun: false })
  })
})

/** The same list with another title. */
function renamed(number: string): Pack {
  const title = { vi: 'Khác', en: 'Another' }
  return { ...version(number), checklist: { ...checklist, version: number, title } }
}
