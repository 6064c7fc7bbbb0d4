import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/checklist/index.ts'
import { readPack } from '../../src/checklist/read-pack.ts'
import type { Checklist, Question } from '../../src/core/model/checklist.ts'
import type { Library } from '../../src/core/model/library.ts'
import { withPack } from '../../src/core/pack/pack-library.ts'
import { library } from '../helpers/firms.ts'
import { exampleList, packOf } from '../helpers/packs.ts'

const NOTHING: Library = { facts: [], laws: [], parameters: [], duties: [], lists: [] }
const WHOLE = packOf(someOf(exampleList('acme.electronics').checklist))
const text = JSON.stringify(WHOLE)

type Path = readonly (string | number)[]

/** Where the first question of a kind stands. */
function pathTo(isIt: (question: Question) => boolean): Path {
  const { sections } = WHOLE.checklist
  const section = sections.findIndex(({ questions }) => questions.some(isIt))
  return ['checklist', 'sections', section, 'questions', sections[section]?.questions.findIndex(isIt) ?? -1]
}

const SECTION: Path = ['checklist', 'sections', 0]
const FIRST = pathTo(({ basis, kind }) => basis === 'law' && kind === 'yes-no')
const OWN = pathTo(({ own }) => own === true)
const STRENGTH = pathTo(({ basis }) => basis === 'strength')
const CHECKLIST: Path = ['checklist']
const TAILORING: Path = ['checklist', 'tailoring']
const choiceFact = WHOLE.library.facts.findIndex(({ choices }) => choices)

const bytesOf = (written: string) => ({ name: 'acme.pack.json', bytes: new TextEncoder().encode(written) })

/** The codes of what is wrong, each with its line where it has one. */
function faultsOf(written: string, known: Library = library): readonly string[] {
  try {
    readPack(bytesOf(written), known)
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.findings.map(({ code, place }) => `${code} at ${place.file}:${place.line}`)
  }
}

/** The value with another one at a path; without it for `undefined`. */
function put(value: unknown, [step, ...rest]: Path, inner: unknown): unknown {
  if (step === undefined) return inner
  if (Array.isArray(value)) return value.map((item, at) => (at === step ? put(item, rest, inner) : item))
  const entries = new Map<string, unknown>(Object.entries(Object(value)))
  return Object.fromEntries(entries.set(String(step), put(entries.get(String(step)), rest, inner)))
}

const at = (path: Path): unknown => path.reduce((value: unknown, step) => Object(value)[step], WHOLE)
const broken = (path: Path, value: unknown): string => JSON.stringify(put(WHOLE, path, value))
const twice = (path: Path): unknown => [...Object.values(Object(at(path))), at([...path, 0])]
const deep = (levels: number): object => (levels === 0 ? { hired: { atLeast: 1 } } : { not: deep(levels - 1) })
const title = { vi: 'a', en: 'a' }
const kindOf = (more: object): object => ({ ...Object(at(FIRST)), ...more })

