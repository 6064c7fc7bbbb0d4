import { describe, expect, test } from 'vitest'
import { ACCEPTABLE, inTheWay, judgePack, OBJECTIONS, type Verdict } from '../../../src/core/trust/judge-pack.ts'
import { NO_PINS, type PackSeen, type Pin } from '../../../src/core/trust/pin.ts'
import type { SignatureCheck, SignatureFault } from '../../../src/core/trust/signature.ts'

const PACK: PackSeen = {
  publisher: 'Acme',
  list: 'acme.suppliers',
  version: '1.1.0',
  sha256: 'a',
  expires: '2027-01-31',
}
const PIN: Pin = {
  publisher: 'Acme',
  list: 'acme.suppliers',
  key: 'K',
  since: '2026-11-01',
  version: '1.1.0',
  sha256: 'a',
}
const BANK: Pin = {
  publisher: 'Bank',
  list: 'bank.green',
  key: 'B',
  since: '2026-10-01',
  version: '3.0.0',
  sha256: 'b',
}
const TODAY = '2026-11-27'

const by = (key: string): SignatureCheck => ({ valid: true, key, fingerprint: `of ${key}` })
const not = (fault: SignatureFault): SignatureCheck => ({ valid: false, fault })
const judged = (pack: Partial<PackSeen>, check: SignatureCheck, pins: readonly Pin[], today = TODAY) =>
  judgePack({ ...PACK, ...pack }, check, { ...NO_PINS, pins }, today)

describe('a pack is', () => {
  test.each<[string, Verdict, Partial<PackSeen>, SignatureCheck, readonly Pin[]]>([
    ['new from a stranger', 'first-use', {}, by('K'), []],
    ['new from a stranger, though others are known', 'first-use', {}, by('K'), [BANK]],
    ['opened again', 'known', {}, by('K'), [PIN]],
    ['a newer version', 'known', { version: '1.2.0', sha256: 'z' }, by('K'), [PIN]],
    ['another list of a known publisher', 'known', { list: 'acme.smelters', version: '0.1.0' }, by('K'), [PIN]],
    ['a known list of a publisher with a new name', 'known', { publisher: 'Acme Group' }, by('K'), [PIN]],
    ['signed with another key', 'other-key', {}, by('L'), [PIN]],
    ['another list under a known name with another key', 'other-key', { list: 'acme.new' }, by('L'), [PIN]],
    ['a known list under another name with another key', 'other-key', { publisher: 'Emca' }, by('L'), [PIN]],
    [
      'a known list under the name of another known publisher',
      'other-key',
      { publisher: 'Bank' },
      by('B'),
      [PIN, BANK],
    ],
    ['signed by the list’s signer under the name of another', 'other-key', { publisher: 'Bank' }, by('K'), [PIN, BANK]],
    ['not signed, from a stranger', 'unsigned', {}, not('unsigned'), []],
    ['not signed, where a signature was seen', 'unsigned', {}, not('unsigned'), [PIN]],
    ['altered', 'altered', {}, not('altered'), [PIN]],
    ['altered, from a stranger', 'altered', {}, not('altered'), []],
    ['signed with a key that fits anything', 'bad-key', {}, not('key-small-order'), []],
    ['signed with a key in other base64', 'bad-key', {}, not('key-not-base64'), [PIN]],
    ['signed with a key too short', 'bad-key', {}, not('key-wrong-length'), [PIN]],
    ['signed with a key beyond the field', 'bad-key', {}, not('key-not-canonical'), [PIN]],
    ['signed with no key at all', 'bad-key', {}, not('key-not-a-point'), [PIN]],
    ['signed in other base64', 'bad-signature', {}, not('signature-not-base64'), [PIN]],
    ['signed in too few bytes', 'bad-signature', {}, not('signature-wrong-length'), [PIN]],
    ['an older version sent again', 'older', { version: '1.0.9' }, by('K'), [PIN]],
    ['a trial of the version that was seen', 'older', { version: '1.1.0-draft.1' }, by('K'), [PIN]],
    ['the same version with another content', 'changed', { sha256: 'b' }, by('K'), [PIN]],
    ['past its day', 'expired', { expires: '2026-11-26' }, by('K'), [PIN]],
    ['on its last day', 'known', { expires: TODAY }, by('K'), [PIN]],
    ['past its day, from a stranger', 'expired', { expires: '2026-11-26' }, by('K'), []],
  ])('%s: %s', (_, verdict, pack, check, pins) => {
    expect(judged(pack, check, pins).verdict).toBe(verdict)
  })
})

describe('a key that was marked', () => {
  const marked = (key: string) => ({ fingerprint: `of ${key}`, publisher: 'Acme', since: '2026-11-20' })
  const judgedWith = (pack: Partial<PackSeen>, check: SignatureCheck, pins: readonly Pin[]) =>
    judgePack({ ...PACK, ...pack }, check, { ...NO_PINS, pins, distrusted: [marked('X'), marked('K')] }, TODAY)

  test.each<[string, readonly string[], Partial<PackSeen>, SignatureCheck, readonly Pin[]]>([
    ['that was trusted', ['distrusted'], {}, by('K'), [PIN]],
    ['that was never seen', ['distrusted'], {}, by('K'), []],
    [
      'in place of another',
      ['distrusted', 'other-key'],
      { publisher: 'Bank', list: 'bank.green', version: '3.0.0' },
      by('K'),
      [BANK],
    ],
    ['under an old list', ['distrusted', 'older'], { version: '1.0.0' }, by('K'), [PIN]],
  ])('%s is refused for good: %j', (_, objections, pack, check, pins) => {
    const trust = judgedWith(pack, check, pins)
    expect(trust).toMatchObject({ verdict: 'distrusted', objections, distrusted: marked('K') })
    expect(inTheWay(trust, ACCEPTABLE)).toEqual(['distrusted'])
  })

  test.each<[string, Verdict, SignatureCheck]>([
    ['a new key of its publisher, which counts as another key', 'other-key', by('L')],
    ['a pack that is not signed', 'unsigned', not('unsigned')],
    ['a pack that was altered', 'altered', not('altered')],
  ])('is not that of %s', (_, verdict, check) => {
    expect(judgedWith({}, check, [PIN])).toMatchObject({ verdict, distrusted: null })
  })
})

