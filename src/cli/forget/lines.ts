import { clean } from '../../core/text/clean.ts'
import { hanging, wrap } from '../../core/text/lay-out.ts'
import type { Family, Member } from '../../node/answers/family.ts'
import type { Words } from '../../words/words.ts'

const NARROWEST = 40
const WIDEST = 100
/** So many plans and other files are named. */
const MOST_OTHERS = 10

/** What is going to be removed, file by file. */
export function listMembers({ folder, members }: Family, words: Words, width: number): string {
  const head = words.say('forget.list', { count: members.length, folder })
  const lines = members.flatMap((member) => hanging('  - ', memberLine(member, words), inside(width)))
  return `${[...wrap(head, inside(width)), ...lines].join('\n')}\n`
}

/** `a.tukiem.yaml (câu trả lời, 2,1 kB)`. */
export function memberLine({ name, kind, size }: Member, words: Words): string {
  const what = words.say(`forget.kind.${kind}`)
  if (kind === 'link') return words.say('forget.link', { name, what })
  const isSmall = size < 1000
  const measure = words.number(isSmall ? size : Math.round(size / 100) / 10)
  return words.say('forget.file', { name, what, size: measure, unit: isSmall ? 'b' : 'kb' })
}

/** What stays: plans beside the answers, and what this program cannot reach. */
export function listOthers({ others }: Pick<Family, 'others'>, words: Words, width: number): string {
  const more = others.length - MOST_OTHERS
  const named = others.slice(0, MOST_OTHERS).flatMap((name) => hanging('  - ', clean(name), inside(width)))
  const plans =
    others.length === 0
      ? []
      : [
          ...wrap(words.say('forget.others', { count: others.length }), inside(width)),
          ...named,
          ...(more > 0 ? hanging('    ', words.say('forget.others-more', { count: more }), inside(width)) : []),
        ]
  return `${[...plans, ...wrap(words.say('forget.cannot'), inside(width))].join('\n')}\n`
}

const inside = (width: number): number => Math.max(NARROWEST, Math.min(WIDEST, width))
