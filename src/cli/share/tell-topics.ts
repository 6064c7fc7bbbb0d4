import type { Assessment } from '../../core/model/assessment.ts'
import type { Block } from '../../core/model/report.ts'
import type { Share, SharedSection } from '../../core/model/share.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import { sharedScoreInWords } from './tell-share.ts'

/** What a share says of topics, in words. */
export function topicBlocks({ depth, topics }: Share, assessment: Assessment, words: Words): readonly Block[] {
  if (topics === undefined) return []
  const { urgent, toFindOut, strengths, sections } = topics
  const isTold = depth === 'full' ? 'yes' : 'no'
  return [
    { kind: 'heading', level: 2, text: words.say('share.topics') },
    {
      kind: 'pairs',
      rows: [
        { label: words.say('share.urgent'), value: words.say('share.urgent-value', { count: urgent, isTold }) },
        { label: words.say('share.find-out'), value: words.say('share.find-out-value', { count: toFindOut }) },
        {
          label: words.say('share.strengths'),
          value: strengths === null ? words.say('share.score-single') : words.say('share.strengths-value', strengths),
        },
      ],
    },
    {
      kind: 'entries',
      rows: sections.map((section) => ({
        text: `${sectionTitle(section, assessment, words)}:`,
        value: sharedScoreInWords(section.score, words),
        notes: countsInWords(section, words),
      })),
    },
  ]
}

/** What a section is called; its id where the list does not have it. */
export function sectionTitle({ id }: SharedSection, { sections }: Assessment, words: Words): string {
  const section = sections.find((one) => one.id === id)
  return section === undefined ? clean(id) : words.text(section.title)
}

function countsInWords({ counts }: SharedSection, words: Words): readonly string[] {
  if (counts === null) return []
  const { gap, 'to-write': write, met, unknown, out } = counts
  return [words.say('share.counts', { gap, write, met, unknown, out })]
}
