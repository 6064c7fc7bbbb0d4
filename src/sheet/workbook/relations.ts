import { readXml } from './xml.ts'

export interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`, … */
  readonly type: string
  /** The name of the part that it leads to, in small letters. */
  readonly target: string
}

/** Where the part `of` leads to, by the ids that it uses. What lies outside the file is left out. */
export function relationsIn(xml: string, part: string, of: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  readXml(xml, part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
      relations.set(attributes.get('Id') ?? '', { type, target: resolved(of, attributes.get('Target') ?? '') })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}

/** The part that says where `part` leads to: `xl/_rels/workbook.xml.rels`. */
export function relationsPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

function resolved(of: string, target: string): string {
  const steps = target.startsWith('/') ? [] : of.split('/').slice(0, -1)
  for (const step of target.toLowerCase().replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}
