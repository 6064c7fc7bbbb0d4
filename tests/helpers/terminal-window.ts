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
  /** All lines since the start, those that have scrolled away too. */
  history(): string
  /** The same with its colours, as escape sequences. */
  styled(): string
  /** Whether a screen of its own is shown, and whether the cursor is: `own screen 0, cursor 1` in a plain shell. */
  modes(): string
  /** Waits for what should be on the screen and gives all of it; throws with the screen when it never comes. */
  until(expected: RegExp | ((screen: string) => boolean)): Promise<string>
  /** The process id of the program. */
  pid(): number
  /** Waits for the end of the program and gives its exit status: 137 when it was killed. */
  ended(): Promise<number>
  resize(columns: number, rows: number): void
  close(): void
}

let made = 0

/** Starts a program in a window of its own; the window stays when the program ends. */
export function openWindow(command: readonly string[], folder: string, columns = 80, rows = 24): TerminalWindow {
  made += 1
  const server = `tukiem-test-${process.pid}-${made}`
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-L', server, '-f', '/dev/null', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const environment = ['LC_ALL=C.UTF-8', 'TERM=xterm-256color', 'NODE_EXTRA_CA_CERTS=']
  // The shell stays when the program ends, so that its last screen and its status can be read.
  const program = `env ${[...environment, ...command].map(quoted).join(' ')}`
  const shell = `trap : INT HUP TERM; ${program}; printf '\\r[ended %s]' $?; exec sleep 600`
  const options = [
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
    'set-option',
    '-g',
    'history-limit',
    '20000',
    ';',
  ]
  const size = ['-x', String(columns), '-y', String(rows)]
  tmux('start-server', ';', ...options, 'new-session', '-d', ...size, '-c', folder, 'sh', '-c', shell)
  let open = true
  const screen = () => tmux('capture-pane', '-p', '-t', '0')
  const until: TerminalWindow['until'] = async (expected) => {
    const isThere = typeof expected === 'function' ? expected : (text: string) => expected.test(text)
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(LOOK_EVERY_MS)) {
      const now = screen()
      if (isThere(now)) return now
    }
    throw new Error(`Never seen: ${String(expected)}\n${screen()}`)
  }
  return {
    press: (...keys) => {
      for (const key of keys) tmux('send-keys', '-t', '0', ...(/^[A-Z][a-z]+$/.test(key) ? [key] : ['-l', '--', key]))
    },
    screen,
    history: () => tmux('capture-pane', '-p', '-S', '-', '-t', '0'),
    styled: () => tmux('capture-pane', '-e', '-p', '-t', '0'),
    modes: () => tmux('display-message', '-p', '-t', '0', 'own screen #{alternate_on}, cursor #{cursor_flag}').trim(),
    until,
    pid() {
      const parent = tmux('display-message', '-p', '-t', '0', '#{pane_pid}').trim()
      return Number(execFileSync('pgrep', ['-P', parent], { encoding: 'utf8' }))
    },
    async ended() {
      const screen = await until(/\[ended \d+\]/)
      return Number(/\[ended (\d+)\]/.exec(screen)?.[1])
    },
    resize: (x, y) => void tmux('resize-window', '-t', '0', '-x', String(x), '-y', String(y)),
    close() {
      if (open) tmux('kill-server')
      open = false
    },
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
