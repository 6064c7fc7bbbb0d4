import type { PackSignature } from '../model/pack.ts'
import type { KeyFault } from './public-key.ts'

/** What a signature is for, at the head of what is signed: one of a pack can never pass for one of a result. */
export type SigningDomain = `tukiem-${string}\0`
export const PACK_DOMAIN = 'tukiem-pack-v1\0'
export const SHARE_DOMAIN = 'tukiem-share-v1\0'

/** A document with a signature over all of it but the signature's own value. */
export type Signed<Document extends object> = Omit<Document, 'signature'> & { readonly signature: PackSignature }

/** Why a signature counts for nothing. `signature-…`: it is not written as signing writes it. */
export type SignatureFault =
  | 'unsigned'
  | 'signature-not-base64'
  | 'signature-wrong-length'
  | 'key-not-base64'
  | `key-${KeyFault}`
  | 'altered'

/** What became of looking at a signature; `key` is in base64, `fingerprint` what people tell it by. */
export type SignatureCheck =
  | { readonly valid: true; readonly key: string; readonly fingerprint: string }
  | { readonly valid: false; readonly fault: SignatureFault }
