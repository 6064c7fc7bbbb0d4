import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { machineIo } from '../../src/node/io.ts'

async function tukiem(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await run(args, {
    ...machineIo(resolve('bin/tukiem.cjs')),
    env: { LANG: 'en_US.UTF-8', ...env },
    out: (text) => out.push(typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => err.push(text),
  })
  return { code, out: out.join(''), err: err.join('') }
}

describe('tukiem completion', () => {
  test('gives the script of bash, which is ours', async () => {
    const script = readFileSync('templates/completion.bash', 'utf8')
    expect(await tukiem(['completion', 'bash'])).toEqual({ code: 0, out: script, err: '' })
    expect(script.replace(/^ *#.*$/gm, '')).not.toMatch(/\beval\b|_get_comp_words|readonly/)
  })

  test.each([
    ['zsh', '#compdef tukiem', 'tukiem complete -- '],
    ['fish', 'complete -c tukiem', 'tukiem complete -- '],
    ['powershell', "Register-ArgumentCompleter -CommandName 'tukiem'", "tukiem complete '--' "],
    ['Zsh', '#compdef tukiem', 'tukiem complete -- '],
  ])('gives the script of %s, which calls the program by its name', async (shell, begin, call) => {
    const { code, out, err } = await tukiem(['completion', shell])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(begin)
    expect(out).toContain(call)
  })

  test.each([
    ['bash', { SHELL: '/bin/bash' }],
    ['zsh', { SHELL: '/usr/bin/zsh' }],
    ['fish', { SHELL: '/usr/local/bin/fish' }],
    ['powershell', { PSModulePath: 'C:\\Modules' }],
  ])('says how to set it up, %s first, where that is the shell', async (shell, env) => {
    const { code, out, err } = await tukiem(['completion'], env)
    expect([code, out]).toEqual([0, ''])
    const named = [...err.matchAll(/^(\w+)(?: \(it seems to be yours\))?:$/gm)].map(([line, name]) => [name, line])
    expect(named[0]).toEqual([shell, `${shell} (it seems to be yours):`])
    expect(named.map(([name]) => name).toSorted()).toEqual(['bash', 'fish', 'powershell', 'zsh'])
    for (const name of ['bash', 'zsh', 'fish', 'powershell']) expect(err).toContain(`tukiem completion ${name}`)
  })

  test('marks no shell as the reader’s where nothing tells', async () => {
    expect((await tukiem(['completion'])).err).not.toContain('seems to be yours')
    expect((await tukiem(['completion'], { SHELL: '/bin/tcsh' })).err).not.toContain('seems to be yours')
  })

  test('refuses a shell that it does not know', async () => {
    const { code, out, err } = await tukiem(['completion', 'tcsh'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe('There is no completion for "tcsh". Choose one of: bash, zsh, fish, powershell.\n')
  })
})
