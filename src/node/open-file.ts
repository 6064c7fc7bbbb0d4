import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** What shows a file in the program that is set for it, by system. None of them goes through a shell. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }

/** Shows a file in the program that the system has for it; resolves with whether such a program could be started. */
export function openFile(path: string): Promise<boolean> {
  const opener = OPENERS[process.platform] ?? 'xdg-open'
  return new Promise((done) => {
    const child = spawn(opener, [resolve(path)], { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
