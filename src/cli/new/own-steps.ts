import type { QuestionDocument } from '../../checklist/documents.ts'
import { foldId } from '../../checklist/ids.ts'
import { type OwnWords, ownQuestion, SENTENCES, type Sentence } from '../../checklist/tailoring/own-question.ts'
import { fileStem } from '../../core/text/file-stem.ts'
import { wordsIn } from '../../words/words.ts'
import { severityWord } from './choose-steps.ts'
import { type Draft, ownOf, wished } from './draft.ts'
import { askInEach } from './name-steps.ts'
import type { Step } from './step.ts'
import { askOne, type Talk } from './talk.ts'

/** Questions that nobody has written yet: one after the other, until somebody has no more. */
export const ownStep: Step = async (start, talk) => {
  const { words } = talk
  let draft = start
  for (;;) {
    const { written } = ownOf(draft)
    const options = [
      { id: 'on', label: words.say(written.length > 0 ? 'new.guide.own-on' : 'new.guide.own-none') },
      { id: 'write', label: words.say(written.length > 0 ? 'new.guide.own-another' : 'new.guide.own-write') },
      ...(written.length > 0 ? [{ id: 'remove', label: words.say('new.guide.own-remove') }] : []),
    ]
    const said = {
      name: 'new:own',
      title: words.say('new.guide.own'),
      text: [words.say('new.guide.own-help'), ...written.map(({ ask }) => `· ${words.text(ask)}`)],
    }
    const chosen = await askOne(said, options, null, talk)
    if ('way' in chosen) return { way: chosen.way, draft }
    if (chosen.id === 'on') return { way: 'on', draft }
    draft = chosen.id === 'remove' ? withoutLast(draft, written) : await writeQuestion(draft, talk)
    talk.keep(draft)
  }
}

function withoutLast(draft: Draft, written: readonly QuestionDocument[]): Draft {
  return wished(draft, { add: (draft.wish.add ?? []).filter((question) => question !== written.at(-1)) })
}

/** What is asked of every own question; the rest may wait. */
const NEEDED: readonly Sentence[] = ['ask', 'first']
const WEIGHTS = ['minor', 'moderate', 'serious'] as const

/** One question, sentence by sentence; as far as it is written when somebody goes back out of it before its first step. */
async function writeQuestion(start: Draft, talk: Talk): Promise<Draft> {
  let own: OwnWords = { severity: 'moderate', sentences: {} }
  const withOwn = () => withQuestion(start, own)
  for (const sentence of NEEDED) {
    const text = await askSentence(sentence, own, start, talk)
    if (text === null) return sentence === 'ask' ? start : withOwn()
    own = text
    talk.keep(withOwn())
  }
  const options = WEIGHTS.map((id) => ({ id, label: severityWord(id, talk.words) }))
  const weigh = { name: 'new:own:severity', title: talk.words.say('new.guide.own-severity') }
  const weight = await askOne(weigh, options, 'moderate', talk)
  if ('way' in weight) return withOwn()
  own = { ...own, severity: WEIGHTS.find((one) => one === weight.id) ?? 'moderate' }
  talk.keep(withOwn())
  const said = { name: 'new:own:rest', title: talk.words.say('new.guide.own-rest') }
  const rest = await askOne(
    said,
    [
      { id: 'now', label: talk.words.say('new.guide.own-rest-now') },
      { id: 'later', label: talk.words.say('new.guide.own-rest-later') },
    ],
    null,
    talk,
  )
  if ('way' in rest || rest.id === 'later') return withOwn()
  for (const sentence of SENTENCES.filter((one) => !NEEDED.includes(one))) {
    const text = await askSentence(sentence, own, start, talk)
    if (text === null) return withOwn()
    own = text
    talk.keep(withOwn())
  }
  return withOwn()
}

/** A sentence in each language; the question itself must be there in one of them at least. */
async function askSentence(sentence: Sentence, own: OwnWords, draft: Draft, talk: Talk): Promise<OwnWords | null> {
  const { words } = talk
  const said = {
    name: `new:own:${sentence}`,
    title: words.sayWith(`new.hint.${sentence}`, {}),
    text: [words.sayWith(`new.example.${sentence}`, {})],
    mayWait: true,
  }
  const [first] = draft.languages
  let isFirst = true
  const text = await askInEach(said, own.sentences[sentence] ?? {}, draft.languages, talk, (typed) => {
    const isMissing = NEEDED.includes(sentence) && isFirst && typed === ''
    if (!isMissing) isFirst = false
    return isMissing ? words.say('new.guide.needed') : null
  })
  return text === null || first === undefined ? null : { ...own, sentences: { ...own.sentences, [sentence]: text } }
}

function withQuestion(draft: Draft, own: OwnWords): Draft {
  const { languages, wish, bench } = draft
  const ask = Object.values(own.sentences.ask ?? {}).find((one) => one !== '') ?? ''
  const taken = [...bench.base.sections.flatMap(({ questions }) => questions), ...(wish.add ?? [])].map(({ id }) => id)
  const from = cutAtWord(fileStem(draft.publisher, 'own'), LONGEST_PUBLISHER)
  const id = freeId(`${from}.${cutAtWord(fileStem(ask, 'question'), LONGEST_ASK)}`, taken)
  const hint = (sentence: Sentence, language: string) => wordsIn(language).sayWith(`new.hint.${sentence}`, {})
  return wished(draft, { add: [...(wish.add ?? []), ownQuestion(id, own, languages, hint)] })
}

/** As many letters of a name and of a question stand in an id. */
const LONGEST_PUBLISHER = 20
const LONGEST_ASK = 36

/** `elbe-electronics-gmbh` in 20 letters is `elbe-electronics`: an id stays for ever, so that no word of it is cut. */
function cutAtWord(stem: string, most: number): string {
  if (stem.length <= most) return stem
  const end = stem.lastIndexOf('-', most)
  return stem.slice(0, end > 0 ? end : most)
}

/** The id, or with a number behind it the first that nothing else has. */
function freeId(id: string, taken: readonly string[]): string {
  const clean = id.replace(/-+(?=\.|$)/g, '')
  const all = taken.map(foldId)
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? clean : `${clean}-${number}`
    if (!all.includes(foldId(one))) return one
  }
}
