import { expect, test } from 'vitest'
import { exactJson } from '../../../src/checklist/exact-json.ts'
import { InputError } from '../../../src/checklist/input-error.ts'
import { canonicalJson } from '../../../src/core/text/canonical-json.ts'
import { PACK_DOMAIN } from '../../../src/core/trust/signature.ts'
import { keyFromPem } from '../../../src/node/trust/key.ts'
import { verify } from '../../../src/node/trust/sign.ts'
import { randomFrom } from '../../helpers/mutants.ts'
import { CHANGES, type Change } from '../../helpers/pack-mutants.ts'
import { signedBy, textOfPack } from '../../helpers/signed-packs.ts'

/** A key of its own for this test alone, so that each run breaks the same bytes. */
const KEY = keyFromPem(
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n',
)
if (KEY === null) throw new Error('the key of the test is none')
const TEXT = textOfPack(signedBy(KEY))
const FORM = canonicalJson(JSON.parse(TEXT))

/** So many of each of eight ways: 560 in all. */
const EACH = 70

/** What becomes of a file: `null` when it is refused, else the canonical form of what was accepted. */
function acceptedForm(bytes: Uint8Array): string | null {
  try {
    const document = exactJson({ name: 'acme.pack.json', bytes })
    return verify(document, PACK_DOMAIN).valid ? canonicalJson(document) : null
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

test('the file as it was signed is accepted', () => {
  expect(acceptedForm(Buffer.from(TEXT))).toBe(FORM)
})

/** So many files that are not the one that was signed. */
function mutantsBy(change: Change['change'], seed: number): readonly Uint8Array[] {
  const random = randomFrom(seed)
  const mutants: Uint8Array[] = []
  while (mutants.length < EACH) {
    const bytes = change(TEXT, random)
    if (!Buffer.from(bytes).equals(Buffer.from(TEXT))) mutants.push(bytes)
  }
  return mutants
}

test.each(CHANGES.map(({ name, change }, at) => ({ name, change, at })))(
  'a signed pack that was broken is never accepted with another content: $name',
  ({ change, at }) => {
    const forms = mutantsBy(change, at + 1).map(acceptedForm)
    expect(forms.filter((form) => form !== null && form !== FORM)).toEqual([])
    expect(forms).toContain(null)
  },
)

test.each([
  ['with blanks and line ends', JSON.stringify(JSON.parse(TEXT), null, 2)],
  ['with its keys in another order', JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(TEXT)).reverse()))],
  ['with a letter as its number', TEXT.replace('ó', '\\u00f3')],
  ['with a mark of UTF-8 before it', `\ufeff${TEXT}`],
])('the same content is accepted %s', (_, text) => {
  expect(text).not.toBe(TEXT)
  expect(acceptedForm(Buffer.from(text))).toBe(FORM)
})
