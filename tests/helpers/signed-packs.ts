import type { Pack } from '../../src/core/model/pack.ts'
import { canonicalJson } from '../../src/core/text/canonical-json.ts'
import { PACK_DOMAIN, type Signed } from '../../src/core/trust/signature.ts'
import type { SigningKey } from '../../src/node/trust/key.ts'
import { sign } from '../../src/node/trust/sign.ts'
import { checklist, text, yesNo } from './questions.ts'

/** A small pack of Acme Electronics, not signed yet. */
export function smallPack(given: { version?: string; publisher?: string; expires?: string; ask?: string } = {}): Pack {
  const {
    version = '1.0.0',
    publisher = 'Acme Electronics',
    expires = '2027-01-31',
    ask = 'Có lối thoát hiểm thông thoáng?',
  } = given
  const questions = [yesNo('acme.exits', { ask: text(ask) }), yesNo('acme.pay'), yesNo('acme.hours')]
  const size = { size: 'micro', questions: 3, minutes: 2, documents: 0, beyondLaw: 0, bigCompany: 0 } as const
  return {
    format: 'tukiem/pack/1',
    program: '0.8.0',
    packed: '2026-11-21',
    expires,
    checklist: { ...checklist(questions), id: 'acme.suppliers', version, publisher: { name: publisher } },
    library: { facts: [], laws: [], parameters: [], duties: [] },
    burden: { grade: 'A', reason: { code: 'fits' }, sizes: [size] },
  }
}

export const signedBy = (key: SigningKey, pack: Pack = smallPack()): Signed<Pack> => sign(pack, PACK_DOMAIN, key)

/** What the file of a pack holds. */
export const textOfPack = (pack: object): string => `${canonicalJson(pack)}\n`