describe('a sender whose name looks like a trusted one', () => {
  const ELECTRONICS: Pin = { ...PIN, publisher: 'Acme Electronics', list: 'acme.electronics' }
  const [likeIt, list] = ['Acme Electr\u043enics', 'acme.e1ectronics']

  test.each<[string, Verdict, Pin | null, Partial<PackSeen>, SignatureCheck, readonly Pin[]]>([
    ['with another key and list', 'look-alike', ELECTRONICS, { publisher: likeIt, list }, by('L'), [BANK, ELECTRONICS]],
    ['with no signature', 'unsigned', ELECTRONICS, { publisher: likeIt, list }, not('unsigned'), [ELECTRONICS]],
    [
      'past its day',
      'expired',
      ELECTRONICS,
      { publisher: likeIt, list, expires: '2026-01-01' },
      by('L'),
      [ELECTRONICS],
    ],
    ['with the same key', 'first-use', null, { publisher: likeIt, list }, by('K'), [ELECTRONICS]],
    [
      'trusted itself',
      'known',
      null,
      { publisher: likeIt },
      by('L'),
      [{ ...PIN, publisher: likeIt, key: 'L' }, ELECTRONICS],
    ],
    [
      'trusted itself, with yet another key',
      'other-key',
      ELECTRONICS,
      { publisher: likeIt },
      by('M'),
      [{ ...PIN, publisher: likeIt, key: 'L' }, ELECTRONICS],
    ],
    [
      'over the very list of the other',
      'other-key',
      null,
      { publisher: likeIt, list: ELECTRONICS.list },
      by('L'),
      [ELECTRONICS],
    ],
    [
      'renamed to it',
      'look-alike',
      ELECTRONICS,
      { publisher: likeIt, list: 'bank.green', version: '3.1.0' },
      by('B'),
      [BANK, ELECTRONICS],
    ],
    ['altered', 'altered', ELECTRONICS, { publisher: likeIt, list }, not('altered'), [ELECTRONICS]],
  ])('%s: %s', (_, verdict, alike, pack, check, pins) => {
    expect(judged(pack, check, pins)).toMatchObject({ verdict, alike })
  })

  test('is a warning and stands in nobody\u2019s way', () => {
    const trust = judged({ publisher: likeIt, list }, by('L'), [ELECTRONICS])
    expect([trust.objections, inTheWay(trust, [])]).toEqual([[], []])
  })
})

test('all that stands against a pack is named, the heaviest first', () => {
  const { objections } = judged({ version: '1.0.0', expires: '2026-11-01' }, by('L'), [PIN])
  expect(objections).toEqual(['other-key', 'older', 'expired'])
  expect(judged({ version: '1.0.0', expires: '2026-11-01' }, not('unsigned'), [PIN]).objections).toEqual([
    'unsigned',
    'older',
    'expired',
  ])
})

test('another content under another key is one objection, not two', () => {
  expect(judged({ sha256: 'b' }, by('L'), [PIN]).objections).toEqual(['other-key'])
})

test('of a pack whose signature does not hold nothing else is judged', () => {
  const trust = judged({ version: '1.0.0', expires: '2026-11-01' }, not('altered'), [PIN])
  expect(trust).toMatchObject({ objections: ['altered'], key: null, fault: 'altered' })
})

test('the version is that of the list, not of another one of the publisher', () => {
  expect(judged({ list: 'acme.new', version: '0.1.0' }, by('K'), [PIN]).objections).toEqual([])
})

test('a pin of the same list and publisher goes before all others', () => {
  const accepted: Pin = { ...PIN, publisher: 'Emca', key: 'L', version: '1.0.0' }
  expect(judged({ publisher: 'Emca' }, by('L'), [PIN, accepted])).toMatchObject({ verdict: 'known', pin: accepted })
})

describe('what is in the way', () => {
  test('is nothing of a known pack, nor of one from a stranger', () => {
    expect(inTheWay(judged({}, by('K'), [PIN]), [])).toEqual([])
    expect(inTheWay(judged({}, by('K'), []), [])).toEqual([])
    expect(inTheWay(judged({}, not('unsigned'), []), [])).toEqual([])
  })

  test('is that a signature is gone, until that is accepted', () => {
    const trust = judged({}, not('unsigned'), [PIN])
    expect(inTheWay(trust, ['other-key'])).toEqual(['unsigned'])
    expect(inTheWay(trust, ['unsigned'])).toEqual([])
  })

  test('is each thing by itself', () => {
    const trust = judged({ version: '1.0.0', expires: '2026-11-01' }, by('L'), [PIN])
    expect(inTheWay(trust, ['other-key', 'expired'])).toEqual(['older'])
  })

  test.each([['altered'], ['key-small-order'], ['signature-not-base64']] as const)('is %s for good', (fault) => {
    expect(inTheWay(judged({}, not(fault), []), ACCEPTABLE)).toHaveLength(1)
  })

  test('can be accepted but for what no signature stands behind', () => {
    const never = OBJECTIONS.filter((one) => !ACCEPTABLE.some((each) => each === one))
    expect(never).toEqual(['altered', 'bad-key', 'bad-signature', 'distrusted'])
  })
})
