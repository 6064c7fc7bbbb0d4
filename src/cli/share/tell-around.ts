import type { Assessment } from '../../core/model/assessment.ts'
import type { Block } from '../../core/model/report.ts'
import type { Share, SharedSection } from '../../core/model/share.ts'
import type { Words } from '../../words/words.ts'
import { sectionTitle } from './tell-topics.ts'

/** What is not handed on at this depth. */
export function staysBlocks({ depth }: Share, words: Words): readonly Block[] {
  const items = [...(depth === 'full' ? [] : [words.say(`share.stays-${depth}`)]), words.say('share.stays-always')]
  return [
    { kind: 'heading', level: 2, text: words.say('share.stays') },
    { kind: 'list', marker: 'bullet', items },
  ]
}

/** Who may hold it and what it admits, in one sentence. */
export function whatItAdmits({ depth }: Share, assessment: Assessment, words: Words): string {
  const count = openByLaw(assessment)
  const admits = count === 0 ? 'none' : depth === 'levels' ? 'levels' : 'other'
  return words.say('share.know-who', { admits, count })
}

/** The last thing that is read before it is decided. */
export function knowBlocks(share: Share, assessment: Assessment, words: Words): readonly Block[] {
  const topics = share.depth === 'topics' ? ofOneKind(share.topics?.sections ?? []) : []
  const names = topics.map((section) => sectionTitle(section, assessment, words)).join('; ')
  return [
    { kind: 'heading', level: 2, text: words.say('share.know') },
    { kind: 'paragraph', tone: 'plain', text: whatItAdmits(share, assessment, words) },
    ...(names === ''
      ? []
      : [{ kind: 'paragraph' as const, tone: 'plain' as const, text: words.say('share.all-one', { topics: names }) }]),
  ]
}

/** What the law asks and the firm says it does not do yet, or has not on paper. */
function openByLaw({ questions }: Assessment): number {
  return questions.filter(
    ({ question, status }) => question.basis === 'law' && (status === 'gap' || status === 'to-write'),
  ).length
}

/** Topics whose counts say what each answer was, and not only good ones. */
function ofOneKind(sections: readonly SharedSection[]): readonly SharedSection[] {
  return sections.filter(({ counts }) => {
    const kinds = Object.entries(counts ?? {}).filter(([, count]) => count > 0)
    return kinds.length === 1 && kinds[0]?.[0] !== 'met'
  })
}
