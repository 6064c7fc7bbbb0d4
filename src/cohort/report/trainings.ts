import type { ActionCard, Block } from '../../core/model/report.ts'
import type { Words } from '../../words/words.ts'
import type { Cohort, SharedGap } from '../cohort.ts'
import type { Saying } from '../matrix/cells.ts'
import { titleInWords, wording } from '../phrases.ts'
import { namesInWords } from './named.ts'

/** The gaps most shared, each with the one training that would close it: the list's own mend, done together. */
export function trainingBlocks({ gaps }: Cohort, { words }: Saying): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: words.say('cohort.trainings') }
  if (gaps.length === 0)
    return [heading, { kind: 'paragraph', tone: 'plain', text: words.say('cohort.trainings.none') }]
  return [
    heading,
    { kind: 'paragraph', tone: 'plain', text: words.say('cohort.trainings-lead') },
    ...gaps.map((gap, at) => training(gap, at + 1, words)),
  ]
}

function training(gap: SharedGap, number: number, words: Words): ActionCard {
  const { question, asked, gaps, toWrite, urgent, invite, showing } = gap
  const { fix, proof } = question
  const share = words.say('cohort.of-firms-percent', {
    count: gaps,
    firms: asked,
    percent: words.percent(gaps / asked),
  })
  const state = words.say('cohort.training.state', { share, gap: wording(question.gap ?? question.ask, words) })
  return {
    kind: 'action',
    id: question.id,
    number,
    title: titleInWords(question, words),
    mark: urgent > 0 ? words.say('report.urgent-mark') : null,
    state: toWrite > 0 ? `${state} ${words.say('cohort.training.to-write', { count: toWrite })}` : state,
    short: false,
    lines: [
      { label: words.say('report.card.first'), text: [wording(fix?.first, words)], aside: false },
      { label: words.say('cohort.training.bring'), text: proof.map((one) => words.text(one)), aside: true },
      {
        label: words.say('cohort.training.invite'),
        text: [namesInWords({ first: invite, count: gaps }, words)],
        aside: true,
      },
      {
        label: words.say('cohort.training.showing'),
        text: [showing.count > 0 ? namesInWords(showing, words) : words.say('cohort.training.nobody')],
        aside: true,
      },
    ].filter(({ text }) => text.some((one) => one !== '')),
    facts: [
      { label: words.say('cohort.training.who'), value: words.say(`report.doer.${fix?.who ?? 'owner'}`) },
      { label: words.say('cohort.training.hours'), value: words.say('cohort.hours', { hours: fix?.hours ?? 0 }) },
      {
        label: words.say('cohort.training.asked-by'),
        value: words.say('cohort.training.weight', {
          line: words.say(`report.line.${question.basis}`),
          severity: words.say(`cohort.severity.${question.severity}`),
        }),
      },
    ],
  }
}
