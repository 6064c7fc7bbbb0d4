import type { ActionCard, Ask, Block, Report } from '../../src/core/model/report.ts'

// Two reports as an owner would hold them: every kind of block, in sentences of the length that real ones have.

const card = (
  number: number,
  title: string,
  mark: string | null,
  lines: Readonly<Record<string, string | readonly string[]>>,
): ActionCard => ({
  kind: 'action',
  id: `sample.action-${number}`,
  number,
  title,
  mark,
  short: false,
  state: '',
  lines: Object.entries(lines).map(([label, text]) => ({
    label,
    text: typeof text === 'string' ? [text] : text,
    aside: false,
  })),
  facts: [],
})

const firstPageVi: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Kế hoạch hành động' },
  { kind: 'paragraph', tone: 'lead', text: 'Xưởng mộc Thành Công' },
  {
    kind: 'pairs',
    rows: [
      { label: 'Ngày tự kiểm', value: '21/11/2026' },
      { label: 'Bộ câu hỏi', value: 'Tự kiểm cho cơ sở nhỏ và vừa, bản 1.0.0' },
      { label: 'Số người làm', value: '34 người, cỡ nhỏ' },
    ],
  },
  {
    kind: 'level',
    step: 2,
    of: 5,
    steps: ['Bước đầu', 'Khởi đầu an toàn', 'Vững nền pháp luật', 'Sẵn sàng với khách hàng', 'Dẫn đầu'],
    label: 'Mức hiện nay',
    name: 'Khởi đầu an toàn',
    meaning: 'Những điều gấp nhất đã ổn. Giờ là lúc lo các điều luật quan trọng còn lại.',
    rule: 'Mức này: mọi câu gấp đều đã ổn.',
    inTheWay: 'Để lên mức “Vững nền pháp luật” còn 3 điều. Trước hết: 3 trong 34 người chưa có hợp đồng bằng văn bản.',
  },
  { kind: 'paragraph', tone: 'lead', text: 'Việc gấp: 1 việc · Cần hỏi cho rõ: 4 điều' },
  { kind: 'heading', level: 2, text: '3 việc đầu tiên' },
  {
    kind: 'first-actions',
    heads: ['Bước đầu tiên', 'Ai làm', 'Xong trước'],
    rows: [
      {
        step: 'Dọn hàng khỏi hai cửa thoát hiểm và thử mở cả hai cửa từ bên trong',
        who: 'Tổ trưởng',
        by: '24/11/2026',
        urgent: true,
      },
      { step: 'Ghi tên 3 người chưa có hợp đồng và hẹn ngày ký', who: 'Chủ cơ sở', by: '27/11/2026', urgent: false },
      {
        step: 'Chép giờ làm thêm tháng này của từng người vào một tờ giấy',
        who: 'Người lo giấy tờ',
        by: '28/11/2026',
        urgent: false,
      },
    ],
  },
  { kind: 'heading', level: 2, text: '3 điều cơ sở làm tốt' },
  {
    kind: 'list',
    marker: 'tick',
    items: [
      'Không ai dưới 18 tuổi làm việc với máy cưa; giấy tờ tuổi được giữ đủ.',
      'Lương của mọi người cao hơn mức tối thiểu vùng I (5.310.000 ₫ một tháng).',
      'Có bình chữa cháy, còn hạn, treo đúng chỗ.',
    ],
  },
  { kind: 'heading', level: 2, text: 'Từng phần' },
  {
    kind: 'bars',
    rows: [
      { label: 'Hợp đồng và người làm', range: { low: 0.72, high: 0.8 }, value: '72% đến 80% (9/10 câu)' },
      { label: 'Tiền lương và giờ làm', range: { low: 0.55, high: 0.55 }, value: '55% (8/8 câu)' },
      { label: 'An toàn và sức khỏe', range: { low: 0.61, high: 0.74 }, value: '61% đến 74% (11/12 câu)' },
      { label: 'Bảo hiểm', range: { low: 0.5, high: 0.5 }, value: '50% (4/4 câu)' },
      { label: 'Môi trường', range: null, value: 'chưa đủ câu trả lời (2/5)' },
      { label: 'Khách hàng và nguồn gỗ', range: { low: 0.9, high: 1 }, value: '90% đến 100% (5/5 câu)' },
      { label: 'Liêm chính', range: { low: 0, high: 0.2 }, value: '0% đến 20% (3/3 câu)' },
    ],
  },
  { kind: 'heading', level: 2, text: 'Đi từng bước ra khỏi làm ăn không giấy tờ' },
  {
    kind: 'ladders',
    rows: [
      { label: 'Có hợp đồng', step: 2, of: 3, value: 'Bậc 2/3: 31 trong 34 người' },
      { label: 'Có bảo hiểm xã hội', step: 1, of: 3, value: 'Bậc 1/3: 18 trong 34 người' },
    ],
  },
  {
    kind: 'pairs',
    rows: [
      {
        label: 'Ba phần, không cộng chung',
        value:
          'Pháp luật: 72% đến 80% (30/33 câu); Khách hàng: 55% (8/8 câu); Thực hành tốt: chưa đủ câu trả lời (2/5); Điểm mạnh: 3 trong 4 điểm mạnh',
      },
      { label: 'Tự kiểm lại', value: '15/01/2027' },
      { label: 'Luật được xem ngày', value: '21/11/2026' },
    ],
  },
  {
    kind: 'paragraph',
    tone: 'quiet',
    text: 'Cơ sở tự khai, nêu 6 giấy tờ chứng minh, chưa ai kiểm chứng. Tờ này ghi lại lời bạn trả lời và việc nên làm tiếp. Tờ này không phải tư vấn pháp luật và không chứng nhận điều gì.',
  },
  { kind: 'page-break' },
]

