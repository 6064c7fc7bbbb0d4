import type { Text } from '../../core/model/text.ts'
import { LANGUAGES } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { listsToChoose } from '../shelf.ts'
import { languagesIn } from '../tailoring/flag-values.ts'
import { workbench } from '../tailoring/workbench.ts'
import { wished } from './draft.ts'
import { titleFor } from './new-list.ts'
import type { Step } from './step.ts'
import { askOne, askText } from './talk.ts'

/** From which list it is made. What was chosen out of another list is told anew. */
export const fromStep =
  (context: CommandContext): Step =>
  async (draft, talk) => {
    const { words } = talk
    const { library, from } = draft.bench
    const options = listsToChoose(library).map(({ id, title }) => ({ id, label: `${words.text(title)} (${id})` }))
    const said = { name: 'new:from', title: words.say('new.guide.from'), text: [words.say('new.guide.from-help')] }
    const chosen = await askOne(said, options, from, talk)
    if ('way' in chosen) return { way: chosen.way, draft }
    if (chosen.id === from) return { way: 'on', draft }
    const bench = await workbench(chosen.id, context)
    const { drop: _drop, keep: _keep, weigh: _weigh, ...wish } = draft.wish
    const languages = draft.languages.filter((language) => bench.base.languages.includes(language))
    return {
      way: 'on',
      draft: { ...draft, bench, wish, languages: languages.length > 0 ? languages : bench.base.languages },
    }
  }

/** As many letters as the loader takes. */
const LONGEST_NAME = 200

export const publisherStep: Step = async (draft, talk) => {
  const { words } = talk
  const publisher = await askText(
    { name: 'new:publisher', title: words.say('new.guide.publisher'), text: [words.say('new.guide.publisher-help')] },
    { label: words.say('new.guide.publisher-label'), value: draft.publisher, most: LONGEST_NAME },
    talk,
    (text) => (text === '' ? words.say('new.guide.needed') : null),
  )
  return publisher === null ? { way: 'back', draft } : { way: 'on', draft: { ...draft, publisher } }
}

/** In which languages the firms read it. */
export const languageStep: Step = async (draft, talk) => {
  const { words } = talk
  const { languages } = draft.bench.base
  const all = languages.join(',')
  const options = [
    ...(languages.length > 1 ? [{ id: all, label: languages.map((code) => languageName(code)).join(' + ') }] : []),
    ...languages.map((code) => ({ id: code, label: languageName(code) })),
  ]
  const said = {
    name: 'new:language',
    title: words.say('new.guide.language'),
    text: [words.say('new.guide.language-help')],
  }
  const chosen = await askOne(said, options, draft.languages.join(','), talk)
  if ('way' in chosen) return { way: chosen.way, draft }
  return { way: 'on', draft: { ...draft, languages: languagesIn(chosen.id, languages) } }
}

/** What the list is called, in each language. */
export const titleStep: Step = async (draft, talk) => {
  const { words } = talk
  const made = titleFor(draft.publisher, draft.languages)
  const said = { name: 'new:title', title: words.say('new.guide.title'), text: [words.say('new.guide.title-help')] }
  const title = await askInEach(said, { ...made, ...draft.wish.title }, draft.languages, talk, (text) =>
    text === '' ? words.say('new.guide.needed') : null,
  )
  return title === null ? { way: 'back', draft } : { way: 'on', draft: wished(draft, { title }) }
}

/** What is asked for in each language; `mayWait`: all but the first may stay empty. */
interface SaidInEach {
  readonly name: string
  readonly title: string
  readonly text?: readonly string[]
  readonly mayWait?: boolean
}

/** A text in each language, that of the screen first; `null` for back before the first. */
export async function askInEach(
  { mayWait, ...said }: SaidInEach,
  before: Text,
  languages: readonly string[],
  talk: Parameters<Step>[1],
  check?: (text: string) => string | null,
): Promise<Text | null> {
  const { words } = talk
  const isOwn = (code: string) => code === words.language
  const inOrder = [...languages.filter(isOwn), ...languages.filter((code) => !isOwn(code))]
  let texts = before
  for (let at = 0; at < inOrder.length; ) {
    const language = inOrder[at] ?? ''
    const labelled = at > 0 && mayWait ? 'new.guide.in-language-later' : 'new.guide.in-language'
    const label = languages.length > 1 ? words.say(labelled, { language: languageName(language) }) : ''
    const screen = { ...said, name: `${said.name}:${language}` }
    const text = await askText(screen, { label, value: texts[language] ?? '' }, talk, check)
    if (text === null) at -= 1
    else {
      texts = { ...texts, [language]: text }
      at += 1
    }
    if (at < 0) return null
  }
  return Object.fromEntries(languages.map((language) => [language, texts[language] ?? '']))
}

/** A language by its own name. */
export function languageName(code: string): string {
  return LANGUAGES.find((one) => one.code === code)?.name ?? code
}
