import { oneOf, randomFrom } from './mutants.ts'

/** Letters, scripts and signs that a publisher may write in, and what hides among them; each of those is valid in a file. */
const ODD: readonly string[] = [
  'Có lối thoát nào bị chắn không?',
  'هل مخارج الطوارئ خالية؟',
  'האם היציאות פנויות?',
  'ทางออกว่างหรือไม่',
  'តើច្រកចេញទំនេរឬទេ',
  '緊急出口は空いていますか。',
  '👩‍👩‍👧‍👦 🇻🇳 ☐ ✓ →',
  '\u202egnihton\u202c \u2066x\u2069 \u200bhidden\u200d\u00ad',
  `Z${'\u0300\u0323\u0334'.repeat(10)} e\u0302\u0301`,
  '𝔘𝔫𝔦 𓀀 \u{e0041}\u{e0042}',
  '=1+1 @SUM(A1) |cmd _x0041_',
  '<script>alert(1)</script> & "quoted" \\ %s $& `x`',
  'tiếng Việt'.normalize('NFD'),
  'word '.repeat(300),
  'a'.repeat(1_900),
]

/** What one odd list is made of. */
export interface Shape {
  readonly name: string
  readonly languages: readonly string[]
  /** So many questions of its own. */
  readonly own: number
  readonly offers: number
  /** Sections of the base that stay; all of them without it. */
  readonly keep?: readonly string[]
  /** Questions of the base that weigh anew. */
  readonly weigh?: readonly string[]
  /** Built on nothing. */
  readonly isBare?: boolean
}

/** A valid list of that shape as it is written in a file, with texts chosen by the seed. */
export function oddList(shape: Shape, seed: number): object {
  const { languages, own, offers, keep, weigh = [], isBare = false } = shape
  const next = randomFrom(seed)
  const some = <Item>(items: readonly Item[]): Item => oneOf(next, items)
  // A file holds 1 MiB: many questions have short texts.
  const most = own > 50 ? 60 : 4_000
  const text = () => Object.fromEntries(languages.map((language) => [language, cut(`${some(ODD)} ${some(ODD)}`, most)]))
  const title = () => Object.fromEntries(languages.map((language) => [language, cut(some(ODD), 100)]))
  const question = (at: number) => ({
    id: `odd.n${at}`,
    basis: at === 1 && !isBare ? 'strength' : some(['buyer', 'good']),
    ...(at === 1 && !isBare ? {} : { severity: some(['serious', 'moderate', 'minor']), gap: text(), fix: fix() }),
    tier: some(['core', 'core', 'standard', 'extended']),
    ...(next() < 0.3 ? { when: { hired: { atLeast: Math.floor(next() * 60) } } } : {}),
    ...(at === 1 && !isBare ? {} : kind()),
    ask: text(),
    help: text(),
    met: text(),
    why: text(),
    laws: [],
    proof: Array.from({ length: Math.floor(next() * 4) }, text),
    ...(next() < 0.3 ? { mayNotApply: text() } : {}),
  })
  const fix = () => ({
    first: text(),
    minutes: some([1, 15, 480]),
    hours: some([1, 100]),
    who: some(['owner', 'board', 'workers']),
    cost: some(['none', 'high']),
    days: some([1, 365]),
  })
  const kind = () =>
    some<object>([
      {},
      {},
      { written: 'buyer' },
      { kind: 'number', unit: 'hours/week', target: { atMost: 48 } },
      { kind: 'count', of: 'hired' },
      { kind: 'choice', choices: [1, 0.5, 0].map((credit, at) => ({ id: `c${at}`, title: title(), credit })) },
    ])
  const offer = () => ({ kind: some(['training', 'price', 'other']), text: text() })
  const questions = Array.from({ length: own }, (_, at) => question(at))
  const sections = questions.length === 0 ? [] : [{ id: 'odd', title: title(), questions }]
  return {
    format: 'tukiem/checklist/1',
    id: 'odd.list',
    version: '1.0.0',
    ...(isBare ? { lawAsOf: '2026-11-21', lookAgain: '2027-06-01' } : { from: 'vn.start' }),
    languages,
    title: title(),
    publisher: { name: cut(some(ODD), 100) },
    ...(offers === 0 ? {} : { offer: Array.from({ length: offers }, offer) }),
    ...(keep ? { keep } : {}),
    ...(weigh.length > 0 ? { weigh: Object.fromEntries(weigh.map((id) => [id, some(['serious', 'minor'])])) } : {}),
    ...(sections.length === 0 ? {} : { [isBare ? 'sections' : 'add']: sections }),
  }
}

/** So much of a text, without a half of a letter at its end. */
const cut = (text: string, most: number): string => [...text].slice(0, most).join('')
