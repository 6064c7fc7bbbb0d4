import { script } from '@bomb.sh/tab'
import { readAsset } from '../node/assets.ts'
import { calledAs } from '../node/called-as.ts'
import { printedBy } from '../node/printed.ts'
import type { CommandContext } from './command.ts'
import { SHELLS, type Shell } from './shells.ts'
import { UsageError } from './usage-error.ts'

/**
 * `tukiem completion [shell]`: the script that makes a shell ask `tukiem complete` at every Tab; without a shell, how to
 * install it for each, the reader's own first. That is said where it cannot be taken for a script.
 */
export async function completion(asked: string | undefined, { io, words }: CommandContext): Promise<number> {
  const program = calledAs(io.root)
  if (asked === undefined) {
    const own = ownShell(io.env)
    const shells = SHELLS.toSorted((a, b) => Number(b === own) - Number(a === own))
    const steps = shells.map((shell) =>
      [
        words.say('cli.completion.shell', { shell, own: String(shell === own) }),
        ...INSTALL[shell](program).map((line) => `  ${line}`),
      ].join('\n'),
    )
    io.err(`${[words.say('cli.completion.how'), ...steps].join('\n\n')}\n`)
    return 0
  }
  const shell = SHELLS.find((one) => one === asked.toLowerCase())
  if (!shell) throw new UsageError('cli.completion.unknown', { what: asked, shells: SHELLS.join(', ') })
  io.out(
    shell === 'bash'
      ? readAsset(io.root, 'templates/completion.bash')
      : printedBy(() => script(shell, 'tukiem', program)),
  )
  return 0
}

/** The shell that this was probably called from; `null` when nothing tells. */
function ownShell({ SHELL, PSModulePath }: CommandContext['io']['env']): Shell | null {
  const name = SHELL?.replace(/^.*\//, '') ?? (PSModulePath ? 'powershell' : '')
  return SHELLS.find((shell) => shell === name) ?? null
}

/** What is typed once. The script is kept in a file, so that a new window need not start the program. */
const INSTALL: Readonly<Record<Shell, (program: string) => readonly string[]>> = {
  bash: (program) => [
    `${program} completion bash > ~/.tukiem-completion.bash`,
    `echo 'source ~/.tukiem-completion.bash' >> ~/.bashrc`,
  ],
  zsh: (program) => [
    `${program} completion zsh > ~/.tukiem-completion.zsh`,
    `echo 'autoload -Uz compinit; compinit; source ~/.tukiem-completion.zsh' >> ~/.zshrc`,
  ],
  fish: (program) => [
    'mkdir -p ~/.config/fish/completions',
    `${program} completion fish > ~/.config/fish/completions/tukiem.fish`,
  ],
  powershell: (program) => [
    'if (!(Test-Path $PROFILE)) { New-Item -ItemType File -Force $PROFILE }',
    `& ${program} completion powershell | Add-Content $PROFILE`,
  ],
}
