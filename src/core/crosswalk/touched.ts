import { questionsOf } from '../checklist/questions-of.ts'
import type { Checklist, Question } from '../model/checklist.ts'
import type { Framework } from '../model/content.ts'
import type { Text } from '../model/text.ts'

/** A topic of an outside scheme, and the questions that touch it. */
export interface TouchedTopic {
  readonly code: string
  /** In our own words. */
  readonly title: Text
  /** Whether this code was compared with the scheme's own list. */
  readonly verified: boolean
  /** In the order of the list; none where the list does not touch it. */
  readonly questions: readonly Question[]
}

/** A question of a list, and the topics of the scheme that it touches. */
export interface TouchingQuestion {
  readonly question: Question
  readonly section: Text
  /** As the list writes them; none where it touches no topic of this scheme. */
  readonly codes: readonly string[]
}

/**
 * Where a list and an outside scheme meet, seen from both. That a question touches a topic does not say that the list
 * asks all that the scheme asks about it: nothing here counts as coverage.
 */
export interface Touched {
  readonly scheme: Omit<Framework, 'codes'>
  /** Every topic of the scheme, in its order. */
  readonly topics: readonly TouchedTopic[]
  /** Every question of the list, in its order. */
  readonly questions: readonly TouchingQuestion[]
  /** Codes on questions that the scheme's list here does not have. */
  readonly unlisted: readonly string[]
}

/** Which topics of a scheme a list touches, by which questions, and which not. */
export function touchedBy(checklist: Checklist, { codes, ...scheme }: Framework): Touched {
  const all = questionsOf(checklist)
  const known = new Set(codes.map(({ code }) => code))
  return {
    scheme,
    topics: codes.map(({ code, title, verified = scheme.verified }) => ({
      code,
      title,
      verified,
      questions: all.filter((question) => codesOf(question, scheme.id).includes(code)),
    })),
    questions: checklist.sections.flatMap(({ title, questions }) =>
      questions.map((question) => ({ question, section: title, codes: codesOf(question, scheme.id) })),
    ),
    unlisted: [...new Set(all.flatMap((question) => codesOf(question, scheme.id)))].filter((code) => !known.has(code)),
  }
}

function codesOf({ codes }: Question, scheme: string): readonly string[] {
  return Object.hasOwn(codes, scheme) ? (codes[scheme] ?? []) : []
}

/** How far a list and a scheme meet, in numbers. */
export interface TouchedCount {
  readonly topics: number
  readonly ofTopics: number
  readonly questions: number
  readonly ofQuestions: number
}

export function countTouched({ topics, questions }: Touched): TouchedCount {
  return {
    topics: topics.filter((topic) => topic.questions.length > 0).length,
    ofTopics: topics.length,
    questions: questions.filter(({ codes }) => codes.length > 0).length,
    ofQuestions: questions.length,
  }
}
