import type { Checklist, Fix, Question } from '../../src/core/model/checklist.ts'
import type { FactDefinition } from '../../src/core/model/facts.ts'
import type { Law, Parameter } from '../../src/core/model/law.ts'
import type { Text } from '../../src/core/model/text.ts'
import type { Library } from '../../src/interview/state.ts'

const both = (vi: string, en: string): Text => ({ vi, en })

const FIX: Fix = {
  first: both('Đi một vòng và ghi lại điều cần sửa.', 'Walk round and write down what needs mending.'),
  minutes: 30,
  then: [],
  hours: 2,
  who: 'owner',
  cost: 'none',
  days: 7,
  from: [],
}

/** A question with everything that a test does not look at. */
const plain = (id: string, ask: Text) =>
  ({
    id,
    meaning: 1,
    basis: 'law',
    severity: 'serious',
    tier: 'core',
    ask,
    help: both(
      'Xem việc hằng ngày ở cơ sở. Ví dụ, nhìn quanh chỗ làm rồi nhớ lại tuần vừa qua. Chưa chắc thì chọn "Chưa rõ".',
      'Think of an ordinary day. For example, look around the workplace and recall last week. Choose "Not sure" if in doubt.',
    ),
    met: both('Điều này đã có.', 'This is in place.'),
    gap: both('Điều này chưa có.', 'This is not there yet.'),
    why: both('Người làm yên tâm, khách hàng tin hơn.', 'People feel safe, buyers trust you more.'),
    laws: [{ ref: 'labour-code', at: { article: 90, clause: 2 }, certain: true }],
    proof: [both('ảnh chụp có ngày', 'a dated photo')],
    fix: FIX,
    codes: {},
  }) as const

const PAY: readonly Question[] = [
  {
    ...plain(
      'pay.contracts',
      both(
        'Trong {hired} người, bao nhiêu người đã có hợp đồng bằng giấy?',
        'Of {hired} people, how many have a written contract?',
      ),
    ),
    kind: 'count',
    of: 'hired',
    when: { hired: { atLeast: 1 } },
    ladder: 'contracts',
  },
  {
    ...plain(
      'pay.minimum',
      both('Người được trả thấp nhất nhận bao nhiêu một tháng?', 'What does the lowest paid person get a month?'),
    ),
    kind: 'number',
    unit: 'VND/month',
    severity: 'critical',
    target: { atLeast: { parameter: 'minimum-wage', by: 'region' } },
    when: { hired: { atLeast: 1 } },
  },
  {
    ...plain('pay.on-time', both('Lương có được trả đúng ngày đã hẹn không?', 'Is pay given on the agreed day?')),
    kind: 'yes-no',
    fix: { ...FIX, title: both('Trả lương đúng ngày đã hẹn', 'Pay on the agreed day') },
    written: 'helps',
  },
  {
    ...plain('pay.hours', both('Một tuần làm bao nhiêu giờ?', 'How many hours is a week?')),
    kind: 'number',
    unit: 'hours/week',
    target: { atMost: 48 },
    partly: { atMost: 54 },
  },
  {
    ...plain('pay.records', both('Cơ sở ghi lương ở đâu?', 'Where is pay written down?')),
    kind: 'choice',
    basis: 'good',
    severity: 'moderate',
    laws: [],
    choices: [
      { id: 'software', title: both('trong phần mềm', 'in software'), credit: 1 },
      { id: 'book', title: both('trong sổ tay', 'in a notebook'), credit: 0.6 },
      { id: 'nowhere', title: both('chưa ghi', 'not written'), credit: 0 },
    ],
  },
  {
    ...plain(
      'pay.swap',
      both('Người làm có được đổi ca khi nhà có việc không?', 'Can people swap shifts when family needs them?'),
    ),
    kind: 'yes-no',
    basis: 'strength',
    severity: 'minor',
    laws: [],
    met: both('Người làm đổi được ca khi nhà có việc.', 'People can swap shifts when family needs them.'),
  },
]

const SAFETY: readonly Question[] = [
  {
    ...plain('safety.exits', both('Mọi cửa thoát có mở được ngay không?', 'Does every exit open at once?')),
    kind: 'yes-no',
    severity: 'critical',
  },
  {
    ...plain(
      'safety.debt',
      both('Người làm có được nghỉ việc khi còn nợ cơ sở không?', 'May people leave while they owe the firm money?'),
    ),
    kind: 'yes-no',
    severity: 'critical',
    mayNotApply: both('không ai nợ tiền cơ sở', 'nobody owes the firm money'),
    laws: [{ ref: 'labour-code', certain: false }],
  },
  {
    ...plain(
      'safety.machines',
      both('Máy có tấm che chỗ quay, chỗ cắt không?', 'Are moving parts of machines covered?'),
    ),
    kind: 'yes-no',
    when: { site: { has: 'machines' } },
    written: 'law',
  },
  {
    ...plain('safety.night', both('Đường về ban đêm có đèn không?', 'Is the way home lit at night?')),
    kind: 'yes-no',
    fix: { ...FIX, title: both('Lắp đèn trên đường về', 'Light the way home') },
    basis: 'good',
    laws: [],
    when: { night: { is: true } },
  },
  {
    ...plain('safety.plan', both('Cơ sở đã tập thoát khi có cháy chưa?', 'Has the firm held a fire drill?')),
    kind: 'yes-no',
    fix: { ...FIX, title: both('Tập thoát khi có cháy', 'Hold a fire drill') },
    tier: 'standard',
  },
  {
    ...plain('safety.board', both('Cơ sở có người chuyên trách an toàn không?', 'Is somebody in charge of safety?')),
    kind: 'yes-no',
    tier: 'extended',
    basis: 'buyer',
  },
]

