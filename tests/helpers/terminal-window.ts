import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

const PATIENCE_MS = 20_000
const LOOK_EVERY_MS = 15

/** A terminal window of tmux with one program in it. */
export interface TerminalWindow {
  /** Types texts and keys by tmux's names: `Enter`, `Escape`, `Down`. */
  press(...keys: readonly string[]): void
  /** The lines on the screen now. */
  screen(): string
  /** The same with its colours, as escape sequences. */
  styled(): string
  /** Waits for what should be on the screen and gives all of it; throws with the screen when it never comes. */
  until(expected: RegExp | ((screen: string) => boolean)): Promise<string>
  /** The process id of the program. */
  pid(): number
  isDead(): boolean
  /** The exit status of the program once it has ended. */
  status(): string
  resize(columns: number, rows: number): void
  close(): void
}

let made = 0

/** Starts a command line in a window of its own; the window stays when the program ends. */
export function openWindow(command: readonly string[], folder: string, columns = 80, rows = 24): TerminalWindow {
  made += 1
  const server = `tukiem-test-${process.pid}-${made}`
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-L', server, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const show = (format: string) => tmux('display-message', '-p', '-t', '0', format).trim()
  const environment = ['LC_ALL=C.UTF-8', 'TERM=xterm-256color', 'NODE_EXTRA_CA_CERTS=']
  tmux(
    'new-session',
    '-d',
    '-x',
    String(columns),
    '-y',
    String(rows),
    '-c',
    folder,
    'sleep 60',
    ';',
    'set-option',
    '-g',
    'remain-on-exit',
    'on',
    ';',
    'set-option',
    '-g',
    'status',
    'off',
    ';',
    'set-option',
    '-g',
    'escape-time',
    '0',
    ';',
    'respawn-window',
    '-k',
    '-c',
    folder,
    `exec env ${[...environment, ...command].map(quoted).join(' ')}`,
  )
  const screen = () => tmux('capture-pane', '-p', '-t', '0')
  return {
    press: (...keys) => {
      for (const key of keys) tmux('send-keys', '-t', '0', ...(/^[A-Z][a-z]+$/.test(key) ? [key] : ['-l', key]))
    },
    screen,
    styled: () => tmux('capture-pane', '-e', '-p', '-t', '0'),
    async until(expected) {
      const isThere = typeof expected === 'function' ? expected : (text: string) => expected.test(text)
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(LOOK_EVERY_MS)) {
        const now = screen()
        if (isThere(now)) return now
      }
      throw new Error(`Never seen: ${String(expected)}\n${screen()}`)
    },
    pid: () => Number(show('#{pane_pid}')),
    isDead: () => show('#{pane_dead}') === '1',
    status: () => show('#{pane_dead_status}'),
    resize: (x, y) => void tmux('resize-window', '-t', '0', '-x', String(x), '-y', String(y)),
    close: () => void tmux('kill-server'),
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
