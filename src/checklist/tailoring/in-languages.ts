import type { Text } from '../../core/model/text.ts'
import { toWrite } from '../../core/tailoring/to-write.ts'
import type { ChangeDocument, ChecklistDocument, FixDocument, QuestionDocument } from '../documents.ts'

/**
 * A list in these languages: what it says in others is taken out, and what it does not say yet becomes a place to fill
 * in, with the sentence that is to be translated.
 */
export function inLanguages(document: ChecklistDocument, languages: readonly string[]): ChecklistDocument {
  const say = (text: Text) => spoken(text, languages)
  const { about, offer, add, sections, change } = document
  return {
    ...document,
    languages,
    title: say(document.title),
    ...(about ? { about: say(about) } : {}),
    ...(offer ? { offer: offer.map((one) => ({ ...one, text: say(one.text) })) } : {}),
    ...(add ? { add: add.map((one) => sectionIn(one, say)) } : {}),
    ...(sections ? { sections: sections.map((one) => sectionIn(one, say)) } : {}),
    ...(change
      ? {
          change: Object.fromEntries(
            Object.entries(change).map(([id, one]) => [id, { ...one, ...textsOfChange(one, say) }]),
          ),
        }
      : {}),
  }
}

type Say = (text: Text) => Text

/** A text in these languages; where one is missing, a place to fill in. */
export function spoken(text: Text, languages: readonly string[]): Text {
  const [other = ''] = Object.values(text)
  return Object.fromEntries(languages.map((language) => [language, text[language] ?? toWrite(other)]))
}

function sectionIn<Section extends { readonly title?: Text; readonly questions: readonly QuestionDocument[] }>(
  section: Section,
  say: Say,
): Section {
  const questions = section.questions.map((question) => questionIn(question, say))
  return { ...section, ...(section.title ? { title: say(section.title) } : {}), questions }
}

/** A question in which every text is said anew. */
export function questionIn(question: QuestionDocument, say: Say): QuestionDocument {
  const { ask, met, why, gap, mayNotApply } = question
  const texts = {
    ...textsOfChange(question, say),
    ask: say(ask),
    help: say(question.help),
    met: say(met),
    why: say(why),
    ...(gap ? { gap: say(gap) } : {}),
    ...(mayNotApply ? { mayNotApply: say(mayNotApply) } : {}),
  }
  if (question.kind === 'choice') {
    const choices = question.choices.map((choice) => ({ ...choice, title: say(choice.title) }))
    return { ...question, ...texts, choices }
  }
  if (question.kind === 'number' && question.variants) {
    const variants = question.variants.map((one) => ({ ...one, ask: say(one.ask), help: say(one.help) }))
    return { ...question, ...texts, variants }
  }
  return { ...question, ...texts }
}

function textsOfChange({ help, proof, fix }: ChangeDocument, say: Say): Pick<ChangeDocument, 'help' | 'proof' | 'fix'> {
  return {
    ...(help ? { help: say(help) } : {}),
    ...(proof ? { proof: proof.map(say) } : {}),
    ...(fix ? { fix: fixIn(fix, say) } : {}),
  }
}

function fixIn(fix: FixDocument, say: Say): FixDocument {
  const { title, first, then, from } = fix
  return {
    ...fix,
    ...(title ? { title: say(title) } : {}),
    first: say(first),
    ...(then ? { then: then.map(say) } : {}),
    ...(from ? { from: from.map(say) } : {}),
  }
}
