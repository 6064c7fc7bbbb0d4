/** Why 32 bytes may not be trusted as a key. */
export type KeyFault = 'wrong-length' | 'not-canonical' | 'small-order' | 'not-a-point'

/** The field of Curve25519, and the constant of its twisted Edwards form (RFC 8032, 5.1). */
const P = 2n ** 255n - 19n
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n

/** `y` of a point of order 8; that of the others is its negative. */
const Y_OF_ORDER_8 = 2707385501144840649318225287225658788936804267575313519463743609750303402022n
/** One constant signature fits any message under a key whose order divides 8; these are the `y` of all such points. */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([0n, 1n, P - 1n, Y_OF_ORDER_8, P - Y_OF_ORDER_8])

/**
 * What is wrong with an Ed25519 public key as it is written, `null` when nothing is. Node takes any 32 bytes as a key: also, up to 22, points
 * of small order, and `y` beyond the field, by which one key would have two names.
 */
export function keyFault(bytes: Uint8Array): KeyFault | null {
  if (bytes.length !== 32) return 'wrong-length'
  const y = littleEndian(bytes) & (2n ** 255n - 1n)
  if (SMALL_ORDER.has(y % P)) return 'small-order'
  if (y >= P) return 'not-canonical'
  return isOnCurve(y) ? null : 'not-a-point'
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n)
}

/** Whether an `x` belongs to it: x² = (y² - 1) / (dy² + 1) is a square when the product of both is (Euler's criterion). */
function isOnCurve(y: bigint): boolean {
  const squared = (y * y) % P
  return power((squared - 1n) * (D * squared + 1n), (P - 1n) / 2n) === 1n
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (let square = base % P, left = exponent; left > 0n; left /= 2n, square = (square * square) % P)
    if (left % 2n === 1n) result = (result * square) % P
  return result
}
