import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { Depth, Share } from '../../src/core/model/share.ts'
import { makeShare } from '../../src/core/share/make-share.ts'
import { SHARE_DOMAIN } from '../../src/core/trust/signature.ts'
import { makeKey, type SigningKey } from '../../src/node/trust/key.ts'
import { sign } from '../../src/node/trust/sign.ts'
import { answersOf, assessmentOf } from './firms.ts'
import { TODAY } from './questions.ts'

/** What one firm hands on, in a test. */
export interface Handed {
  readonly depth?: Depth
  readonly key?: SigningKey
  readonly day?: string
  readonly revision?: number
  readonly firm?: AnswerFile['firm']
  readonly answers?: AnswerFile['answers']
}

const KEY = makeKey()

/** The signed share of the furniture workshop, which answers vn.start. */
export function handed({ depth = 'levels', key = KEY, day = TODAY, revision = 3, firm, answers }: Handed = {}) {
  const file = answersOf('furniture-34')
  const own = { ...file, firm: firm ?? file.firm, answers: { ...file.answers, ...answers } }
  const share: Share = makeShare(assessmentOf(own, day), { depth, revision, listKey: null })
  return sign(share, SHARE_DOMAIN, key)
}

/** As it stands in the file. */
export const shareText = (share: object): string => `${JSON.stringify(share, null, 2)}\n`