describe('a pack', () => {
  test('is read as it was made, by programs that know the law and by those that do not', () => {
    expect(readPack(bytesOf(text), library)).toEqual(JSON.parse(text))
    expect(readPack(bytesOf(text), NOTHING)).toEqual(JSON.parse(text))
  })

  test.each(['vi', 'en'])('is read where it speaks %s alone, and its base more', (language) => {
    const { tailoring, ...list } = WHOLE.checklist
    const offer = (tailoring?.offer ?? []).map(({ kind, text: says }) => ({
      kind,
      text: { [language]: says[language] },
    }))
    const checklist = { ...list, languages: [language], tailoring: { ...tailoring, offer } }
    const one = JSON.stringify({ ...WHOLE, checklist })
    expect(faultsOf(one)).toEqual([])
    expect(readPack(bytesOf(one), library).checklist.languages).toEqual([language])
  })

  test('is read the same when somebody has laid it out for reading', () => {
    expect(readPack(bytesOf(JSON.stringify(WHOLE, null, 2)), library)).toEqual(JSON.parse(text))
  })

  test.each<readonly [what: string, code: string, path: Path, value: unknown]>([
    ['of another format', 'format-wrong', ['format'], 'tukiem/checklist/1'],
    ['of a later format', 'format-version', ['format'], 'tukiem/pack/2'],
    ['without its list', 'key-missing', CHECKLIST, undefined],
    ['with a key that nobody knows', 'key-unknown', ['script'], 'x'],
    ['that was made on no day', 'day-not-real', ['packed'], '2026-02-30'],
    ['that expires on no day', 'day-not-real', ['expires'], '2027-13-01'],
    ['that expired before it was made', 'pack-expires-early', ['expires'], '2026-01-01'],
    ['with a grade that there is not', 'value-not-accepted', ['burden', 'grade'], 'A+'],
    ['with a size that there is not', 'value-not-accepted', ['burden', 'sizes', 0, 'size'], 'tiny'],
    ['with half a question', 'kind-wrong', ['burden', 'sizes', 0, 'questions'], 1.5],
    ['with a key that is no text', 'kind-wrong', ['signature'], { key: [], value: 'x' }],
    ['with half a signature', 'key-missing', ['signature'], { key: 'x' }],
    ['without sections', 'list-too-short', [...CHECKLIST, 'sections'], []],
    ['with a section twice', 'id-duplicate', [...CHECKLIST, 'sections'], twice(['checklist', 'sections'])],
    ['with a section without a title', 'key-missing', [...SECTION, 'title'], undefined],
    ['with a question twice', 'id-duplicate', [...SECTION, 'questions'], twice([...SECTION, 'questions'])],
    ['with an id that is a program', 'id-shape', [...FIRST, 'id'], '<b>x</b>'],
    ['with an id that reaches into objects', 'key-forbidden', [...FIRST, 'id'], 'constructor'],
    ['that asks nothing', 'key-missing', [...FIRST, 'ask'], undefined],
    ['without what a made list has filled in', 'key-missing', [...FIRST, 'tier'], undefined],
    ['that helps in one language of two', 'language-missing', [...FIRST, 'help', 'en'], undefined],
    ['with a language that it does not have', 'language-extra', [...TAILORING, 'offer', 0, 'text', 'fr'], 'Oui.'],
    ['with a question of 5,000 letters', 'text-too-long', [...FIRST, 'ask', 'vi'], 'a'.repeat(5000)],
    ['with a severity that there is not', 'value-not-accepted', [...FIRST, 'severity'], 'fatal'],
    ['where a buyer calls something critical', 'critical-needs-law', [...OWN, 'severity'], 'critical'],
    ['where a buyer speaks as the law', 'own-not-law', [...OWN, 'basis'], 'law'],
    ['where a buyer weighs as the law does', 'value-not-accepted', [...OWN, 'weighs'], 'critical'],
    ['with an own question that weighs nothing', 'key-missing', [...OWN, 'weighs'], undefined],
    ['with a strength that weighs something', 'weigh-strength', [...STRENGTH, 'weighs'], 'minor'],
    ['with own questions and no base', 'key-not-here', TAILORING, undefined],
    ['for firms of which nobody asks that', 'fact-unknown', [...FIRST, 'when'], { moon: { is: true } }],
    ['that holds a number against a word', 'fact-not-number', [...FIRST, 'when'], { hired: { is: 'many' } }],
    ['that looks for a part of a number', 'fact-operator', [...FIRST, 'when'], { hired: { has: 'x' } }],
    ['that mixes conditions', 'condition-mixed', [...FIRST, 'when'], { not: deep(0), hired: { is: 1 } }],
    ['with a condition 40 deep', 'yaml-too-deep', [...FIRST, 'when'], deep(40)],
    ['by a law that there is not', 'law-unknown', [...FIRST, 'laws'], [{ ref: 'moon-code', certain: true }]],
    ['with a number in a sentence that nobody asks', 'fact-unknown', [...FIRST, 'ask', 'vi'], 'Có {moons} không?'],
    [
      'with a choice called yes',
      'id-is-answer-word',
      FIRST,
      kindOf({ kind: 'choice', choices: ['yes', 'b'].map((id) => ({ id, title, credit: 1 })) }),
    ],
    [
      'with a target that no value of law gives',
      'parameter-unknown',
      FIRST,
      kindOf({ kind: 'number', unit: 'VND/month', target: { atLeast: { parameter: 'moon-wage' } } }),
    ],
    ['that counts of nothing', 'fact-unknown', FIRST, kindOf({ kind: 'count', of: 'moons' })],
    ['where a question waits for itself', 'after-cycle', [...FIRST, 'fix', 'after'], [at([...FIRST, 'id'])]],
    ['where a question waits for none', 'after-unknown', [...FIRST, 'fix', 'after'], ['moon.shine']],
    ['looked at again before it was', 'look-again-too-early', [...CHECKLIST, 'lookAgain'], '2020-01-01'],
    ['about a section that it has not', 'section-unknown', [...CHECKLIST, 'focus'], ['moon']],
    ['in languages that are paths', 'language-shape', [...CHECKLIST, 'languages'], ['vi', '../en']],
    ['that wants answers on no day', 'day-not-real', [...TAILORING, 'answerBy'], '2027-02-31'],
    ['that offers in one language of two', 'language-missing', [...TAILORING, 'offer', 0, 'text', 'vi'], undefined],
    ['that offers nothing that there is', 'value-not-accepted', [...TAILORING, 'offer', 0, 'kind'], 'gold'],
    ['made from what is no hash', 'value-not-accepted', [...TAILORING, 'from', 'sha256'], 'XYZ'],
    ['with a fact twice', 'id-duplicate', ['library', 'facts'], twice(['library', 'facts'])],
  ])('%s is refused with %s and a place', (_, code, path, value) => {
    expect(faultsOf(broken(path, value))).toContain(`${code} at acme.pack.json:1`)
  })

  test.each<readonly [what: string, code: string, path: Path, value: unknown]>([
    ['a fact in a language too few', 'key-missing', ['library', 'facts', 0, 'ask', 'vi'], undefined],
    ['a fact that waits for itself', 'fact-order', ['library', 'facts', 0, 'when'], whenOf(0)],
    ['a choice called unknown', 'id-is-answer-word', ['library', 'facts', choiceFact, 'choices', 0, 'id'], 'unknown'],
    ['a law in force on no day', 'day-not-real', ['library', 'laws', 0, 'inForce'], '2020-02-31'],
    ['a duty by no law', 'law-unknown', ['library', 'duties', 0, 'laws'], [{ ref: 'moon', certain: true }]],
    ['a value that no fact picks', 'fact-unknown', ['library', 'parameters', 0, 'by'], 'moon'],
    ['no facts at all', 'fact-unknown', ['library', 'facts'], []],
    ['no laws at all', 'law-unknown', ['library', 'laws'], []],
  ])('for a program that knows nothing, %s is refused with %s', (_, code, path, value) => {
    expect(faultsOf(broken(path, value), NOTHING)).toContain(`${code} at acme.pack.json:1`)
  })

  test.each([
    ['that was cut off', text.slice(0, text.length / 2), /^yaml-/],
    ['with a key twice', text.replace('"program":', '"program":"1","program":'), /^key-duplicate/],
    ['with a key that reaches into objects', text.replace('"program":', '"__proto__":{},"program":'), /^key-forbidden/],
    ['with a NUL in it', text.replace('Acme', 'Ac\0me'), /^control-character/],
    ['with an escape hidden in a title', text.replace('Acme', 'Ac\\u001b[2Jme'), /^control-character/],
    ['with a number beyond all numbers', text.replace('"questions":25', '"questions":1e999'), /^number-not-finite/],
    ['that is empty', '', /^file-empty/],
  ])('%s is refused', (_, written, code) => {
    expect(faultsOf(written)[0]).toMatch(code)
  })

  test('cannot change what the program knows: its facts, laws and values are used', () => {
    const law = { ...WHOLE.library.laws[0], title: { vi: 'Luật giả', en: 'A false law' } }
    const forged = readPack(bytesOf(broken(['library', 'laws', 0], law)), library)
    expect(withPack(library, { pack: forged })).toBe(library)
    expect(withPack(NOTHING, { pack: forged }).laws[0]?.title.en).toBe('A false law')
  })

  test('holds yes and no as true and false, whoever wrote it', () => {
    const yesNo = library.facts.find(({ kind }) => kind === 'yes-no')?.id ?? ''
    const pack = readPack(bytesOf(broken([...FIRST, 'when'], { [yesNo]: { is: 'yes' } })), library)
    const [, , section, , question] = FIRST
    const read = pack.checklist.sections[Number(section)]?.questions[Number(question)]
    expect(read?.when).toEqual({ [yesNo]: { is: true } })
  })
})

/** A condition on a fact of the pack by its place. */
function whenOf(place: number): object {
  const fact = WHOLE.library.facts[place]
  return { [fact?.id ?? '']: fact?.kind === 'number' ? { atLeast: 1 } : { is: true } }
}

/** The numbers of a list and what its publisher asks: faults of a smaller pack are found sooner. */
function someOf(list: Checklist): Checklist {
  const alone = (question: Question): Question => {
    if (!question.fix) return question
    const { after: _gone, ...fix } = question.fix
    return { ...question, fix }
  }
  const sections = list.sections
    .filter(({ id }) => id === 'pay' || id === 'acme')
    .map((section) => ({ ...section, questions: section.questions.map(alone) }))
  return { ...list, sections }
}
