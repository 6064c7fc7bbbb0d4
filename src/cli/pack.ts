import { formatOf, InputError } from '../checklist/index.ts'
import { measureBurden } from '../core/burden/measure-burden.ts'
import type { HashedChecklist, Library } from '../core/model/library.ts'
import type { Pack } from '../core/model/pack.ts'
import { makePack } from '../core/pack/make-pack.ts'
import { canonicalJson } from '../core/text/canonical-json.ts'
import { PACK_DOMAIN } from '../core/trust/signature.ts'
import { commandLine } from '../node/command-line.ts'
import { loadBurdenSetting, openList } from '../node/library.ts'
import { FILE_LIMITS, readSource } from '../node/read-file.ts'
import type { CommandContext } from './command.ts'
import { giveOutput } from './give-output.ts'
import { expiryOf } from './pack/expiry-of.ts'
import { gradeInWords, heavyInWords } from './pack/grade-in-words.ts'
import { lintErrors } from './pack/lint-errors.ts'
import { betweenWords } from './plain-io.ts'
import { isTaken } from './taken-path.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

/** Replaced by the build with the version of package.json. */
declare const TUKIEM_VERSION: string

export interface PackOptions {
  readonly output?: string
  readonly expires?: string
  readonly key?: string
  readonly anyway?: boolean
  readonly force?: boolean
}

/**
 * `tukiem pack`: a list with all that it refers to as one file to send, signed when a key is given. Ends with 1, and
 * nothing written, when lint finds errors and nobody said `--anyway`.
 */
export async function pack(given: string, options: PackOptions, context: CommandContext): Promise<number> {
  const { io, words } = context
  const { list, library } = await openList(io.root, given)
  if (list.pack) throw new UsageError('pack.is-pack', { file: given })
  const output = options.output ?? `${list.checklist.id}.pack.json`
  if (isTaken(output, [given]) && !isPackFile(output)) throw new UsageError('cli.form-output-taken', { path: output })
  const made = packOf(list, library, options, context)
  const errors = lintErrors(given, context)
  for (const said of errors) io.err(`${said}\n`)
  if (errors.length > 0 && !options.anyway) {
    io.err(`${words.say('pack.lint-refused', { count: errors.length })}\n`)
    return 1
  }
  const signed = options.key === undefined ? made : await signedWith(options.key, made)
  giveOutput(output, textOf(signed), { words, force: options.force === true, context })
  if (errors.length > 0) io.err(`${words.say('pack.lint-anyway', { count: errors.length })}\n`)
  sayGrade(made, context)
  if (signed === made && output !== '-') sayHowToSign(output, context)
  return 0
}

function packOf(
  { checklist }: HashedChecklist,
  library: Library,
  options: PackOptions,
  { io, today }: CommandContext,
): Pack {
  const packed = dayOf(today, io)
  return makePack(checklist, {
    program: TUKIEM_VERSION,
    packed,
    expires: expiryOf(options.expires, checklist, packed),
    burden: measureBurden(checklist, loadBurdenSetting(io.root, library)),
    library,
  })
}

async function signedWith(path: string, made: Pack): Promise<Pack> {
  const { readPrivateKey } = await import('../node/trust/key-file.ts')
  const { sign } = await import('../node/trust/sign.ts')
  return sign(made, PACK_DOMAIN, readPrivateKey(path))
}

/** A pack may take the place of another one, when that is forced. */
function isPackFile(path: string): boolean {
  try {
    return formatOf(readSource(path, FILE_LIMITS.pack)) === 'tukiem/pack/1'
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** The same pack always has the same bytes. Throws `UsageError` for one that nobody could open. */
function textOf(made: Pack): string {
  const text = `${canonicalJson(made)}\n`
  const size = new TextEncoder().encode(text).length
  if (size > FILE_LIMITS.pack) throw new UsageError('pack.too-large', { size, limit: FILE_LIMITS.pack })
  return text
}

function sayGrade({ burden }: Pack, { io, words }: CommandContext): void {
  const heavy = heavyInWords(burden, words)
  io.err(`${betweenWords(words.say('pack.made-grade', { grade: gradeInWords(burden, words), heavy }), io.width)}\n`)
}

function sayHowToSign(path: string, { io, words }: CommandContext): void {
  io.err(`${betweenWords(words.say('pack.next-sign'), io.width)}\n`)
  io.err(`${commandLine(['pack', 'sign', path, '--key', 'acme.key'], io)}\n`, 'whole')
}
