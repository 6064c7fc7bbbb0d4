import { describe, expect, test } from 'vitest'
import { tellShare } from '../../../src/cli/share/tell-share.ts'
import type { Assessment } from '../../../src/core/model/assessment.ts'
import { DEPTHS, type Depth, type Share } from '../../../src/core/model/share.ts'
import { makeShare } from '../../../src/core/share/make-share.ts'
import { fingerprintOf } from '../../../src/node/trust/fingerprint.ts'
import { NO_PAINT, renderTerminal } from '../../../src/render/terminal/render-terminal.ts'
import { wordsIn } from '../../../src/words/words.ts'
import { assessmentOf, FIRMS } from '../../helpers/firms.ts'
import { MARK, markedFirm } from '../../helpers/marked-firm.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')
const OTHER_KEY = Buffer.alloc(32, 9).toString('base64')

function shareOf(assessment: Assessment, depth: Depth): Share {
  const share = makeShare(assessment, { depth, revision: 12, listKey: '1111 2222' })
  return { ...share, signature: { key: KEY, value: Buffer.alloc(64, 1).toString('base64') } }
}

/** Messages are parsed once. */
const known = new Map(['vi', 'en'].map((code) => [code, wordsIn(code)]))
const wordsOf = (language: string) => known.get(language) ?? wordsIn(language)

const said = (share: Share, assessment: Assessment, language: string): string =>
  renderTerminal(tellShare(share, assessment, { words: wordsOf(language), fingerprintOf }), 90, NO_PAINT)

const blocksOf = (share: Share, assessment: Assessment, language: string): string =>
  JSON.stringify(tellShare(share, assessment, { words: wordsOf(language), fingerprintOf }).blocks)

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What is the same in every share, and the proof of the signature, of which the key is said. */
const CONSTANT = ['declared.by', 'declared.verified', 'signature.value']

/** Another value of the same kind; `undefined` takes a mark away. */
function other(path: string, value: Json): Json | undefined {
  if (path === 'signature.key') return OTHER_KEY
  if (path === 'depth') return value === 'levels' ? 'topics' : 'levels'
  if (path === 'size') return value === 'micro' ? 'large' : 'micro'
  if (path === 'level') return value === 'leading' ? null : 'leading'
  if (path === 'day') return '2020-02-02'
  if (path.endsWith('.proof')) return undefined
  if (path.endsWith('.percent')) return { low: 1, high: 2 }
  if (/(score|lines\.\w+|strengths)$/.test(path)) return { percent: null, counting: 9, answered: 7, met: 1, asked: 9 }
  if (/answers\.\d+\.value$/.test(path)) return value === 'unknown' ? 'partly' : 'unknown'
  if (typeof value === 'number') return path.includes('percent') ? (value === 100 ? 99 : value + 1) : value + 1
  if (typeof value === 'boolean') return !value
  if (value === null) return { gap: 1, 'to-write': 1, met: 1, unknown: 1, out: 1 }
  return `${String(value)}x`
}

type Change = readonly [path: string, changed: Json | undefined]

/** The document with each of its leaves changed, one at a time. */
function changes(value: Json, path = ''): readonly Change[] {
  if (typeof value !== 'object' || value === null) return CONSTANT.includes(path) ? [] : [[path, other(path, value)]]
  const at = (key: string) => (path === '' ? key : `${path}.${key}`)
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      changes(one, at(String(index))).map(
        ([inner, changed]): Change => [inner, value.map((old, place) => (place === index ? (changed ?? null) : old))],
      ),
    )
  return Object.entries(value).flatMap(([key, one]) =>
    changes(one, at(key)).map(([inner, changed]): Change => [inner, without({ ...value, [key]: changed })]),
  )
}

/** What was taken away is not there. */
const without = (value: object): Json => JSON.parse(JSON.stringify(value))

const asJson = (share: Share): Json => JSON.parse(JSON.stringify(share))
const asShare = (json: Json | undefined): Share => JSON.parse(JSON.stringify(json))

/** An answer has two or three values; so all kinds of them come up in all languages. */
const TURNS = 7

const CASES = FIRMS.flatMap((firm) =>
  DEPTHS.flatMap((depth) => ['vi', 'en'].map((code) => [firm, depth, code] as const)),
)

describe.each(CASES)('what is said of %s at the depth %s in %s', (firm, depth, language) => {
  const assessment = assessmentOf(markedFirm(firm))
  const share = shareOf(assessment, depth)
  const text = said(share, assessment, language)
  const blocks = blocksOf(share, assessment, language)

  test('is all that the file holds: whatever is changed in the file changes what is said', () => {
    const turn = (2 * FIRMS.indexOf(firm) + (language === 'vi' ? 0 : 1)) % TURNS
    // What stands in full beside its answers was looked at without them; of those, each firm and language has its turn of seven.
    const inFull = changes(asJson(share)).filter(([path]) => depth !== 'full' || path.startsWith('full.'))
    const all = inFull.filter((_, at) => depth !== 'full' || at % TURNS === turn)
    const unsaid = all
      .filter(([, changed]) => blocksOf(asShare(changed), assessment, language) === blocks)
      .map(([path]) => path)
    expect(all.length).toBeGreaterThan(0)
    expect(unsaid).toEqual([])
  })

  test('holds no text that was typed by hand', () => {
    expect(text).not.toContain(MARK)
  })
})

describe('before it is decided', () => {
  test.each([
    ['levels', 'says that something the law asks is not in order yet'],
    ['topics', 'says that 5 things the law asks are not in order yet'],
    ['full', 'says that 5 things the law asks are not in order yet'],
  ] as const)('an owner reads at the depth %s what the file admits', (depth, admitted) => {
    const assessment = assessmentOf(markedFirm('furniture-34'))
    const text = said(shareOf(assessment, depth), assessment, 'en').replaceAll(/\s+/g, ' ')
    expect(text).toContain(admitted)
    expect(text).toContain('can keep it and pass it on, and you cannot take it back')
    expect(text).toContain('What stays with you')
  })

  test.each([
    ['topics', 2, '2 things, not said which'],
    ['topics', 1, '1 thing, not said which'],
    ['topics', 0, 'none'],
    ['full', 2, '2 things'],
  ] as const)('reads at the depth %s of %d urgent things: %s', (depth, urgent, expected) => {
    const assessment = assessmentOf(markedFirm('furniture-34'))
    const share = shareOf(assessment, depth)
    const changed = share.topics === undefined ? share : { ...share, topics: { ...share.topics, urgent } }
    const line = said(changed, assessment, 'en')
      .split('\n')
      .find((one) => one.startsWith('Urgent things not in order '))
    expect(line?.replace('Urgent things not in order', '').trim()).toBe(expected)
  })
})
