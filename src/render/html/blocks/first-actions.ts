import type { Block } from '../../../core/model/report.ts'
import { type Both, zip } from '../both.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { PageWords } from '../look.ts'
import { labelled } from './texts.ts'

type FirstActions = Extract<Block, { kind: 'first-actions' }>
type Row = FirstActions['rows'][number]

/** The few things to begin with, each with who does it and by when. */
export function firstActions(
  block: FirstActions,
  second: FirstActions | undefined,
  both: Both,
  words: { readonly first: PageWords; readonly second: PageWords | undefined },
): Html {
  const mark = html`<strong class="mark">${both.say(words.first.urgent, words.second?.urgent)}</strong> `
  const items = zip(block.rows, second?.rows).map(
    ([a, b]) => html`<li>
<p class="step">${a.urgent ? mark : NOTHING}${both.say(a.step, b?.step)}</p>
<dl class="facts${both.paired}">${labelled(facts(a, block.heads), second && b && facts(b, second.heads), both)}</dl>
</li>\n`,
  )
  return html`<ol class="first-actions">\n${items}</ol>\n`
}

const facts = ({ who, by }: Row, [, whoHead, byHead]: FirstActions['heads']) =>
  [
    { label: whoHead, value: who },
    { label: byHead, value: by },
  ].filter(({ value }) => value !== '')
