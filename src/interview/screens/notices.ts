import type { Misfit } from '../../core/answer/misfit.ts'
import type { Profile } from '../../core/model/facts.ts'
import { clean } from '../../core/text/clean.ts'
import type { Words } from '../../words/words.ts'
import type { Notice, Setting } from '../state.ts'
import { sayListChanged, saySizedAnew } from './changed-notices.ts'
import { numberLabel, sentence } from './labels.ts'

/** A notice in words; `profile` is the firm as it is now. */
export function sayNotice(notice: Notice, profile: Profile, by: Setting['by'], words: Words): string {
  switch (notice.code) {
    case 'welcome-back':
      return words.say('interview.notice.welcome-back', {
        open: notice.open,
        number: notice.number,
        total: notice.total,
      })
    case 'sized':
      return words.say('interview.notice.sized', { questions: notice.questions, minutes: notice.minutes })
    case 'section-done': {
      const section = words.text(notice.section)
      return notice.strength === null
        ? words.say('interview.notice.section-done', { section, good: notice.good, of: notice.of })
        : words.say('interview.notice.section-strength', {
            section,
            strength: sentence(notice.strength, words, profile),
          })
    }
    case 'skipped-again':
      return words.say('interview.notice.skipped-again', { count: notice.count })
    case 'open-left':
      return words.say('interview.notice.open-left', { count: notice.count })
    case 'not-understood':
      return notice.text === ''
        ? words.say('interview.notice.number-needed', { by })
        : words.say('interview.notice.not-understood', { text: clean(notice.text), kind: kindOf(notice.unit) })
    case 'misfit':
      return sayMisfit(notice.misfit, by, words)
    case 'impossible': {
      const { value, most, unit } = notice
      return words.say('interview.notice.impossible', {
        value: words.number(value),
        most: numberLabel(most, unit, words),
      })
    }
    case 'too-long':
      return words.say('interview.text-too-long', { most: notice.most, by })
    case 'conflict':
      return words.say('interview.notice.conflict', { kept: clean(notice.kept), ours: clean(notice.ours) })
    case 'sized-anew':
      return saySizedAnew(notice, profile, words)
    case 'list-changed':
      return sayListChanged(notice, profile, words)
    case 'checks-again':
      return words.say('resume.checks-again')
    case 'welcome-back-facts':
    case 'welcome-back-done':
    case 'hired-again':
    case 'note-kept':
    case 'proof-kept':
    case 'waits':
      return words.say(`interview.notice.${notice.code}`)
    default:
      return notice satisfies never
  }
}

/** What a number counts, for an example that helps. */
function kindOf(unit: string): 'people' | 'money' | 'other' {
  if (unit === 'people') return 'people'
  return unit.startsWith('VND/') ? 'money' : 'other'
}

function sayMisfit(misfit: Misfit, by: Setting['by'], words: Words): string {
  switch (misfit.code) {
    case 'number-expected':
      return words.say('interview.notice.number-needed', { by })
    case 'number-below-zero':
      return words.say('interview.notice.below-zero')
    case 'whole-number-expected':
      return words.say('interview.notice.whole-number')
    case 'more-than-all':
      return words.say('interview.notice.more-than-all', { of: misfit.of, by })
    case 'state-not-offered':
      return words.say('interview.notice.not-offered')
    default:
      return misfit satisfies never
  }
}