const cardsVi: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Việc cần làm' },
  {
    kind: 'paragraph',
    tone: 'lead',
    text: 'Mỗi tuần khoảng 5 giờ là đủ. Làm xong việc nào, đánh dấu vào ô bên phải việc đó.',
  },
  { kind: 'heading', level: 2, text: 'Tuần này' },
  card(1, 'Lối thoát hiểm bị hàng hóa che một phần', 'GẤP', {
    'Bước đầu (30 phút), trước 24/11/2026':
      'Dọn hàng khỏi hai cửa thoát hiểm và thử mở cả hai cửa từ bên trong, khi xưởng đang làm việc.',
    'Sau đó': [
      'Kẻ vạch vàng rộng 1,2 m trước mỗi cửa, không để gì trong vạch.',
      'Giao một người mỗi ca kiểm tra đầu giờ và ký vào sổ.',
    ],
    'Vì sao': 'Khi có cháy, 34 người phải ra được trong 3 phút. Người mua cũng kiểm tra cửa trước tiên.',
    'Ai làm': 'Tổ trưởng (tên: ........................)',
    'Công sức': 'cả việc khoảng 4 giờ · không tốn tiền · có kết quả trước 05/12/2026',
    'Giữ lại': ['Ảnh hai lối thoát, có ngày', 'Sổ kiểm tra đầu ca'],
    'Nơi giúp': 'Công an phòng cháy chữa cháy quận, miễn phí: xin một buổi xem xưởng',
    'Pháp luật': 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ 2024, điều 20',
  }),
  card(2, '3 trong 34 người chưa có hợp đồng bằng văn bản', null, {
    'Bước đầu': 'Ghi tên 3 người chưa có hợp đồng và hẹn ngày ký.',
    'Sau đó': [
      'Tải mẫu hợp đồng một trang, điền lương, việc, giờ làm.',
      'Đọc cùng người lao động rồi hai bên ký, mỗi bên giữ một bản.',
    ],
    'Vì sao': 'Giấy rõ ràng thì ít cãi nhau; người mua hỏi tỷ lệ này ≥ 95 %.',
    'Ai làm': 'Chủ cơ sở',
    'Trước ngày': '27/11/2026',
    'Chi phí': 'thấp',
    'Bằng chứng': 'Bản hợp đồng có hai chữ ký',
    'Pháp luật': 'Bộ luật Lao động 2019, điều 14 khoản 1',
  }),
  { kind: 'heading', level: 2, text: 'Tháng này' },
  card(3, 'Giờ làm thêm chưa được ghi lại cho từng người', null, {
    'Bước đầu': 'Chép giờ làm thêm tháng này của từng người vào một tờ giấy.',
    'Sau đó': 'Mỗi tháng so với giới hạn 40 giờ; ai gần tới thì đổi ca.',
    'Vì sao': 'Quá giờ làm người mệt, dễ mất ngón tay vì máy cưa.',
    'Ai làm': 'Kế toán',
    'Trước ngày': '28/11/2026',
    'Pháp luật': 'Bộ luật Lao động 2019, điều 107',
  }),
  card(4, 'Chưa huấn luyện an toàn cho người mới', null, {
    'Bước đầu': 'Gọi trung tâm huấn luyện của sở, hỏi lịch lớp tháng 12 cho 6 người.',
    'Ai làm': 'Văn phòng',
    'Trước ngày': '12/12/2026',
    'Chi phí': 'vừa: khoảng 250.000 ₫ một người',
    'Bằng chứng': 'Thẻ an toàn hoặc danh sách có chữ ký',
  }),
  { kind: 'heading', level: 2, text: 'Còn phải hỏi cho ra' },
  { kind: 'paragraph', tone: 'plain', text: 'Hãy hỏi kế toán bốn điều này trong một lần gặp:' },
  {
    kind: 'list',
    marker: 'number',
    items: [
      'Mức lương đóng bảo hiểm có bằng lương thực trả không?',
      'Giấy phép môi trường còn hạn đến ngày nào?',
      'Gỗ mua có hóa đơn và bảng kê lâm sản không?',
    ],
  },
  { kind: 'list', marker: 'bullet', items: ['Ai làm ca đêm?', 'Thợ khoán có được bảo hiểm tai nạn không?'] },
]

