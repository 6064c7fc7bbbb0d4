import type { Assessment } from '../../core/model/assessment.ts'
import type { Block, Report } from '../../core/model/report.ts'
import type { Share, SharedScore } from '../../core/model/share.ts'
import { answerInWords, factInWords, wording } from '../../core/report/phrases.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import { knowBlocks, staysBlocks } from './tell-around.ts'
import { topicBlocks } from './tell-topics.ts'

type Pair = { readonly label: string; readonly value: string }

interface Telling {
  readonly words: Words
  /** A key as two people can compare it over the phone. */
  readonly fingerprintOf: (key: string) => string
}

/**
 * All that a share holds, in words: it is said from the share itself, so that what is not said here is not in the file.
 * The assessment lends the wordings alone.
 */
export function tellShare(share: Share, assessment: Assessment, { words, fingerprintOf }: Telling): Report {
  const title = words.say('share.title')
  return {
    language: words.language,
    title,
    firm: clean(share.firm.name ?? ''),
    date: share.day,
    foot: '',
    pageOf: '',
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', tone: 'lead', text: words.say(`share.depth.${share.depth}`) },
      { kind: 'pairs', rows: about(share, assessment, { words, fingerprintOf }) },
      { kind: 'heading', level: 2, text: words.say('share.level') },
      ...levelBlocks(share, words),
      { kind: 'heading', level: 2, text: words.say('share.lines') },
      { kind: 'pairs', rows: linesOf(share, words) },
      ...topicBlocks(share, assessment, words),
      ...answerBlocks(share, assessment, words),
      ...staysBlocks(share, words),
      ...knowBlocks(share, assessment, words),
    ],
  }
}

function about(share: Share, { checklist }: Assessment, { words, fingerprintOf }: Telling): readonly Pair[] {
  const { to, firm, declared, signature } = share
  const pair = (label: string, value: string | undefined): readonly Pair[] =>
    value === undefined ? [] : [{ label, value: clean(value) }]
  const { id, version, sha256 } = to.checklist
  const title = words.text(checklist.title)
  return [
    ...pair(words.say('share.to'), to.publisher),
    ...pair(words.say('share.list'), words.say('share.list-value', { title, id, version })),
    ...pair(words.say('share.list-key'), to.key),
    ...pair(words.say('share.list-sha'), sha256),
    ...pair(words.say('share.firm'), firm.name ?? words.say('share.firm-none')),
    ...pair(words.say('share.code'), firm.code),
    ...pair(words.say('share.province'), firm.province),
    ...pair(words.say('share.size'), words.say(`report.size.${share.size}`)),
    ...pair(words.say('share.day'), words.day(share.day)),
    ...pair(words.say('share.revision'), words.say('share.revision-value', { count: share.revision })),
    ...pair(words.say('share.declared'), words.say('share.declared-value', { proofs: declared.proofs })),
    ...pair(words.say('share.scoring'), words.say('share.scoring-value', { version: share.scoring })),
    ...pair(words.say('share.format'), share.format),
    ...pair(words.say('share.signed'), signature && fingerprintOf(signature.key)),
  ]
}

function levelBlocks({ level }: Share, words: Words): readonly Block[] {
  const key = level ?? 'none'
  const text = `${words.say(`report.level.${key}`)}. ${words.say(`report.level-rule.${key}`)}`
  return [{ kind: 'paragraph', tone: 'plain', text }]
}

function linesOf({ lines, to }: Share, words: Words): readonly Pair[] {
  return [
    ...(['law', 'buyer', 'good'] as const).map((line) => ({
      label: words.say(`report.asked.${line}`),
      value: sharedScoreInWords(lines[line], words),
    })),
    ...(lines.asked === undefined
      ? []
      : [
          {
            label: words.say('share.line.asked', { by: to.publisher }),
            value: sharedScoreInWords(lines.asked, words),
          },
        ]),
  ]
}

/** A percentage, or a range of it, with what it rests on. */
export function sharedScoreInWords(score: SharedScore | null, words: Words): string {
  if (score === null) return words.say('share.score-single')
  const { percent, counting, answered } = score
  if (percent === null) return words.say('share.score-none', { counting, answered })
  const [low, high] = [words.percent(percent.low / 100), words.percent(percent.high / 100)]
  if (low === high) return words.say('share.score', { percent: low, counting, answered })
  return words.say('share.score-range', { low, high, counting, answered })
}

function answerBlocks({ full }: Share, assessment: Assessment, words: Words): readonly Block[] {
  if (full === undefined) return []
  const kept = new Map(assessment.questions.map((one) => [one.question.id, one]))
  const facts = assessment.factsAsked.filter(({ id }) => Object.hasOwn(full.facts, id))
  const entries = full.answers.map(({ id, value, proof }) => {
    const one = kept.get(id)
    const said = one === undefined ? '' : answerInWords(words, one.question, value === null ? null : { value }, one.of)
    return {
      text: one === undefined ? clean(id) : wording(words, one.question.ask, assessment),
      value: said,
      notes: proof ? [words.say('share.proof-named')] : [],
    }
  })
  return [
    { kind: 'heading', level: 2, text: words.say('share.facts') },
    {
      kind: 'pairs',
      rows: facts.map((fact) => ({
        label: words.text(fact.ask),
        value: factInWords(words, fact, full.facts[fact.id]),
      })),
    },
    { kind: 'heading', level: 2, text: words.say('share.answers') },
    { kind: 'entries', rows: entries },
  ]
}
