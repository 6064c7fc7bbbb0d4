import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { judgeList } from '../../../src/cli/pack/judge-list.ts'
import { packScreen } from '../../../src/cli/pack/pack-screen.ts'
import type { BaseCheck } from '../../../src/core/pack/check-base.ts'
import type { Trust } from '../../../src/core/trust/judge-pack.ts'
import { startUi } from '../../../src/node/interview/keys.ts'
import { lay } from '../../../src/node/interview/layout.ts'
import { makeKey } from '../../../src/node/trust/key.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { library } from '../../helpers/firms.ts'
import { exampleList, packOf } from '../../helpers/packs.ts'
import { dangersIn } from '../../helpers/terminal-danger.ts'

const asIs = (text: string) => text
const PLAIN = { accent: asIs, strong: asIs, quiet: asIs }
const { checklist } = exampleList('bank')
const pack = packOf(checklist)
const words = wordsIn('en')
const { publicKey: key } = makeKey()
const firstUse: Trust = {
  verdict: 'first-use',
  objections: [],
  key,
  fault: null,
  pin: null,
  alike: null,
  distrusted: null,
}
const pin = {
  publisher: checklist.publisher.name,
  list: checklist.id,
  key,
  since: '2026-10-01',
  version: '1.0.0',
  sha256: '',
}
const same: BaseCheck = { kind: 'same' }
const sizes = (['micro', 'small'] as const).map((size) => ({
  ...pack.burden.sizes[0],
  size,
  questions: 7,
  minutes: 5,
  documents: 3,
  beyondLaw: 2,
  bigCompany: 0,
}))
const judged = { base: same, burden: { ...pack.burden, grade: 'C' as const, sizes } }

/** All that the screen says, in its order. */
function said(shown: ReturnType<typeof packScreen>): string {
  return [shown.title, ...shown.paragraphs.map(({ text }) => text)].join('\n')
}