const answersVi = (count: number): readonly Block[] => [
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: 'Phụ lục: điều bạn đã trả lời' },
  {
    kind: 'pairs',
    rows: [
      { label: 'Danh mục', value: 'vn.sme 1.0.0, luật tính đến 21/11/2026' },
      { label: 'Xem lại', value: '15/01/2027' },
      { label: 'Cách chấm', value: 'phiên bản 1' },
    ],
  },
  { kind: 'heading', level: 3, text: 'An toàn' },
  {
    kind: 'table',
    columns: [
      { title: 'Câu hỏi', share: 0.52 },
      { title: 'Bạn trả lời', share: 0.18 },
      { title: 'Nghĩa là', share: 0.3 },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      `${i + 1}. Các lối thoát hiểm có luôn thông thoáng, mở được từ bên trong không?`,
      ['Có', 'Chưa', 'Một phần', 'Không biết'][i % 4] ?? '',
      ['đạt', 'còn thiếu, xem việc số 1', 'đang đi đúng hướng', 'cần hỏi thêm'][i % 4] ?? '',
    ]),
  },
]

/** A report in Vietnamese of about five pages, its table as long as wanted. */
export const sampleReportVi = (answers = 40): Report => ({
  language: 'vi',
  title: 'Kế hoạch của Xưởng mộc Thành Công',
  firm: 'Xưởng mộc Thành Công',
  date: '2026-11-21',
  foot: 'Xưởng mộc Thành Công · 21/11/2026 · tự khai, nêu 6 bằng chứng, chưa kiểm chứng · tukiem',
  pageOf: 'trang {page} / {pages}',
  blocks: [...firstPageVi, ...cardsVi, ...answersVi(answers)],
})

