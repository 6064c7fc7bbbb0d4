import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Pack } from '../../../src/core/model/pack.ts'
import { makeKey } from '../../../src/node/trust/key.ts'
import { pinPack, trustOf } from '../../../src/node/trust/trust-store.ts'
import { captured } from '../../helpers/captured-run.ts'
import { exampleList, packOf } from '../../helpers/packs.ts'
import { signedBy, textOfPack } from '../../helpers/signed-packs.ts'

const [acme, stranger] = [makeKey(), makeKey()]
const unsigned = packOf(exampleList('acme.electronics').checklist)
const PACK = signedBy(acme, unsigned)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-forms-'))
})
const env = () => ({ TUKIEM_HOME: join(folder, 'home') })
const trusted = () => pinPack(PACK, trustOf(PACK, PACK, env(), '2026-11-01'), env(), '2026-11-01')

const FORMS: readonly (readonly [what: string, command: readonly string[]])[] = [
  ['a form for phones', ['form']],
  ['a form on paper', ['form', '--paper']],
  ['a sheet', ['sheet']],
  ['a sheet for many', ['sheet', '--batch']],
]

async function made([name = '', ...options]: readonly string[], pack: Pack) {
  const path = join(folder, 'acme.pack.json')
  writeFileSync(path, textOfPack(pack))
  const output = join(folder, name === 'sheet' ? 'made.csv' : options.length > 0 ? 'made.txt' : 'made.html')
  const line = [name, path, ...options, '-o', output, '--lang', 'en', '--today', '2026-11-27']
  const { err, code } = await captured(line, { env: env(), isScreen: false })
  return { err, code, isMade: readdirSync(folder).some((file) => file.startsWith('made.')) }
}

describe.each(FORMS)('%s', (_, command) => {
  test.each<readonly [what: string, said: string, pack: Pack]>([
    [
      'signed with another key than before',
      'another key than the one of Acme Electronics',
      signedBy(stranger, unsigned),
    ],
    ['without the signature that it had', 'is not signed, though Acme Electronics has signed', unsigned],
  ])('is not made of a pack %s', async (_what, said, pack) => {
    trusted()
    const { err, code, isMade } = await made(command, pack)
    expect([code, isMade]).toEqual([4, false])
    expect(err).toContain(said)
    expect(err).toContain('No form is made of it')
    // Where opening it would change nothing, nobody is told to open it.
    expect(err.includes('open the pack once')).toBe(pack !== unsigned)
  })

  test('is not made of a pack that was altered, not even the first time', async () => {
    const { err, code, isMade } = await made(command, { ...PACK, packed: '2026-11-02' })
    expect([code, isMade]).toEqual([4, false])
    expect(err).toContain('This pack was changed after Acme Electronics signed it')
  })

  test('is made of a pack that has expired, with a word about that', async () => {
    trusted()
    const { err, code, isMade } = await made(
      command,
      signedBy(acme, { ...unsigned, packed: '2026-11-01', expires: '2026-11-26' }),
    )
    expect([code, isMade]).toEqual([0, true])
    expect(err).toContain('could be begun')
  })

  test.each([
    ['that is known', PACK, trusted],
    ['that nobody signed, where nobody ever did', unsigned, () => {}],
  ])('is made of a pack %s', async (_what, pack, before) => {
    before()
    expect(await made(command, pack)).toMatchObject({ code: 0, isMade: true })
  })
})
