import type { Reporter, TestModule } from 'vitest/node'

/** Prints `N passed, N failed` as the very last line, after everything else that a run says. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length
    const skipped = count('skipped')
    const line = `${count('passed')} passed, ${count('failed') + errors.length + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    process.on('exit', () => console.log(line))
  }
}