const LAMPS: Question = {
  ...plain('safety.lamps', both('Lối thoát có đèn khi mất điện không?', 'Are the exits lit when the power fails?')),
  kind: 'yes-no',
  fix: { ...FIX, title: both('Gắn đèn ở mọi lối thoát', 'Put a lamp at every exit') },
}

const SMALL_CHECKLIST: Checklist = {
  id: 'test.small',
  version: '1.0.0',
  languages: ['vi', 'en'],
  title: both('Bộ câu hỏi nhỏ', 'A small list'),
  publisher: { name: 'tukiem' },
  lawAsOf: '2026-11-21',
  lookAgain: '2027-01-15',
  sections: [
    { id: 'pay', title: both('Tiền lương và giờ làm', 'Pay and hours'), questions: PAY },
    { id: 'safety', title: both('Chỗ làm an toàn', 'A safe workplace'), questions: SAFETY },
  ],
}

const HELP = both('Một con số gần đúng cũng được.', 'A rough number is fine.')

const SMALL_FACTS: readonly FactDefinition[] = [
  {
    id: 'hired',
    kind: 'number',
    unit: 'people',
    ask: both('Cơ sở trả công cho bao nhiêu người?', 'How many people are paid to work here?'),
    help: HELP,
  },
  {
    id: 'familyUnpaid',
    kind: 'number',
    unit: 'people',
    ask: both('Bao nhiêu người nhà phụ việc không lấy công?', 'How many of the family help unpaid?'),
    help: HELP,
  },
  {
    id: 'sector',
    kind: 'choice',
    ask: both('Cơ sở chủ yếu làm gì?', 'What does the firm mainly do?'),
    help: HELP,
    choices: [
      { id: 'furniture', group: 'industry', title: both('gỗ, nội thất', 'wood and furniture') },
      { id: 'services', group: 'services', title: both('dịch vụ', 'services') },
    ],
  },
  {
    id: 'region',
    kind: 'choice',
    when: { hired: { atLeast: 1 } },
    ask: both('Chỗ làm nằm ở vùng lương nào?', 'Which wage region is it?'),
    help: HELP,
    choices: [
      { id: 'I', title: both('vùng I', 'Region I') },
      { id: 'II', title: both('vùng II', 'Region II') },
    ],
  },
  { id: 'night', kind: 'yes-no', ask: both('Có ai làm ban đêm không?', 'Does anybody work at night?'), help: HELP },
  {
    id: 'site',
    kind: 'several',
    ask: both('Chỗ làm có những thứ nào?', 'What is there at the workplace?'),
    help: HELP,
    choices: [
      { id: 'machines', title: both('máy có chỗ quay', 'machines that turn') },
      { id: 'chemicals', title: both('hóa chất', 'chemicals') },
    ],
  },
]

const SMALL_LAWS: readonly Law[] = [
  {
    id: 'labour-code',
    title: both('Bộ luật Lao động', 'Labour Code'),
    number: '45/2019/QH14',
    inForce: '2021-01-01',
    confidence: 'high',
  },
]

const SMALL_PARAMETERS: readonly Parameter[] = [
  {
    id: 'minimum-wage',
    title: both('Lương tối thiểu tháng', 'Minimum monthly wage'),
    unit: 'VND/month',
    by: 'region',
    values: [
      {
        validFrom: '2026-01-01',
        value: { I: 5310000, II: 4730000 },
        law: { ref: 'labour-code', certain: true },
        source: 'test',
      },
    ],
  },
]

export const SMALL_LIBRARY: Library = {
  checklist: SMALL_CHECKLIST,
  facts: SMALL_FACTS,
  laws: SMALL_LAWS,
  parameters: SMALL_PARAMETERS,
  sha256: 'ab'.repeat(32),
}

/**
 * The same list a version later: it asks about lamps too, whether pay is on time means something else, and nobody is
 * asked about swapping shifts any more.
 */
export const NEXT_LIBRARY: Library = {
  ...SMALL_LIBRARY,
  sha256: 'cd'.repeat(32),
  checklist: {
    ...SMALL_CHECKLIST,
    version: '1.1.0',
    sections: SMALL_CHECKLIST.sections.map((section) => ({
      ...section,
      questions: section.questions.flatMap((question): readonly Question[] => {
        if (question.id === 'pay.swap') return []
        if (question.id === 'pay.on-time') return [{ ...question, meaning: 2 }]
        return question.id === 'safety.exits' ? [question, LAMPS] : [question]
      }),
    })),
  },
}
