import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { InputError } from '../../../src/checklist/input-error.ts'
import { configFolder } from '../../../src/node/trust/config-folder.ts'
import { makeKey } from '../../../src/node/trust/key.ts'
import { bytesOfPem, ownKey, readPrivateKey, readPublicKey } from '../../../src/node/trust/key-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tukiem-key-'))
})

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(({ code }) => code).join()
    throw error
  }
  return 'nothing'
}

describe("the firm's own key", () => {
  test('is made once, for its owner alone, and is the same ever after', () => {
    const home = join(folder, 'new', 'tukiem')
    const first = ownKey({ TUKIEM_HOME: home })
    expect(ownKey({ TUKIEM_HOME: home }).publicKey).toBe(first.publicKey)
    expect(readdirSync(home)).toEqual(['own.key'])
    expect(statSync(join(home, 'own.key')).mode & 0o777).toBe(0o600)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(readFileSync(join(home, 'own.key'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  })

  test('is never replaced when its file is broken', () => {
    writeFileSync(join(folder, 'own.key'), 'broken\n')
    expect(codeOf(() => ownKey({ TUKIEM_HOME: folder }))).toBe('private-key-broken')
    expect(readFileSync(join(folder, 'own.key'), 'utf8')).toBe('broken\n')
  })
})

describe('a key file', () => {
  test('gives the private key that was kept in it', () => {
    const key = makeKey()
    const path = join(folder, 'acme.key')
    writeFileSync(path, bytesOfPem(key))
    expect(readPrivateKey(path).publicKey).toBe(key.publicKey)
  })

  test('gives the public key that was kept in it', () => {
    const path = join(folder, 'acme.pub')
    const { publicKey } = makeKey()
    writeFileSync(path, `${publicKey}\r\n`)
    expect(readPublicKey(path)).toBe(publicKey)
  })

  test.each([
    ['in hex', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'public-key-broken'],
    ['too short', 'AAAA', 'public-key-broken'],
    ['of small order', `${Buffer.from(`01${'00'.repeat(31)}`, 'hex').toString('base64')}`, 'public-key-unsafe'],
    ['too long to be one', 'A'.repeat(20_000), 'file-too-large'],
  ])('is refused as a public key: %s', (_, text, code) => {
    const path = join(folder, 'acme.pub')
    writeFileSync(path, text)
    expect(codeOf(() => readPublicKey(path))).toBe(code)
  })
})

describe('the folder of the user', () => {
  test.each([
    [{ TUKIEM_HOME: '/a' }, 'linux', '/a'],
    [{ XDG_CONFIG_HOME: '/x', HOME: '/h' }, 'linux', '/x/tukiem'],
    [{ XDG_CONFIG_HOME: 'x', HOME: '/h' }, 'linux', '/h/.config/tukiem'],
    [{ XDG_CONFIG_HOME: '', HOME: '/h' }, 'darwin', '/h/.config/tukiem'],
    [{ APPDATA: '/u/AppData/Roaming', XDG_CONFIG_HOME: '/x' }, 'win32', '/u/AppData/Roaming/tukiem'],
    [{ USERPROFILE: '/u', HOME: '/h' }, 'win32', '/u/AppData/Roaming/tukiem'],
  ] as const)('with %j on %s is %s', (env, system, path) => {
    expect(configFolder(env, system)).toBe(path)
  })

  test('is not guessed', () => {
    expect(codeOf(() => configFolder({}, 'linux'))).toBe('config-folder-unknown')
  })
})
