import type { FactDefinition, Profile } from '../../core/model/facts.ts'
import type { Pack } from '../../core/model/pack.ts'
import { summarisePack } from '../../core/pack/summarise-pack.ts'
import { sizeOf } from '../../core/sizing/size.ts'
import { clean } from '../../core/text/clean.ts'
import type { Trust } from '../../core/trust/judge-pack.ts'
import type { Paragraph, Screen } from '../../interview/screen.ts'
import type { Words } from '../../words/words.ts'
import { aboutPack } from './about-pack.ts'
import type { JudgedList } from './judge-list.ts'
import { sayTrust, sayTrustBriefly } from './say-trust.ts'

interface Met {
  readonly pack: Pack
  readonly trust: Trust
  readonly judged: JudgedList
}

/** What is known of the firm, so that only its size is spoken of. */
interface Known {
  readonly profile: Profile
  readonly facts: readonly FactDefinition[]
}

/**
 * The screen before the first question of a pack. What decides whether to begin comes first and is short, so that it stands on the smallest
 * screen: who asks, how far to trust that, how heavy it is, what is given in return. The rest can be read further down.
 */
export function packScreen({ pack, trust, judged }: Met, known: Known | null, words: Words): Screen {
  const summary = summarisePack(pack)
  const size = known === null ? null : sizeOf(known.profile, known.facts)
  const ofSize = size === null || size.people === null ? null : size.class
  const about = aboutPack(summary, judged.base, judged.burden, words, ofSize)
  const brief = sayTrustBriefly(trust, pack, words).map(clean)
  const rest = sayTrust(trust, pack, words)
    .map(clean)
    .filter((text) => !brief.includes(text))
  const isWarned = trust.verdict !== 'first-use' && trust.verdict !== 'known'
  return {
    name: 'pack',
    head: null,
    notices: [],
    title: words.say('pack.meet.title', { publisher: clean(summary.publisher) }),
    paragraphs: [
      ...(isWarned ? [together(brief, 'strong')] : []),
      together([...(isWarned ? [] : brief), ...about.burden.grade, about.burden.brief]),
      together([about.offer.title, ...about.offer.lines.map((text) => `• ${text}`)]),
      together(about.dates),
      together([words.say('pack.meet.notes')], 'strong'),
      together(rest),
      together(about.list),
      together(about.burden.sizes),
    ].filter(({ text }) => text !== ''),
    field: { kind: 'page' },
    keys: [
      { key: 'enter', name: 'Enter', label: words.say('interview.key.enter-begin') },
      { key: 'b', name: 'Esc', label: words.say('pack.meet.leave') },
    ],
  }
}

function together(lines: readonly string[], tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { text: lines.join('\n'), tone }
}
