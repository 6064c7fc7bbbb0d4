import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { plainPrompter } from '../../../../src/node/interview/plain/plain-prompter.ts'
import { runInterview } from '../../../../src/node/interview/run-interview.ts'
import { fakeTerminal } from '../../../helpers/fake-terminal.ts'
import { memoryStore } from '../../../helpers/memory-store.ts'
import { SMALL_LIBRARY } from '../../../helpers/small-checklist.ts'

/** Welcome, name, six facts. */
const OPENING = ['', 'Thành Công', '12', '0', '1', '1', '2', '1'] as const
const ANSWERS = ['10', '6 triệu', 'có', '46', '2', '1', '1', '5', '1', '1'] as const

/** Types lines one after the other, each after a prompt, puts off what proves them, and then ends the input. */
async function play(typed: readonly string[], { language = 'vi' as 'vi' | 'en' | null, store = memoryStore() } = {}) {
  const { input, output, printed } = fakeTerminal()
  const terminal = plainPrompter({ input, output })
  if (!terminal.ready) throw new Error('no terminal')
  const running = runInterview({
    prompter: terminal.prompter,
    library: SMALL_LIBRARY,
    file: null,
    store,
    folder: '/firm',
    language,
    today: '2026-11-21',
  })
  const type = async (line: string) => {
    const before = printed().length
    input.write(`${line}\n`)
    for (let tries = 0; tries < 200 && !printed().slice(before).endsWith(': '); tries += 1) await wait(2)
    return printed().slice(before)
  }
  for (const line of typed) if ((await type(line)).includes('Bạn có sẵn gì để cho xem?')) await type('s')
  input.end()
  return { result: await running, said: printed(), store }
}

describe('a check in plain lines', () => {
  test('goes to the end', async () => {
    const { result, said } = await play([...OPENING, ...ANSWERS, '0'])
    expect(result).toMatchObject({ outcome: 'finished', saved: true, exitCode: 0 })
    expect(result.file.answers['pay.on-time']?.value).toBe('yes')
    expect(said).not.toMatch(/[\u001b\u2500-\u25ff]/)
  })

  test('asks a refused number again with the reason alone', async () => {
    const { said } = await play([...OPENING, '13', '10'])
    expect(said.match(/^Câu 1 trong 10/gm)).toHaveLength(1)
    expect(said.match(/^Số người \(trong 12\): /gm)).toHaveLength(2)
    expect(said).toContain('nên con số này nhiều nhất là 12')
    expect(said).toContain('Câu 2 trong 10')
  })

  test('says how an amount was understood once it is taken, and not when it is refused', async () => {
    const { said } = await play([...OPENING, '10', '5,4 triệu', 'có', '900,0'])
    expect(said).toContain('Hiểu là 5.400.000 đồng một tháng.')
    expect(said).not.toContain('Hiểu là 900')
    expect(said).toContain('900 nhiều quá')
  })

  test('says the whole screen again after two empty lines', async () => {
    const { said, result } = await play([...OPENING, '10', '6 triệu', '', ''])
    expect(said.match(/Lương có được trả đúng ngày đã hẹn không\?/g)).toHaveLength(2)
    expect(result.file.answers['pay.on-time']).toBeUndefined()
  })

  test('asks for the language in all of them', async () => {
    const { said, result } = await play(['', '2', ''], { language: null })
    expect(said).toContain('Gõ một số từ 1 đến 2: / Type a number from 1 to 2:')
    expect(said).toContain('What is the firm called?')
    expect(result.language).toBe('en')
  })
})

describe('the end of the input', () => {
  test('saves and stops like q, on a question', async () => {
    const { result } = await play([...OPENING, '10'])
    expect(result).toMatchObject({ outcome: 'stopped', saved: true, exitCode: 0 })
  })
  test.each(['n', '?', 'w'])('and over one, after %s', async (key) => {
    expect((await play([...OPENING, '10', key])).result).toMatchObject({ outcome: 'stopped', exitCode: 0 })
  })
  test('on the first screen ends with nothing saved', async () => {
    expect((await play([])).result).toMatchObject({ outcome: 'stopped', path: null, exitCode: 0 })
  })
  test('with answers that cannot be saved is told, and asks nobody for ever', async () => {
    const { result } = await play(['', '', '12'], { store: memoryStore(() => 'not-allowed') })
    expect(result).toMatchObject({ saved: false, exitCode: 74 })
  })
})

describe('without a terminal', () => {
  test.each([
    [false, true],
    [true, false],
  ])('nothing is asked: input %s, output %s', (atInput, atOutput) => {
    const { input, output } = fakeTerminal()
    const streams = {
      input: Object.assign(input, { isTTY: atInput }),
      output: Object.assign(output, { isTTY: atOutput }),
    }
    expect(plainPrompter(streams)).toEqual({ ready: false, code: 'no-terminal' })
  })
})

describe('a signal', () => {
  test.each(['SIGINT', 'SIGHUP', 'SIGTERM'] as const)('%s ends what is being asked', async (signal) => {
    const { input, output } = fakeTerminal()
    const terminal = plainPrompter({ input, output })
    if (!terminal.ready) throw new Error('no terminal')
    const before = process.listenerCount(signal)
    const store = memoryStore()
    const folder = '/firm'
    const running = runInterview({
      ...{ prompter: terminal.prompter, library: SMALL_LIBRARY, file: null, store, folder },
      ...{ language: 'vi', today: '2026-11-21' },
    })
    await wait(5)
    process.emit(signal, signal)
    expect((await running).outcome).toBe(signal)
    expect(process.listenerCount(signal)).toBe(before - 1)
  })
})
