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
import { sayTrust } from './say-trust.ts'

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

/** The screen before the first question of a pack: who asks, who signed, how heavy it is, what is given in return. */
export function packScreen({ pack, trust, judged }: Met, known: Known | null, words: Words): Screen {
  const summary = summarisePack(pack)
  const size = known === null ? null : sizeOf(known.profile, known.facts)
  const ofSize = size === null || size.people === null ? null : size.class
  const about = aboutPack(summary, judged.base, judged.burden, words, ofSize)
  return {
    name: 'pack',
    head: null,
    notices: [],
    title: words.say('pack.meet.title', { publisher: clean(summary.publisher) }),
    paragraphs: [
      together(about.list),
      ...sayTrust(trust, pack, words).map((text): Paragraph => ({ text: clean(text), tone: 'plain' })),
      together(about.burden.grade, 'strong'),
      together([about.offer.title, ...about.offer.lines.map((text) => `• ${text}`)]),
      together(about.burden.sizes),
      together(about.dates),
      { text: words.say('pack.meet.notes'), tone: 'strong' },
    ],
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
