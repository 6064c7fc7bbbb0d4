import type { Burden } from '../../core/model/burden.ts'
import type { SizeClass } from '../../core/model/sized.ts'
import type { BaseCheck } from '../../core/pack/check-base.ts'
import type { PackSummary } from '../../core/pack/summarise-pack.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import { figuresInWords, gradeInWords, sizesInWords } from './grade-in-words.ts'
import { contactInWords, offerInWords } from './offer-in-words.ts'

/** What a supplier is told before the first question, each part a group of lines of which the first may be a title. */
export interface AboutPack {
  /** Whose list it is and what it was made from. */
  readonly list: readonly string[]
  readonly burden: { readonly grade: readonly string[]; readonly brief: string; readonly sizes: readonly string[] }
  readonly offer: { readonly title: string; readonly lines: readonly string[] }
  /** Until when, and whom to ask. */
  readonly dates: readonly string[]
}

/** `ours`: how heavy this program finds the list, `null` where it cannot tell. `size`: of the firm, where it is known. */
export function aboutPack(
  summary: PackSummary,
  base: BaseCheck,
  ours: Burden | null,
  words: Words,
  size: SizeClass | null = null,
): AboutPack {
  const publisher = clean(summary.publisher)
  const { offer } = summary
  return {
    list: [
      words.say('pack.meet.list', { title: clean(words.text(summary.list.title)), version: summary.list.version }),
      ...(summary.from
        ? [
            words.say('pack.meet.from', {
              base: summary.from.id,
              version: summary.from.version,
              own: summary.own.length,
            }),
          ]
        : []),
      ...baseInWords(base, words),
    ],
    burden: burdenInWords(summary.burden, ours, words, size),
    offer: {
      title:
        offer.length > 0
          ? words.say('pack.meet.offer', { publisher })
          : words.say('pack.meet.offer-none', { publisher }),
      lines: offer.map((one) => offerInWords(one, words)),
    },
    dates: [
      ...(summary.answerBy ? [words.say('pack.meet.answer-by', { day: words.day(summary.answerBy) })] : []),
      words.say('pack.meet.expires', { day: words.day(summary.expires) }),
      ...(summary.contact ? [words.say('pack.meet.contact', { contact: contactInWords(summary.contact) })] : []),
    ],
  }
}

/** A sender may write anything: what this program works out itself is what counts. */
function burdenInWords(
  stamped: Burden,
  ours: Burden | null,
  words: Words,
  size: SizeClass | null,
): AboutPack['burden'] {
  const burden = ours ?? stamped
  return {
    grade: [
      words.say('pack.meet.grade', { grade: gradeInWords(burden, words) }),
      ...(burden.grade === stamped.grade ? [] : [words.say('pack.other-grade', { grade: stamped.grade })]),
    ],
    brief: figuresInWords(burden, words, size),
    sizes: sizesInWords(burden, words, size),
  }
}

/** So many ids are named. */
const MOST_IDS = 8

export function idsInWords(ids: readonly string[]): string {
  return [...ids.slice(0, MOST_IDS), ...(ids.length > MOST_IDS ? ['…'] : [])].join(', ')
}

/** How its questions compare with those of the base; nothing where they are the same. */
export function baseInWords(check: BaseCheck, words: Words): readonly string[] {
  switch (check.kind) {
    case 'own-list':
    case 'same':
      return []
    case 'unknown-list':
      return [words.say('pack.base.unknown-list', { base: check.base })]
    case 'unknown-version':
      return [words.say('pack.base.unknown-version', { base: check.base, version: check.version })]
    case 'changed':
      return [words.say('pack.base.changed', { count: check.questions.length, ids: idsInWords(check.questions) })]
    default:
      return check satisfies never
  }
}
