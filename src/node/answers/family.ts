import { realpathSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError } from '../../checklist/input-error.ts'
import { loadAnswersText } from '../../checklist/read-answers.ts'
import { byCodeUnits } from '../../core/text/by-code-units.ts'
import { namesIn, statsOf } from '../folder.ts'
import { FILE_LIMITS, readSource } from '../read-file.ts'
import { isAnswersName } from '../save/file-name.ts'
import { type BesideKind, belongsTo, besideOf } from './beside-names.ts'

/** One file of a firm's answers. */
export interface Member {
  readonly name: string
  readonly kind: 'answers' | 'link' | BesideKind
  /** In bytes. */
  readonly size: number
}

/** Everything in one folder that holds one firm's answers. */
export interface Family {
  /** The real folder: no link leads there any more. */
  readonly folder: string
  /** The name of the answers file itself, whether it is still there or not. */
  readonly answers: string
  /** The answers first, then what stands beside them. */
  readonly members: readonly Member[]
  /** Files of the same stem that are no answers: plans that were made of them, and whatever else is called so. */
  readonly others: readonly string[]
}

export type FamilyResult =
  | { readonly found: true; readonly family: Family }
  | { readonly found: false; readonly code: 'missing' | 'not-a-file' | 'not-answers' | 'folder-unreadable' }
  /** A link that leads to `target`, out of its folder. */
  | { readonly found: false; readonly code: 'leads-away'; readonly target: string }

/** Finds the files that belong to an answers file. Nothing is opened but that file, and nothing is changed. */
export function familyOf(path: string): FamilyResult {
  const stats = statsOf(path)
  const folder = realOf(dirname(path))
  if (folder === null) return { found: false, code: 'missing' }
  const target = stats?.isSymbolicLink() ? realOf(path) : null
  if (target !== null && dirname(target) !== folder) return { found: false, code: 'leads-away', target }
  const real = target ?? join(folder, basename(path))
  const fault = faultIn(real, stats)
  if (fault !== null) return { found: false, code: fault }
  const names = namesIn(folder)
  if (names === null) return { found: false, code: 'folder-unreadable' }
  const listed = (name: string) => (stats === null ? name : asListed(name, names))
  const answers = listed(basename(real))
  const family = { folder, answers, ...sorted(names, [answers, listed(basename(path))], folder) }
  return family.members.length === 0 ? { found: false, code: 'missing' } : { found: true, family }
}

/** A file that is there, as its folder calls it: Windows and macOS find it by small or large letters alike. */
export function asListed(name: string, names: readonly string[]): string {
  const folded = (one: string) => one.normalize('NFC').toLowerCase()
  return names.includes(name) ? name : (names.find((one) => folded(one) === folded(name)) ?? name)
}

/** Only a file that is called as answers are, or holds some, is ever taken for one. */
function faultIn(path: string, given: Stats | null): 'not-a-file' | 'not-answers' | null {
  const stats = given?.isSymbolicLink() ? statsOf(path) : given
  if (stats !== null && !stats.isFile() && !stats.isSymbolicLink()) return 'not-a-file'
  if (isAnswersName(path) || stats === null) return null
  return holdsAnswers(path) ? null : 'not-answers'
}

function holdsAnswers(path: string): boolean {
  try {
    loadAnswersText(readSource(path, FILE_LIMITS.answers))
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

function sorted(names: readonly string[], own: readonly string[], folder: string): Pick<Family, 'members' | 'others'> {
  const all = names.filter(isAnswersName)
  const isMember = (name: string) => own.includes(name) || own.some((answers) => belongsTo(name, answers, all))
  const members = names.filter(isMember).flatMap((name): readonly Member[] => {
    const stats = statsOf(join(folder, name))
    if (stats?.isSymbolicLink()) return [{ name, kind: 'link', size: 0 }]
    // A folder or a pipe of such a name was made by somebody else.
    if (!stats?.isFile()) return []
    return [{ name, kind: own.includes(name) ? 'answers' : (besideOf(name)?.kind ?? 'answers'), size: stats.size }]
  })
  const stems = own.map((name) => `${stemOf(name)}.`)
  const others = names.filter((name) => !isMember(name) && stems.some((stem) => name.startsWith(stem)))
  return {
    members: members.toSorted((a, b) => rank(a) - rank(b) || byCodeUnits(a.name, b.name)),
    others: others.sort(),
  }
}

const ORDER: readonly Member['kind'][] = ['answers', 'link', 'conflict', 'backup', 'temporary', 'lock-part', 'lock']
const rank = ({ kind }: Member): number => ORDER.indexOf(kind)

/** `a.tukiem.yaml` → `a`: what the plans of these answers are called after. */
function stemOf(name: string): string {
  return name.replace(/(?:\.tukiem( ?\(\d+\))?)?\.(?:ya?ml|json|txt)$/i, '$1')
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}
