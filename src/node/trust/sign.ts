import { sign as signBytes, verify as verifyBytes } from 'node:crypto'
import { canonicalJson } from '../../core/text/canonical-json.ts'
import { keyFault } from '../../core/trust/public-key.ts'
import type { SignatureCheck, SignatureFault, Signed, SigningDomain } from '../../core/trust/signature.ts'
import { bytesOfBase64 } from './base64.ts'
import { fingerprintOf } from './fingerprint.ts'
import { publicKeyOf, type SigningKey } from './key.ts'

/** A point of 32 bytes and a number of 32. */
const SIGNATURE_BYTES = 64
const POINT_BYTES = 32

/** Signs a document as JSON; a signature that it has is replaced. The key stands in what is signed. */
export function sign<Document extends object>(
  document: Document,
  domain: SigningDomain,
  { privateKey, publicKey }: SigningKey,
): Signed<Document> {
  const message = messageOf({ ...document, signature: { key: publicKey } }, domain)
  const value = signBytes(null, message, privateKey).toString('base64')
  return { ...document, signature: { key: publicKey, value } }
}

/**
 * Whether a document is as it was when it was signed, and with which key. It must be the value that stands in the file, letter for
 * letter, before any text was brought into another form. Whether that key may be trusted is another question.
 */
export function verify(document: unknown, domain: SigningDomain): SignatureCheck {
  const written = signatureIn(document)
  if (written === null) return invalid('unsigned')
  const key = bytesOfBase64(written.key)
  if (key === null) return invalid('key-not-base64')
  const fault = keyFault(key)
  if (fault !== null) return invalid(`key-${fault}`)
  const value = bytesOfBase64(written.value)
  if (value === null) return invalid('signature-not-base64')
  if (value.length !== SIGNATURE_BYTES) return invalid('signature-wrong-length')
  // No signer makes such a point. Node takes it up to 22 and refuses it from 24 on: what holds must hold everywhere.
  if (keyFault(value.subarray(0, POINT_BYTES)) !== null) return invalid('altered')
  const { value: _, ...signature } = written.signature
  const message = messageOf({ ...written.document, signature }, domain)
  if (!verifyBytes(null, message, publicKeyOf(key), value)) return invalid('altered')
  return { valid: true, key: written.key, fingerprint: fingerprintOf(written.key) }
}

interface Written {
  readonly document: object
  readonly signature: { readonly value: string }
  readonly key: string
  readonly value: string
}

/** The parts of a signature; `null` where there is none, or one that lacks a part. */
function signatureIn(document: unknown): Written | null {
  if (!isObject(document) || !('signature' in document)) return null
  const { signature } = document
  if (!isObject(signature) || !('key' in signature && 'value' in signature)) return null
  const { key, value } = signature
  if (typeof key !== 'string' || typeof value !== 'string') return null
  return { document, signature: { ...signature, value }, key, value }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function messageOf(document: object, domain: SigningDomain): Uint8Array {
  return Buffer.from(domain + canonicalJson(document), 'utf8')
}

const invalid = (fault: SignatureFault): SignatureCheck => ({ valid: false, fault })
