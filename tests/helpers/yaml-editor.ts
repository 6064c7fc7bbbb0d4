import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const SERVER = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server')

/** What an editor shows of a YAML file, as the language server behind it tells. A file need not be on the disk. */
export interface YamlEditor {
  /** Line (from 1) and words of each problem that it underlines. */
  readonly problems: (path: string, text: string) => Promise<readonly string[]>
  /** What it offers to complete where `¦` stands in the text. */
  readonly offered: (path: string, text: string) => Promise<readonly string[]>
  /** What it shows over the word in which `¦` stands. */
  readonly hover: (path: string, text: string) => Promise<string>
  /** What the server had to say by itself: a schema that it could not read, above all. */
  readonly complaints: readonly string[]
  readonly close: () => void
}

/** What comes from the server, of all that the protocol has. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: {
    readonly uri?: string
    readonly message?: string
    readonly diagnostics?: readonly { readonly range: { readonly start: Position }; readonly message: string }[]
    readonly items?: readonly { readonly section?: string }[]
  }
  readonly result?: {
    readonly items?: readonly { readonly label: string }[]
    readonly contents?: { readonly value: string }
  } | null
  readonly error?: { readonly message: string }
}

interface Position {
  readonly line: number
  readonly character: number
}

/** No catalogue of schemas from the network: what a file names in its first line is all there is. */
const YAML = { validate: true, hover: true, hoverSchemaSource: false, completion: true, schemaStore: { enable: false } }

const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: { publishDiagnostics: {}, completion: {}, hover: { contentFormat: ['plaintext'] } },
}

/** Starts the server as an editor does; a connection to the network would end it. */
export async function openYamlEditor(): Promise<YamlEditor> {
  const server = spawn(process.execPath, ['-r', resolve('tests/helpers/no-network.cjs'), SERVER, '--stdio'])
  const complaints: string[] = []
  const replies = new Map<number, (message: Message) => void>()
  const checks = new Map<string, (message: Message) => void>()
  readMessages(server, (message) => {
    const { id, method, params = {} } = message
    if (method === 'textDocument/publishDiagnostics') checks.get(params.uri ?? '')?.(message)
    else if (method === 'window/logMessage') complaints.push(params.message ?? '')
    else if (method !== undefined && id !== undefined) write(server, { id, result: settingsFor(params.items) })
    else if (id !== undefined) replies.get(id)?.(message)
  })
  server.stderr.on('data', (bytes) => complaints.push(String(bytes)))
  const ask = (method: string, params: object) => {
    const id = replies.size + 1
    const reply = new Promise<Message>((done) => replies.set(id, done))
    write(server, { id, method, params })
    return reply
  }
  const open = (path: string, text: string) => {
    // Under a name of its own in that folder: what is told of one opening is then not taken for that of another.
    const uri = pathToFileURL(join(dirname(path), `${checks.size}-${basename(path)}`)).href
    const check = new Promise<Message>((done) => checks.set(uri, done))
    const textDocument = { uri, languageId: 'yaml', version: 1, text }
    write(server, { method: 'textDocument/didOpen', params: { textDocument } })
    return { uri, check }
  }
  const askAtMark = async (method: string, path: string, marked: string) => {
    const { uri, check } = open(path, marked.replace('¦', ''))
    await check
    const reply = await ask(method, { textDocument: { uri }, position: positionOfMark(marked) })
    if (reply.error) throw new Error(reply.error.message)
    return reply.result
  }
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL('.').href, capabilities: CAPABILITIES })
  write(server, { method: 'initialized', params: {} })
  return {
    problems: async (path, text) => {
      const { check } = open(path, text)
      const { params } = await check
      return (params?.diagnostics ?? []).map(({ range, message }) => `${range.start.line + 1}: ${message}`)
    },
    offered: async (path, marked) => {
      const result = await askAtMark('textDocument/completion', path, marked)
      return (result?.items ?? []).map(({ label }) => label)
    },
    hover: async (path, marked) => (await askAtMark('textDocument/hover', path, marked))?.contents?.value ?? '',
    complaints,
    close: () => server.kill(),
  }
}

function positionOfMark(marked: string): Position {
  const lines = (marked.split('¦')[0] ?? '').split('\n')
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
}

/** Settings that the server asks for, a section each; other requests of it need no more than an answer. */
function settingsFor(items: readonly { readonly section?: string }[] | undefined): readonly object[] | null {
  return items?.map(({ section }) => (section === 'yaml' ? YAML : {})) ?? null
}

function write(server: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message })
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

/** Takes messages from the stream one by one; a chunk may hold several, or a part of one. */
function readMessages(server: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let left = Buffer.alloc(0)
  server.stdout.on('data', (bytes: Buffer) => {
    left = Buffer.concat([left, bytes])
    for (;;) {
      const head = /^(?:[^\r\n]+\r\n)*?Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(left.toString('latin1'))
      const end = (head?.[0].length ?? 0) + Number(head?.[1] ?? 0)
      if (!head || left.length < end) return
      const message: Message = JSON.parse(left.subarray(head[0].length, end).toString())
      left = left.subarray(end)
      take(message)
    }
  })
}
