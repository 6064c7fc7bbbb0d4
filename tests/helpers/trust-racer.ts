import { makeKey } from '../../src/node/trust/key.ts'
import { ownKey } from '../../src/node/trust/key-file.ts'
import { pinPack, trustOf } from '../../src/node/trust/trust-store.ts'
import { signedBy, smallPack } from './signed-packs.ts'

/** A program of its own: makes the firm's key or takes that of another one, opens packs of five buyers, and says the key. */
const TODAY = '2026-11-27'
const { env } = process
for (let buyer = 0; buyer < 5; buyer += 1) {
  const pack = signedBy(makeKey(), smallPack({ publisher: `Buyer ${process.pid}.${buyer}` }))
  pinPack(pack, { ...trustOf(pack, pack, env, TODAY), key: pack.signature.key }, env, TODAY)
}
process.stdout.write(ownKey(env).publicKey)
