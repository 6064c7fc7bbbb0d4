import type { Report } from '../../src/core/model/report.ts'
import { makePlan } from '../../src/core/plan/make-plan.ts'
import { makeBankReport } from '../../src/core/report/bank-report.ts'
import { makeBuyerReport } from '../../src/core/report/buyer-report.ts'
import { makePlanReport } from '../../src/core/report/plan-report.ts'
import { type Words, wordsIn } from '../../src/words/words.ts'
import { answersOf, assessmentOf } from './firms.ts'

const WORDS = { vi: wordsIn('vi'), en: wordsIn('en') }

/** The reports that a firm can hand on. */
export const KINDS = ['plan', 'full plan', 'buyer', 'buyer with actions', 'bank'] as const
export type Kind = (typeof KINDS)[number]

/** A report of one of the sample firms; `both` is Vietnamese with English as its second language. */
export function firmReport(firm: string, kind: Kind, language: 'vi' | 'en' | 'both'): Report {
  const assessment = assessmentOf(answersOf(firm))
  const plan = makePlan(assessment)
  const make = (words: Words): Report => {
    switch (kind) {
      case 'plan':
      case 'full plan':
        return makePlanReport(assessment, plan, words, { full: kind === 'full plan' })
      case 'buyer':
      case 'buyer with actions':
        return makeBuyerReport(assessment, plan, words, { withActions: kind === 'buyer with actions' })
      case 'bank':
        return makeBankReport(assessment, plan, words)
      default:
        return kind satisfies never
    }
  }
  return language === 'both' ? { ...make(WORDS.vi), second: make(WORDS.en) } : make(WORDS[language])
}