describe('the screen before the first question of a pack', () => {
  test('says who asks, how it is signed, how heavy it is, what is offered, until when, that notes stay, and more of the key', () => {
    const text = said(packScreen({ pack, trust: firstUse, judged }, null, words))
    const parts = [
      `${checklist.publisher.name} sends you these questions`,
      'your first from this sender',
      'Burden: C',
      'At most 7 questions, about 5 minutes.',
      'in return',
      'May be begun until',
      'your notes never leave',
      'anyone can write a name',
      'Fingerprint of its key',
    ]
    const places = parts.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('says since when the key of a publisher is trusted', () => {
    const known: Trust = { ...firstUse, verdict: 'known', pin }
    expect(said(packScreen({ pack, trust: known, judged }, null, words))).toContain('since 1 October 2026')
  })

  test('says what this program finds of the burden, and what the sender writes', () => {
    const text = said(packScreen({ pack, trust: firstUse, judged }, null, words))
    expect(text).toContain('The sender writes B; tukiem worked it out again.')
    const own = said(packScreen({ pack, trust: firstUse, judged: { base: same, burden: null } }, null, words))
    expect(own).toContain('Burden: B')
  })

  test('speaks of the size of the firm alone when that is known', () => {
    const known = { profile: { hired: 4 }, facts: library.facts }
    const text = said(packScreen({ pack, trust: firstUse, judged }, known, words))
    expect([text.includes('A very small firm'), text.includes('A small firm')]).toEqual([true, false])
    const unknown = said(packScreen({ pack, trust: firstUse, judged }, null, words))
    expect([unknown.includes('A very small firm'), unknown.includes('A small firm')]).toEqual([true, true])
  })

  test('says the fewest and the most of questions and minutes where they differ by size', () => {
    const fewest = sizes.slice(0, 1).map((size) => ({ ...size, questions: 4, minutes: 3 }))
    const burden = { ...judged.burden, sizes: [...fewest, ...sizes.slice(1)] }
    const figures = said(packScreen({ pack, trust: firstUse, judged: { base: same, burden } }, null, words))
    expect(figures).toContain('4 to 7 questions, 3 to 5 minutes, by size.')
    const known = { profile: { hired: 4 }, facts: library.facts }
    expect(said(packScreen({ pack, trust: firstUse, judged }, known, words))).toContain(
      'At most 7 questions, about 5 minutes in a very small firm.',
    )
  })

  test('tells what is against a pack before all else, and the rest of it once', () => {
    const alike = { ...pin, publisher: 'Bank', key: makeKey().publicKey }
    const looksLike: Trust = { ...firstUse, verdict: 'look-alike', alike }
    const unsigned: Trust = { ...firstUse, verdict: 'unsigned', objections: ['unsigned'], key: null, fault: 'unsigned' }
    const accepted: Trust = { ...firstUse, verdict: 'other-key', objections: ['other-key'], pin: alike }
    for (const [trust, first, more] of [
      [looksLike, 'looks like Bank, which you have trusted since 1 October 2026', 'Fingerprint of Bank: '],
      [unsigned, 'Not signed: nobody can tell who made it.', 'Many honest packs are not signed'],
      [accepted, 'signed with another key than the one of Bank', 'Fingerprint so far: '],
    ] as const) {
      const { paragraphs } = packScreen({ pack, trust, judged }, null, words)
      expect([paragraphs[0]?.tone, paragraphs[0]?.text]).toEqual(['strong', expect.stringContaining(first)])
      const text = paragraphs.map((one) => one.text).join('\n')
      expect([text.split(first).length, text.split(more).length]).toEqual([2, 2])
    }
  })

  const shipped = exampleList('acme.electronics').checklist
  test.each([
    ['vi', 80],
    ['vi', 60],
    ['en', 80],
    ['en', 60],
  ] as const)(
    'has all that decides on its first page, with the shipped example in %s at %d columns and 24 rows',
    (language, columns) => {
      const burden = judgeList(packOf(shipped), library, resolve('.')).burden ?? pack.burden
      const spoken = wordsIn(language)
      const screen = packScreen(
        { pack: packOf(shipped, { burden }), trust: firstUse, judged: { base: same, burden } },
        null,
        spoken,
      )
      const { above } = lay(screen, startUi(screen), { columns, rows: 24 }, PLAIN)
      const page = above.join(' ').replaceAll(/\s+/g, ' ')
      const offers = shipped.tailoring?.offer.map(({ text }) => spoken.text(text)) ?? []
      expect(offers).toHaveLength(4)
      for (const part of [
        'Acme Electronics',
        spoken.say('trust.brief.first-use'),
        spoken.say('pack.grade.A'),
        spoken.say('pack.meet.figures', { fewest: 25, least: 16, questions: 100, minutes: 56 }),
        ...offers,
      ])
        expect(page).toContain(part)
    },
  )

  test.each<readonly [BaseCheck, string]>([
    [
      { kind: 'changed', base: 'vn.sme', questions: ['pay.payslip', 'pay.on-time'] },
      '2 questions bear the names of tukiem',
    ],
    [{ kind: 'unknown-list', base: 'vn.moon', version: '1.0.0' }, 'which this tukiem does not have'],
    [{ kind: 'unknown-version', base: 'vn.sme', version: '9.0.0' }, 'this tukiem has another one'],
  ])('says how its questions compare with the base: %j', (base, what) => {
    expect(said(packScreen({ pack, trust: firstUse, judged: { ...judged, base } }, null, words))).toContain(what)
  })

  test('begins with Enter, and Escape leaves', () => {
    const { field, keys } = packScreen({ pack, trust: firstUse, judged }, null, words)
    expect([field.kind, keys.map(({ key: one, name }) => `${one} ${name}`)]).toEqual(['page', ['enter Enter', 'b Esc']])
  })

  test('shows nothing of a stranger that acts on a terminal', () => {
    const evil = '\u001b[2J\u202eAcme\u0007'
    const offer = [{ kind: 'price' as const, text: { vi: evil, en: evil } }]
    const from = { id: 'vn.sme', version: '1.0.0', sha256: '' }
    const tailoring = { from, offer, contact: { name: evil, email: evil, phone: evil } }
    const hostile = packOf({ ...checklist, title: { vi: evil, en: evil }, publisher: { name: evil }, tailoring })
    const text = said(packScreen({ pack: hostile, trust: firstUse, judged }, null, words))
    expect(text).toContain('Acme')
    expect(dangersIn(text)).toEqual([])
  })
})
