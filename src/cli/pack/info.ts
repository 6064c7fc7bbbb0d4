import { type PackSummary, summarisePack } from '../../core/pack/summarise-pack.ts'
import { clean } from '../../core/text/clean.ts'
import { fill } from '../../core/text/fill.ts'
import { judgePack } from '../../core/trust/judge-pack.ts'
import { readTrust, seenOf } from '../../node/trust/trust-store.ts'
import type { Words } from '../../words/words.ts'
import type { CommandContext } from '../command.ts'
import { dayOf } from '../today.ts'
import { aboutPack, idsInWords } from './about-pack.ts'
import { judgeList } from './judge-list.ts'
import { type Line, laidOut, line } from './line.ts'
import { openPack } from './open-pack.ts'
import { sayTrust } from './say-trust.ts'
import { trustInJson } from './trust-in-json.ts'

export interface PackInfoOptions {
  readonly json?: boolean
}

/** `tukiem pack info`: whose pack it is, how far to be trusted, how heavy, what is given in return, and what it asks by sections. */
export async function packInfo(path: string, options: PackInfoOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const { pack, library, signature } = await openPack(io.root, path)
  const trust = judgePack(seenOf(pack), signature, readTrust(io.env), dayOf(context.today, io))
  const summary = summarisePack(pack)
  const { base, burden } = judgeList(pack, library, io.root)
  if (options.json) {
    const measured = burden ? { measured: burden } : {}
    io.out(
      `${JSON.stringify({ format: 'tukiem/pack-info/1', ...summary, ...measured, base, trust: trustInJson(trust, pack) }, null, 2)}\n`,
    )
    return 0
  }
  const about = aboutPack(summary, base, burden, words)
  const lines = [
    line(clean(words.text(summary.list.title))),
    line(clean(summary.publisher)),
    line(''),
    ...sayTrust(trust, pack, words).map((text) => line(clean(text))),
    line(''),
    ...about.list.map((text) => line(text)),
    line(words.say('pack.info.program', { program: clean(summary.program), day: words.day(summary.packed) })),
    line(words.say('pack.info.law', lawDays(summary, words))),
    line(''),
    ...about.burden.grade.map((text) => line(text, 0)),
    ...about.burden.sizes.map((text) => line(text, 2)),
    line(''),
    line(about.offer.title),
    ...about.offer.lines.map((text) => line(text, 2)),
    line(''),
    ...about.dates.map((text) => line(text)),
    ...contents(summary, words),
  ]
  io.out(laidOut(lines, io.width))
  return 0
}

function lawDays({ list }: PackSummary, words: Words) {
  return { asOf: words.day(list.lawAsOf), look: words.day(list.lookAgain) }
}

function contents(summary: PackSummary, words: Words): readonly Line[] {
  const { sections, own, weighed, questions } = summary
  const publisher = clean(summary.publisher)
  return [
    line(''),
    line(words.say('pack.info.sections', { questions })),
    ...sections.map((section) => {
      const title = clean(words.text(section.title))
      const counted = { title, count: section.questions }
      if (section.own === 0) return line(words.say('pack.info.section', counted), 2)
      if (section.own === section.questions) return line(words.say('pack.info.section-all-own', counted), 2)
      return line(words.say('pack.info.section-own', { ...counted, own: section.own }), 2)
    }),
    ...(summary.from ? ownLines(own, publisher, words) : []),
    ...(weighed.length > 0
      ? [line(''), line(words.say('pack.info.weighed', { publisher, ids: idsInWords(weighed) }))]
      : []),
  ]
}

function ownLines(own: PackSummary['own'], publisher: string, words: Words): readonly Line[] {
  if (own.length === 0) return [line(''), line(words.say('pack.info.own-none', { publisher }))]
  return [
    line(''),
    line(words.say('pack.info.own', { publisher })),
    ...own.map(({ id, ask }) => line(`${id}: ${fill(ask, words, {})}`, 2)),
  ]
}
