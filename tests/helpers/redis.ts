import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

/** A Redis of our own, on a port of its own. */
export interface RedisServer {
  readonly address: string
  readonly port: number
  /** Starts it again after `stop`, with what it held. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** A connection to look into it; closed at the end. */
  readonly look: () => Redis
  readonly close: () => Promise<void>
}

export async function redisServer(...options: readonly string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tukiem-redis-'))
  const port = await freePort()
  const looking: Redis[] = []
  let child: ChildProcess | null = null
  const start = async () => {
    const given = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '3600', '1']
    child = spawn('redis-server', [...given, ...options], { stdio: 'ignore' })
    await listening(port)
  }
  const stop = async () => {
    if (child === null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    child = null
  }
  await start()
  return {
    address: `redis://127.0.0.1:${port}`,
    port,
    start,
    stop,
    look() {
      const redis = new Redis({ port, host: '127.0.0.1', maxRetriesPerRequest: null })
      redis.on('error', () => {})
      looking.push(redis)
      return redis
    },
    async close() {
      for (const redis of looking) redis.disconnect()
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Waits until something listens there, for 10 s at most. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1')
    const listens = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true))
      socket.once('error', () => done(false))
    })
    socket.destroy()
    if (listens) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`nothing listens at ${port}`)
}

/** Stands before a Redis and lets only some connections through, counted from 1; the others it drops after their first word. */
export async function proxyTo(port: number, lets: (count: number) => boolean) {
  let count = 0
  const server = createServer((socket) => {
    count += 1
    socket.on('error', () => {})
    if (!lets(count)) {
      socket.once('data', () => socket.destroy())
      return
    }
    const inner = connect(port, '127.0.0.1')
    inner.on('error', () => socket.destroy())
    socket.pipe(inner).pipe(socket)
    socket.on('close', () => inner.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return { address: `redis://127.0.0.1:${address.port}`, count: () => count, close: () => server.close() }
}
