import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readShare } from '../../src/checklist/read-share.ts'
import { run } from '../../src/cli/run.ts'
import { DEPTHS } from '../../src/core/model/share.ts'
import { SHARE_DOMAIN } from '../../src/core/trust/signature.ts'
import { ownKey } from '../../src/node/trust/key-file.ts'
import { verify } from '../../src/node/trust/sign.ts'
import { capturedIo } from '../helpers/captured-io.ts'

const NAME = 'xuong-moc-thanh-cong-vn.start.share.json'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-share-'))
  cpSync('templates/demo/xuong-moc-thanh-cong.tukiem.yaml', at('a.tukiem.yaml'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const env = () => ({ LANG: 'en_US.UTF-8', TUKIEM_HOME: at('home') })

async function share(...args: readonly string[]) {
  const captured = capturedIo(folder, { env: env() })
  const code = await run(['share', ...args, '--today', '2026-11-21', '--lang', 'en'], captured.io)
  return { code, out: captured.out(), err: captured.err(), left: readdirSync(folder).sort() }
}

const shareIn = (name: string) => {
  const bytes = readFileSync(at(name))
  return { share: readShare({ name, bytes }), json: JSON.parse(bytes.toString()) }
}

describe('tukiem share', () => {
  test.each(DEPTHS)(
    'writes a file that only its owner can read, signed with the key of the firm: %s',
    async (depth) => {
      const { code, out, err } = await share(at('a.tukiem.yaml'), '--depth', depth, '--yes')
      expect([code, out.includes('What leaves')]).toEqual([0, true])
      expect(err.replaceAll(/\s+/g, ' ')).toContain('tukiem sends nothing: you send this file yourself')
      const { share: written, json } = shareIn(NAME)
      expect(written.depth).toBe(depth)
      expect(verify(json, SHARE_DOMAIN)).toMatchObject({ valid: true, key: ownKey(env()).publicKey })
      if (process.platform !== 'win32') expect(statSync(at(NAME)).mode & 0o777).toBe(0o600)
    },
  )

  test('signs with the same key each time', async () => {
    for (const name of ['1.share.json', '2.share.json'])
      await share(at('a.tukiem.yaml'), '--depth', 'levels', '--yes', '-o', at(name))
    expect(shareIn('1.share.json').share.signature).toEqual(shareIn('2.share.json').share.signature)
  })

  test('writes over no file unless it is told to', async () => {
    writeFileSync(at(NAME), 'mine')
    const refused = await share(at('a.tukiem.yaml'), '--depth', 'levels', '--yes')
    expect([refused.code, readFileSync(at(NAME), 'utf8')]).toEqual([2, 'mine'])
    const forced = await share(at('a.tukiem.yaml'), '--depth', 'levels', '--yes', '--force')
    expect([forced.code, shareIn(NAME).share.depth]).toEqual([0, 'levels'])
  })

  test('only shows with --dry-run: no file, no key', async () => {
    const { code, out, err, left } = await share(at('a.tukiem.yaml'), '--depth', 'full', '--dry-run', '--yes')
    expect([code, out.includes('Answers'), left]).toEqual([0, true, ['a.tukiem.yaml']])
    expect(err).toContain('Nothing was written, nothing was sent.')
  })

  test('shows all and writes nothing where nobody can be asked', async () => {
    const { code, out, err, left } = await share(at('a.tukiem.yaml'), '--depth', 'full')
    expect([code, out.includes('may be used against the firm'), left]).toEqual([2, true, ['a.tukiem.yaml']])
    expect(err).toContain('add --yes')
  })

  test.each([
    [[], '--depth levels, --depth topics'],
    [['--depth', 'everything'], 'There is no “everything”'],
    [['--depth', 'levels', '--with', 'vn.sme'], 'answers vn.start, not vn.sme'],
    [['--depth', 'levels', '--with', 'vn.nothing'], 'vn.nothing'],
    [['--depth', 'levels', '--yes', '-o', '-'], 'comes the name of a file'],
  ])('refuses %j', async (args, said) => {
    const { code, err, left } = await share(at('a.tukiem.yaml'), ...args)
    expect([code, err.replaceAll(/\s+/g, ' ').includes(said), left]).toEqual([2, true, ['a.tukiem.yaml']])
  })

  test('asks for the name of the firm first: nobody knows whose a file without one is', async () => {
    const text = readFileSync(at('a.tukiem.yaml'), 'utf8').replace(/^firm:.*(\n {2}.*)*/m, 'firm: {}')
    writeFileSync(at('a.tukiem.yaml'), text)
    const { code, err } = await share(at('a.tukiem.yaml'), '--depth', 'levels', '--yes')
    expect([code, err.includes('check --answers')]).toEqual([2, true])
    expect(existsSync(at('home'))).toBe(false)
  })
})
