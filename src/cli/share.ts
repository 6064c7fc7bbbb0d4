import { dirname, join } from 'node:path'
import type { Share } from '../core/model/share.ts'
import { makeShare } from '../core/share/make-share.ts'
import { fileStem } from '../core/text/file-stem.ts'
import { SHARE_DOMAIN } from '../core/trust/signature.ts'
import { commandLine } from '../node/command-line.ts'
import { fingerprintOf } from '../node/trust/fingerprint.ts'
import { ownKey } from '../node/trust/key-file.ts'
import { sign } from '../node/trust/sign.ts'
import { checkOutput, writeOutput } from '../node/write-file.ts'
import { assessAnswers, findAnswers, type LoadedAnswers, loadAnswers, wordsFor } from './answers-file.ts'
import type { CommandContext } from './command.ts'
import { signsOfStranger } from './pack/stranger.ts'
import { NOT_TRUSTED } from './pack/verify.ts'
import { terminalOf } from './prompter-for.ts'
import { depthFor, mayWrite } from './share/ask.ts'
import { showShare } from './share/show.ts'
import { whatItAdmits } from './share/tell-around.ts'
import { tellShare } from './share/tell-share.ts'
import { dayOf } from './today.ts'
import { UsageError } from './usage-error.ts'

export interface ShareOptions {
  readonly with?: string
  readonly depth?: string
  readonly output?: string
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly force?: boolean
}

/**
 * `tukiem share`: a signed file of a firm's result for who asked, at the depth that the owner chose. Nothing is written before the owner
 * has seen all that is in it and said so.
 */
export async function share(given: string | undefined, options: ShareOptions, asked: CommandContext): Promise<number> {
  const path = findAnswers(given)
  const answers = await loadAnswers(path, asked, options.with)
  const context = { ...asked, words: wordsFor(answers.file, asked) }
  refuseUnfit(path, answers, options, context)
  const today = dayOf(context.today, context.io)
  if (signsOfStranger(answers.list, { today, ofLate: false }, context).length > 0) return NOT_TRUSTED
  const depth = await depthFor(options.depth, context)
  const assessment = assessAnswers(answers, today)
  const { signature } = answers.list
  const listKey = signature?.valid ? signature.fingerprint : null
  const unsigned = makeShare(assessment, { depth, revision: answers.file.revision, listKey })
  const output = outputOf(path, unsigned, options)
  if (!options.dryRun) checkOutput(output, options.force === true)
  // Where nothing will be written no key is made either.
  const willSign = !options.dryRun && (options.yes === true || terminalOf(context) !== null)
  const signed: Share = willSign ? sign(unsigned, SHARE_DOMAIN, ownKey(context.io.env)) : unsigned
  const report = tellShare(signed, assessment, { words: context.words, fingerprintOf })
  const isSeen = await showShare(report, options, context)
  if (options.dryRun) return said('share.dry-run', context)
  const admits = whatItAdmits(signed, assessment, context.words)
  if (!isSeen || !(await mayWrite(admits, options, context))) return said('share.kept', context)
  writeOutput(output, new TextEncoder().encode(`${JSON.stringify(signed, null, 2)}\n`), options.force === true)
  const { io, words } = context
  io.err(`${words.say('share.written', { path: output })}\n`)
  return 0
}

function said(key: 'share.dry-run' | 'share.kept', { io, words }: CommandContext): number {
  io.err(`${words.say(key)}\n`)
  return 0
}

/** Answers to another list would be shared as if this one had not been answered; a firm without a name helps nobody. Throws `UsageError`. */
function refuseUnfit(
  path: string,
  { file, list }: Pick<LoadedAnswers, 'file' | 'list'>,
  { with: given }: ShareOptions,
  { io }: CommandContext,
): void {
  const { id } = file.checklist
  if (id !== list.checklist.id && given !== undefined)
    throw new UsageError('share.other-list', {
      path,
      answered: id,
      asked: list.checklist.id,
      command: commandLine(['reuse', path, given], io),
    })
  const { name = '', code = '' } = file.firm
  if (`${name}${code}`.trim() === '')
    throw new UsageError('share.needs-name', {
      command: commandLine(['check', '--answers', path, '--name', '…'], io),
    })
}

/** `xuong-moc-thanh-cong-acme.suppliers.share.json`, beside the answers. */
function outputOf(path: string, { firm, to }: Share, { output }: ShareOptions): string {
  if (output === '' || output === '-') throw new UsageError('share.needs-file', {})
  const name = `${fileStem(firm.name ?? firm.code, 'firm')}-${to.checklist.id}.share.json`
  return output ?? join(path === '-' ? '.' : dirname(path), name)
}
