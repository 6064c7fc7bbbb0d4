import type { AnswerFile } from '../../src/core/model/answers.ts'
import type { Language } from '../../src/core/model/text.ts'
import { begin } from '../../src/interview/begin.ts'
import type { Screen } from '../../src/interview/screen.ts'
import { screenOf } from '../../src/interview/screens/screen-of.ts'
import { emptyAnswers, type Library, type SaveFailure, type Setting, type State } from '../../src/interview/state.ts'
import { wordsIn } from '../../src/words/words.ts'
import { facts, laws, packagedList, parameters } from './packaged.ts'

const FIRM = {
  hired: 34,
  familyUnpaid: 2,
  sector: 'furniture',
  legalForm: 'company',
  wageRegion: 'I',
  people: ['overtime', 'night-work'],
  site: ['machines'],
  exportsTo: ['EU'],
}
const SLIP = { over: 'slip', unit: 'VND/month', value: 5310, meant: 5_310_000 } as const
const OVER_A_QUESTION: readonly State['overlay'][] = [
  null,
  ...(['help', 'why', 'note'] as const).map((over) => ({ over })),
  ...(['proof', 'proof-words'] as const).map((over) => ({ over, isAsked: true })),
  SLIP,
]
const FAILURES: readonly SaveFailure['code'][] = ['disk-full', 'not-allowed', 'no-folder', 'other']
const NOTE = 'Ba người mới vào làm từ đầu tháng, hợp đồng đã in và đang chờ ký trong tuần này.'
const PLACE = '/home/chu-co-so/Tài liệu/Tự kiểm cơ sở/xuong-moc-thanh-cong.tukiem.yaml'

/** Every screen that the interview can show with a packaged list: each fact and question before and after its answer. */
export function everyScreen(listId: string, language: Language): readonly Screen[] {
  const library: Library = { checklist: packagedList(listId), facts, laws, parameters, sha256: '' }
  const setting: Setting = { library, today: '2026-11-21', by: 'keys', place: PLACE, home: '/home/chu-co-so' }
  const questions = library.checklist.sections.flatMap((section) => section.questions)
  const answers = Object.fromEntries(
    questions.map(({ id, meaning }) => [
      id,
      { value: 'unknown' as const, meaning, note: NOTE, proof: 'ảnh chụp ngày 1/12' },
    ]),
  )
  const blank = { ...emptyAnswers(library), firm: { name: 'Xưởng mộc Thành Công' }, facts: FIRM }
  const full: AnswerFile = { ...blank, answers }
  const first = begin(library, null, language)
  const show = (state: Partial<State>) => screenOf({ ...first, saved: 'saved', ...state }, setting, wordsIn(language))
  return [
    ...(['language', 'welcome', 'firm', 'review'] as const).flatMap((at) =>
      [blank, full].map((file) => show({ file, step: { at } })),
    ),
    ...facts.flatMap(({ id }) =>
      [null, { over: 'help' } as const, SLIP].map((overlay) => show({ file: full, step: { at: 'fact', id }, overlay })),
    ),
    ...questions.flatMap(({ id }) => [
      show({ file: blank, step: { at: 'question', id } }),
      ...OVER_A_QUESTION.map((overlay) => show({ file: full, step: { at: 'question', id }, overlay })),
    ]),
    ...FAILURES.flatMap((code) =>
      [null, 'stopped' as const].map((leaving) =>
        show({ leaving, overlay: { over: 'trouble', failure: { code, folder: PLACE, errno: 'EIO' }, then: null } }),
      ),
    ),
    show({ overlay: { over: 'folder', then: null } }),
  ]
}
