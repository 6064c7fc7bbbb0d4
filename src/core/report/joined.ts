import type {
  ActionCard,
  Ask,
  AskBox,
  Block,
  CardLine,
  Entry,
  FirstAction,
  Heat,
  LevelBlock,
  Report,
  Signature,
} from '../model/report.ts'

/** Says one text in two languages at once; it is never asked to join equal or empty texts. */
export type Join = (first: string, second: string) => string

/**
 * A report in two languages as one whose every text says both, for pages without room side by side: “Việc gấp / Urgent”.
 * What is the same in both, such as a name or a number, is said once. A report in one language is given back as it is.
 * Throws when the two do not have the same blocks and rows.
 */
export function joined(report: Report, join: Join = besideEachOther): Report {
  const { second, ...first } = report
  if (!second) return report
  const say = onceIfEqual(join)
  return {
    ...first,
    title: say(first.title, second.title),
    firm: say(first.firm, second.firm),
    // A page's number needs no second language: `pageOf` stays.
    foot: say(first.foot, second.foot),
    blocks: inStep(first.blocks, second.blocks, (one, other) => joinBlock(one, other, say)),
  }
}

const PART = ' · '

/** “a / b”; of texts made of as many parts each, part by part, so that what is the same stands once. */
function besideEachOther(first: string, second: string): string {
  const [parts, others] = [first.split(PART), second.split(PART)]
  if (parts.length !== others.length) return `${first} / ${second}`
  const pair = onceIfEqual((one, other) => `${one} / ${other}`)
  return inStep(parts, others, pair).join(PART)
}

const onceIfEqual =
  (join: Join): Join =>
  (first, second) => {
    if (first === second || second === '') return first
    return first === '' ? second : join(first, second)
  }

function inStep<Row, Result>(
  first: readonly Row[],
  second: readonly Row[],
  join: (one: Row, other: Row) => Result,
): readonly Result[] {
  if (first.length !== second.length)
    throw new Error(`two languages of one report: ${first.length}, ${second.length} rows`)
  return first.flatMap((one, at) => second.slice(at, at + 1).map((other) => join(one, other)))
}

/** The other language's block, which must be of the same kind. */
function sameKind<B extends Block>(one: B, other: Block): B {
  if (!isLike(one, other)) throw new Error(`two languages of one report: ${one.kind} beside ${other.kind}`)
  return other
}

const isLike = <B extends Block>(one: B, other: Block): other is B => one.kind === other.kind

function joinBlock(one: Block, other: Block, say: Join): Block {
  switch (one.kind) {
    case 'heading':
    case 'paragraph':
      return { ...one, text: say(one.text, sameKind(one, other).text) }
    case 'list':
      return { ...one, items: inStep(one.items, sameKind(one, other).items, say) }
    case 'pairs':
      return { ...one, rows: inStep(one.rows, sameKind(one, other).rows, (a, b) => joinPair(a, b, say)) }
    case 'level':
      return joinLevel(one, sameKind(one, other), say)
    case 'bars':
      return { ...one, rows: inStep(one.rows, sameKind(one, other).rows, (a, b) => ({ ...a, ...joinPair(a, b, say) })) }
    case 'ladders':
      return { ...one, rows: inStep(one.rows, sameKind(one, other).rows, (a, b) => ({ ...a, ...joinPair(a, b, say) })) }
    case 'first-actions':
      return joinFirstActions(one, sameKind(one, other), say)
    case 'action':
      return joinCard(one, sameKind(one, other), say)
    case 'table':
      return joinTable(one, sameKind(one, other), say)
    case 'entries':
      return { ...one, rows: inStep(one.rows, sameKind(one, other).rows, (a, b) => joinEntry(a, b, say)) }
    case 'signatures':
      return { ...one, rows: inStep(one.rows, sameKind(one, other).rows, (a, b) => joinSignature(a, b, say)) }
    case 'ask':
      return joinAsk(one, sameKind(one, other), say)
    case 'page-break':
      return sameKind(one, other)
    default:
      return one satisfies never
  }
}

interface Pair {
  readonly label: string
  readonly value: string
}

const joinPair = (one: Pair, other: Pair, say: Join): Pair => ({
  label: say(one.label, other.label),
  value: say(one.value, other.value),
})

const joinLevel = (one: LevelBlock, other: LevelBlock, say: Join): LevelBlock => ({
  ...one,
  steps: inStep(one.steps, other.steps, say),
  label: say(one.label, other.label),
  name: say(one.name, other.name),
  meaning: say(one.meaning, other.meaning),
  rule: say(one.rule, other.rule),
  inTheWay: say(one.inTheWay, other.inTheWay),
})

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

function joinFirstActions(one: Of<'first-actions'>, other: Of<'first-actions'>, say: Join): Of<'first-actions'> {
  const [step, who, by] = one.heads
  const [stepToo, whoToo, byToo] = other.heads
  return {
    ...one,
    heads: [say(step, stepToo), say(who, whoToo), say(by, byToo)],
    rows: inStep(
      one.rows,
      other.rows,
      (a, b): FirstAction => ({
        step: say(a.step, b.step),
        who: say(a.who, b.who),
        by: say(a.by, b.by),
        urgent: a.urgent,
      }),
    ),
  }
}

function joinCard(one: ActionCard, other: ActionCard, say: Join): ActionCard {
  return {
    ...one,
    title: say(one.title, other.title),
    mark: one.mark === null || other.mark === null ? one.mark : say(one.mark, other.mark),
    state: say(one.state, other.state),
    lines: inStep(
      one.lines,
      other.lines,
      (a, b): CardLine => ({
        ...a,
        label: say(a.label, b.label),
        text: inStep(a.text, b.text, say),
      }),
    ),
    facts: inStep(one.facts, other.facts, (a, b) => joinPair(a, b, say)),
  }
}

const joinTable = (one: Of<'table'>, other: Of<'table'>, say: Join): Of<'table'> => ({
  ...one,
  columns: inStep(one.columns, other.columns, (a, b) => ({ ...a, title: say(a.title, b.title) })),
  rows: inStep(one.rows, other.rows, (a, b) => inStep(a, b, say)),
  ...(one.heat && other.heat ? { heat: joinHeat(one.heat, other.heat, say) } : {}),
})

const joinHeat = (one: Heat, other: Heat, say: Join): Heat => ({
  ...one,
  legend: inStep(one.legend, other.legend, (a, b) => ({ ...a, text: say(a.text, b.text) })),
})

const joinEntry = (one: Entry, other: Entry, say: Join): Entry => ({
  text: say(one.text, other.text),
  value: say(one.value, other.value),
  notes: inStep(one.notes, other.notes, say),
})

const joinSignature = (one: Signature, other: Signature, say: Join): Signature => ({
  label: say(one.label, other.label),
  hint: say(one.hint, other.hint),
})

const joinAsk = (one: Ask, other: Ask, say: Join): Ask => ({
  ...one,
  ask: say(one.ask, other.ask),
  only: say(one.only, other.only),
  help: say(one.help, other.help),
  write:
    one.write && other.write
      ? {
          ...one.write,
          unit: say(one.write.unit, other.write.unit),
          value: say(one.write.value, other.write.value),
        }
      : one.write,
  boxes: inStep(one.boxes, other.boxes, (a, b): AskBox => ({ ...a, label: say(a.label, b.label) })),
})