/** The same kinds of block in English, shorter. */
export const sampleReportEn: Report = {
  language: 'en',
  title: 'Plan for Thanh Cong Woodworks & Sons <2026>',
  firm: 'Thanh Cong Woodworks',
  date: '2026-11-21',
  foot: 'Thanh Cong Woodworks · 21 Nov 2026 · self-declared, 6 proofs named, not verified · tukiem',
  pageOf: 'page {page} of {pages}',
  blocks: [
    { kind: 'heading', level: 1, text: 'Plan for Thanh Cong Woodworks' },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: '21 November 2026 · 34 workers · furniture, exports to the EU · self-declared, not verified',
    },
    {
      kind: 'level',
      step: null,
      of: 5,
      steps: ['First steps', 'Safe start', 'Lawful base', 'Buyer-ready', 'Leading'],
      label: 'Where the firm stands',
      name: 'Cannot be told yet',
      meaning: 'No critical question counts for a firm like this one, so there is no level to name.',
      rule: 'A level needs at least one critical question that counts.',
      inTheWay: '',
    },
    { kind: 'heading', level: 2, text: 'Three things to begin with' },
    {
      kind: 'first-actions',
      heads: ['First step', 'Who', 'By'],
      rows: [
        {
          step: 'Clear both emergency exits and open each door from inside',
          who: 'Supervisor',
          by: '24 Nov 2026',
          urgent: true,
        },
        { step: 'List the 3 people without a contract', who: 'Owner', by: '27 Nov 2026', urgent: false },
      ],
    },
    {
      kind: 'bars',
      rows: [
        { label: 'What the law asks', range: { low: 0, high: 0.4 }, value: '0–40 %' },
        {
          label: 'What buyers ask for, in the wording of the buyer itself',
          range: { low: 1, high: 1 },
          value: '100 %',
        },
      ],
    },
    {
      kind: 'ladders',
      rows: [
        { label: 'Written contracts', step: 3, of: 3, value: '34 of 34' },
        { label: 'Insured', step: null, of: 3, value: 'not known' },
      ],
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: 'This week' },
    card(1, 'Goods stand in front of the emergency exits', 'urgent', {
      'First step': 'Clear both exits and open each door from inside.',
      Then: ['Paint a yellow line 1.2 m before each door.', 'Name one person a shift who checks.'],
      Why: 'In a fire 34 people must be out within three minutes.',
      Who: 'Supervisor',
      'By when': '24 Nov 2026',
      Law: 'Law on Fire Prevention 2024, article 20',
    }),
  ],
}

/** Averages of sections, tinted by how good they are. */
export const sampleHeat: Extract<Block, { kind: 'table' }> = {
  kind: 'table',
  columns: [
    { title: 'Section', share: 0.4 },
    { title: 'All', share: 0.3 },
    { title: 'Firms below 50%', share: 0.3 },
  ],
  rows: [
    ['Pay', '82%', '1 / 40'],
    ['Safety', '50–61%', '9 / 40'],
    ['Being heard', '31%', '22 / 40'],
    ['Buyers', '–', '0 / 0'],
  ],
  heat: {
    shades: [
      [null, 'high', null],
      [null, 'middle', null],
      [null, 'low', null],
    ],
    legend: [
      { shade: 'high', text: 'from 75%' },
      { shade: 'middle', text: 'from 50%' },
      { shade: 'low', text: 'below 50%' },
    ],
  },
}

/** A question of a paper form, as a firm would get it that said before that nobody lacks a bank card. */
export const sampleAsk: Ask = {
  kind: 'ask',
  code: 'C1',
  id: 'pay.lowest',
  ask: 'What does the person with the lowest pay get?',
  only: 'Only if A1 is 1 or more.',
  help: 'Take the pay agreed for a month.',
  write: { kind: 'number', unit: 'dong a month', value: '' },
  boxes: [
    { key: 'u', label: 'Not sure', ticked: false },
    { key: 'x', label: 'Does not apply: nobody is hired', ticked: true },
  ],
}

/** A line for a name. */
export const sampleLine: Ask = {
  ...sampleAsk,
  code: '',
  id: '',
  ask: 'Name of the firm',
  only: '',
  help: '',
  write: { kind: 'text', unit: '', value: '' },
  boxes: [],
}
