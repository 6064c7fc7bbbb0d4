import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { onTestFinished, vi } from 'vitest'

/** A function of node:fs that a program saves with. */
export type FileCall =
  | 'closeSync'
  | 'existsSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'writeSync'

/**
 * Until the end of the test, `act` stands in the place of a function of node:fs, in every module that has imported it;
 * `real` does what was asked for, or with arguments of its own something else.
 */
export function instead(
  name: FileCall,
  act: (real: (...other: readonly unknown[]) => unknown, first: unknown, ...more: readonly unknown[]) => unknown,
): void {
  const original = fs[name]
  const put = (call: unknown) => {
    Object.assign(fs, { [name]: call })
    syncBuiltinESMExports()
  }
  put((...args: readonly [unknown, ...unknown[]]) =>
    act((...other) => Reflect.apply(original, fs, other.length > 0 ? other : args), ...args),
  )
  onTestFinished(() => put(original))
}

/** An error as the system gives it. */
export const systemError = (code: string) => Object.assign(new Error(`${code}: made by a test`), { code })

/** Lets a function of node:fs fail whenever it is asked for a path like that, or for anything. */
export function refuse(name: FileCall, code: string, like = /^/): void {
  instead(name, (real, first) => {
    if (like.test(String(first))) throw systemError(code)
    return real()
  })
}

/** Takes this machine for another one until the end of the test. */
export function onPlatform(platform: 'win32' | 'darwin' | 'linux'): void {
  const { platform: before } = process
  Object.defineProperty(process, 'platform', { value: platform })
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: before }))
}

/** Nobody waits until the end of the test; what happens meanwhile is done at once. Gives the waits, in ms. */
export function withoutWaiting(meanwhile: (wait: number) => void = () => {}): readonly (number | undefined)[] {
  const waits: (number | undefined)[] = []
  const spy = vi.spyOn(Atomics, 'wait').mockImplementation((_array, _index, _value, ms?: number) => {
    waits.push(ms)
    meanwhile(waits.length)
    return 'timed-out'
  })
  onTestFinished(() => spy.mockRestore())
  return waits
}
