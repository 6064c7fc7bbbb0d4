import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../helpers/memory-store.ts'
import { ALL_ANSWERS, converse, OPENING } from './conversation.ts'

const begun = async (script: readonly string[] = []) => (await converse([...OPENING, ...script])).result.file

describe('the beginning', () => {
  test('asks the language first, unless it is known', async () => {
    expect((await converse([], { language: null })).names).toEqual(['language'])
    expect((await converse(['2', 'enter'], { language: null })).shown[2]?.title).toBe('What is the firm called?')
    expect((await converse([])).names).toEqual(['welcome'])
  })

  test('asks it in every language, and names each as its people do', async () => {
    const { last } = await converse([], { language: null })
    expect(last.title).toBe('Ngôn ngữ / Language')
    expect(last.field).toMatchObject({
      options: [
        { id: 'vi', label: 'Tiếng Việt' },
        { id: 'en', label: 'English' },
      ],
    })
  })

  test('asks it again where the answers were given in a language that is not spoken here', async () => {
    const file = { ...(await begun(['=10'])), language: 'km' }
    const { names, result } = await converse(['2'], { file, language: null })
    expect(names).toEqual(['language', 'question:pay.minimum'])
    expect([result.language, result.file.language, result.file.answers]).toEqual(['en', 'en', file.answers])
  })

  test('asks the facts that this list needs, then the first question', async () => {
    const { names } = await converse(OPENING)
    expect(names).toEqual([
      'welcome',
      'firm',
      'fact:hired',
      'fact:familyUnpaid',
      'fact:sector',
      'fact:region',
      'fact:night',
      'fact:site',
      'question:pay.contracts',
    ])
  })
  test('leaves out a fact that an earlier one settles', async () => {
    expect((await converse(['enter', '=', '=0', '=1', '1'])).last.name).toBe('fact:night')
  })
  test('saves nothing before the first fact, and then after each one', async () => {
    expect((await converse(['enter', '=Tên'])).store.saves).toEqual([])
    const { store } = await converse(['enter', '=Tên', '=12', '=0'])
    expect(store.saves.map((file) => file.facts)).toEqual([{ hired: 12 }, { hired: 12, familyUnpaid: 0 }])
    expect(store.saves[0]?.firm).toEqual({ name: 'Tên' })
  })
  test('asks kindly once more when it is not known how many are hired, and then takes it', async () => {
    const { shown, result } = await converse(['enter', '=', 'u', 'u'])
    expect(shown[3]?.name).toBe('fact:hired')
    expect(shown[3]?.notices[0]).toContain('gần đúng')
    expect(shown[4]?.name).toBe('fact:familyUnpaid')
    expect(result.file.facts).toEqual({ hired: 'unknown' })
  })
  test.each([
    ['=khoảng chục', 'chưa hiểu'],
    ['=2,5', 'số nguyên'],
    ['=', 'con số'],
  ])('%s for a number of people is asked again with a kind word', async (cue, said) => {
    const { last } = await converse(['enter', '=', cue])
    expect(last.name).toBe('fact:hired')
    expect(last.notices.join()).toContain(said)
  })
  test('"none of these" and "not sure" are answers of their own', async () => {
    const facts = async (cue: string) => (await converse([...OPENING.slice(0, -1), cue])).result.file.facts.site
    expect(await facts('3')).toEqual([])
    expect(await facts('4')).toBe('unknown')
    expect(await facts('+machines,chemicals')).toEqual(['machines', 'chemicals'])
  })
})

describe('the questions', () => {
  test('are saved before the next screen is shown', async () => {
    const { store } = await converse([...OPENING, '=10', '=6 triệu'])
    expect(store.saves.at(-1)?.answers).toEqual({
      'pay.contracts': { value: 10, meaning: 1 },
      'pay.minimum': { value: 6000000, meaning: 1 },
    })
  })
  test('show "saved" only when the disk holds everything', async () => {
    const store = memoryStore((attempt) => (attempt === 8 ? 'disk-full' : null))
    const { shown } = await converse([...OPENING, '=10', '=6 triệu', '4', '1'], { store })
    const heads = shown.map((screen) => screen.head?.status ?? null)
    expect(heads.slice(0, 5)).toEqual([null, null, '', '✓ đã lưu', '✓ đã lưu'])
    expect(shown.slice(-3).map((screen) => [screen.name, screen.head?.status])).toEqual([
      ['trouble:disk-full', undefined],
      ['question:pay.on-time', 'chưa lưu được'],
      ['question:pay.hours', '✓ đã lưu'],
    ])
  })
  test.each([
    ['=13', 'nhiều nhất là 12'],
    ['=2,5', 'số nguyên'],
    ['=nhiều', 'chưa hiểu'],
  ])('%s of 12 people is asked again with a kind word', async (cue, said) => {
    const { last, result } = await converse([...OPENING, cue])
    expect(last.name).toBe('question:pay.contracts')
    expect(last.notices.join()).toContain(said)
    expect(result.file.answers).toEqual({})
  })
  test.each([
    ['u', 'unknown'],
    ['=chưa rõ', 'unknown'],
    ['=10', 10],
  ])('%s in a number field is %s', async (cue, value) => {
    expect((await begun([cue])).answers['pay.contracts']).toEqual({ value, meaning: 1 })
  })
  test('"does not apply" carries its reason', async () => {
    const file = await begun([...ALL_ANSWERS.slice(0, 7), '5'])
    expect(file.answers['safety.debt']).toEqual({
      value: 'not-applicable',
      meaning: 1,
      reason: 'không ai nợ tiền cơ sở',
    })
  })
  test('a section ends with what went well', async () => {
    const strength = await converse([...OPENING, ...ALL_ANSWERS.slice(0, 6)])
    expect(strength.last.notices).toEqual([
      'Xong phần “Tiền lương và giờ làm”. Điều đáng mừng: Người làm đổi được ca khi nhà có việc.',
    ])
    const none = await converse([...OPENING, ...ALL_ANSWERS.slice(0, 5), '3'])
    expect(none.last.notices).toEqual(['Xong phần “Tiền lương và giờ làm”: 4 trong 6 điều đã ổn.'])
  })
  test.each([
    ['stopping', ['q']],
    ['a closed window', []],
  ])('a note that still waits for its answer is kept by %s, as something to find out', async (_, end) => {
    const { result, store } = await converse([...OPENING, '=10', 'n', '=hỏi kế toán', ...end])
    const [id] = Object.entries(result.file.answers).find(([, one]) => one.note === 'hỏi kế toán') ?? []
    expect(store.saves.at(-1)?.answers[id ?? '']).toMatchObject({ value: 'unknown', note: 'hỏi kế toán' })
    expect(result.saved).toBe(true)
  })

  test('what could not be saved is tried once more when the window closes', async () => {
    let full = false
    const store = memoryStore(() => (full ? 'disk-full' : null))
    const prompter = [...OPENING, '=10']
    const before = await converse(prompter, { store })
    expect(before.result.saved).toBe(true)
    full = true
    const lost = await converse(['=6 triệu', '4'], { store, file: before.result.file })
    expect([lost.result.saved, lost.result.exitCode]).toEqual([false, 74])
    let attempts = 0
    const healing = memoryStore(() => (attempts++ === 0 ? 'disk-full' : null))
    const kept = await converse(['=6 triệu', '4'], { store: healing, file: before.result.file })
    expect([kept.result.saved, kept.result.exitCode]).toEqual([true, 129])
    expect(healing.saves).toHaveLength(1)
  })

  test('a note is kept with its answer, before and after it is given', async () => {
    expect((await begun(['n', '=3 người mới', '=9'])).answers['pay.contracts']).toEqual({
      value: 9,
      meaning: 1,
      note: '3 người mới',
    })
    expect((await begun(['=9', 'b', 'n', '=thêm'])).answers['pay.contracts']).toEqual({
      value: 9,
      meaning: 1,
      note: 'thêm',
    })
    expect((await begun(['n', '=cũ', '=9', 'b', '=8'])).answers['pay.contracts']).toEqual({
      value: 8,
      meaning: 1,
      note: 'cũ',
    })
    expect((await begun(['n', '=cũ', '=9', 'b', 'n', '='])).answers['pay.contracts']).toEqual({ value: 9, meaning: 1 })
    expect((await begun(['=9', 'b', 'n', 'escape'])).answers['pay.contracts']).toEqual({ value: 9, meaning: 1 })
  })
  test('help and reasons lead back to the question', async () => {
    const { names } = await converse([...OPENING, '?', 'enter', 'w', 'enter'])
    expect(names.slice(-5)).toEqual([
      'question:pay.contracts',
      'help:pay.contracts',
      'question:pay.contracts',
      'why:pay.contracts',
      'question:pay.contracts',
    ])
  })
  test('the reason names the facts, the law with its article, and the level in force', async () => {
    const { last } = await converse([...OPENING, '=10', 'w'])
    const text = last.paragraphs.map((one) => one.text)
    expect(text).toContain('· Cơ sở trả công cho bao nhiêu người? 12 người')
    expect(text).toContain('Luật yêu cầu điều này. Mức hiện nay: ít nhất 5.310.000 đồng một tháng.')
    expect(text).toContain('· Bộ luật Lao động (45/2019/QH14), Điều 90, khoản 2')
    expect(text.join()).not.toContain('nên hỏi lại')
  })
  test('a law that is not certain says whom to check with', async () => {
    const { last } = await converse([...OPENING, ...ALL_ANSWERS.slice(0, 7), 'w'], { language: 'en' })
    expect(last.paragraphs.at(-1)?.text).toContain('check with the office in charge')
  })
})

describe('going back', () => {
  test('shows the screen before, with its answer, as often as wished and into the facts', async () => {
    const { names, shown } = await converse([...OPENING, '=10', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b'])
    expect(names.slice(9)).toEqual([
      'question:pay.minimum',
      'question:pay.contracts',
      'fact:site',
      'fact:night',
      'fact:region',
      'fact:sector',
      'fact:familyUnpaid',
      'fact:hired',
      'firm',
      'welcome',
      'language',
      'language',
    ])
    expect(shown[10]?.field).toMatchObject({ earlier: expect.stringContaining('10 trong 12 người') })
    expect(shown[11]?.field).toMatchObject({ marked: ['machines'] })
    expect(shown[14]?.field).toMatchObject({ marked: 'furniture' })
    expect(shown[17]?.field).toMatchObject({ value: 'Thành Công' })
  })
  test('and answering again goes on with what is still open', async () => {
    const { names, result } = await converse([...OPENING, '=10', '=6 triệu', '1', 'b', 'b', '=7 triệu'])
    expect(names.slice(-4)).toEqual([
      'question:pay.hours',
      'question:pay.on-time',
      'question:pay.minimum',
      'question:pay.hours',
    ])
    expect(result.file.answers['pay.minimum']?.value).toBe(7000000)
  })
  test('and pressing Enter on a number keeps it', async () => {
    const { store, last } = await converse([...OPENING, '=10', 'b', '='])
    expect(last.name).toBe('question:pay.minimum')
    expect(store.saves.at(-1)?.revision).toBe(7)
  })
  test('works in a session that was begun before', async () => {
    const file = await begun(['=10', '=6 triệu'])
    const { names } = await converse(['b', 'b', 'b'], { file })
    expect(names).toEqual(['question:pay.on-time', 'question:pay.minimum', 'question:pay.contracts', 'fact:site'])
  })
})

describe('putting off', () => {
  test('brings a question again at the end, once, and says so', async () => {
    const { names, shown } = await converse([...OPENING, 's', ...ALL_ANSWERS.slice(1), 's'])
    expect(names.slice(-2)).toEqual(['question:pay.contracts', 'review'])
    expect(shown.at(-2)?.notices).toContain('Còn 1 câu để sau. Giờ mình xem lại.')
    expect(shown.at(-1)?.notices.join()).toContain('Còn 1 câu chưa trả lời')
  })
  test('everything twice ends in the review', async () => {
    const { names } = await converse([...OPENING, ...Array.from({ length: 20 }, () => 's')])
    expect(names.at(-1)).toBe('review')
    expect(names.filter((name) => name.startsWith('question:'))).toHaveLength(20)
  })
  test('twice before the others were seen counts once', async () => {
    const { names } = await converse([...OPENING, 's', 'b', 's', ...ALL_ANSWERS.slice(1)])
    expect(names.at(-1)).toBe('question:pay.contracts')
  })
  test('of an answered question only goes on', async () => {
    const { result, last } = await converse([...OPENING, '=10', 'b', 's'])
    expect(last.name).toBe('question:pay.minimum')
    expect(result.file.answers['pay.contracts']?.value).toBe(10)
  })
})

describe('changing facts', () => {
  test('fits the list anew and keeps hidden answers in the file', async () => {
    const { result, names } = await converse([...OPENING, ...ALL_ANSWERS, '@fact:site', '3'])
    expect(names.at(-1)).toBe('review')
    expect(result.file.facts.site).toEqual([])
    expect(result.file.answers['safety.machines']?.value).toBe('yes')
  })
  test('asks what has come in, before the review', async () => {
    const { names } = await converse([...OPENING, ...ALL_ANSWERS, '@fact:night', '1'])
    expect(names.at(-1)).toBe('question:safety.night')
  })
  test('of how many are paid asks to look again at what was counted out of them', async () => {
    const { last, result } = await converse([...OPENING, ...ALL_ANSWERS, '@fact:hired', '=14'])
    expect(last.name).toBe('review')
    expect(last.notices.join()).toMatch(/Số người đã đổi, bạn xem lại giúp 1 câu đếm người: “.+”/)
    expect(result.file.answers['pay.contracts']?.value).toBe(10)
    const same = await converse([...OPENING, ...ALL_ANSWERS, '@fact:hired', '=12'])
    expect(same.last.notices).toEqual([])
  })
  test('asks a count again that no longer fits, and brings it back when it does', async () => {
    const smaller = await converse([...OPENING, ...ALL_ANSWERS, '@fact:hired', '=8'])
    expect(smaller.names.at(-1)).toBe('question:pay.contracts')
    expect(smaller.result.file.answers['pay.contracts']).toBeUndefined()
    expect(smaller.result.file.retired['pay.contracts']?.value).toBe(10)
    const again = await converse([...OPENING, ...ALL_ANSWERS, '@fact:hired', '=8', 'b', '@fact:hired', '=12'])
    expect(again.result.file.answers['pay.contracts']?.value).toBe(10)
    expect(again.result.file.retired).toEqual({})
    const anew = await converse([...OPENING, ...ALL_ANSWERS, '@fact:hired', '=8', '=7'])
    expect(anew.result.file.answers['pay.contracts']?.value).toBe(7)
    expect(anew.result.file.retired).toEqual({})
  })
})

describe('the review', () => {
  test('lists facts and answers, and finishing ends', async () => {
    const { last, result } = await converse([...OPENING, ...ALL_ANSWERS, '@finish'])
    expect(result).toMatchObject({
      outcome: 'finished',
      saved: true,
      exitCode: 0,
      path: '/firm/a.tukiem.yaml',
      language: 'vi',
    })
    const rows = last.field.kind === 'list' ? last.field.rows : []
    expect(rows).toContainEqual({
      kind: 'row',
      id: 'question:pay.records',
      label: 'Cơ sở ghi lương ở đâu?',
      value: 'trong sổ tay',
    })
    expect(rows.filter((row) => row.kind === 'heading')).toHaveLength(3)
  })
  test('an answer that is changed leads back to it', async () => {
    const { last, result } = await converse([...OPENING, ...ALL_ANSWERS, '@question:pay.on-time', '3'])
    expect(last.field).toMatchObject({ kind: 'list', at: 'question:pay.on-time' })
    expect(result.file.answers['pay.on-time']?.value).toBe('no')
  })
})

describe('stopping and going on', () => {
  test('q ends with everything saved', async () => {
    const { result } = await converse([...OPENING, '=10', 'q'])
    expect(result).toMatchObject({ outcome: 'stopped', saved: true, exitCode: 0, path: '/firm/a.tukiem.yaml' })
  })
  test('before the first fact nothing was saved, and no path is named', async () => {
    expect((await converse(['q'])).result).toMatchObject({ outcome: 'stopped', path: null, exitCode: 0 })
  })
  test('a check that is taken up again goes on at the next question', async () => {
    const { last } = await converse([], { file: await begun(['=10', '=6 triệu']), language: null })
    expect(last.name).toBe('question:pay.on-time')
    expect(last.notices).toEqual(['Chào bạn trở lại. Còn 8 câu. Tiếp tục từ câu 3/10.'])
  })
  test('one that is finished goes to the review', async () => {
    const { last } = await converse([], { file: await begun(ALL_ANSWERS) })
    expect(last.name).toBe('review')
  })
  test('a question whose meaning has changed is asked again', async () => {
    const file = await begun(ALL_ANSWERS)
    const old = { ...file, answers: { ...file.answers, 'pay.on-time': { value: 'yes', meaning: 0 } } }
    expect((await converse([], { file: old })).last.name).toBe('question:pay.on-time')
  })
  test('answers to questions that are gone are kept aside', async () => {
    const file = await begun(['=10'])
    const old = { ...file, answers: { ...file.answers, 'gone.away': { value: 'yes', meaning: 1 } } }
    const { result } = await converse(['=6 triệu'], { file: old })
    expect(result.file.retired).toEqual({ 'gone.away': { value: 'yes', meaning: 1 } })
    expect(Object.keys(result.file.answers)).toEqual(['pay.contracts', 'pay.minimum'])
  })
  test('a closed terminal ends with 129 and loses nothing', async () => {
    const { result, store } = await converse([...OPENING, '=10'])
    expect(result).toMatchObject({ outcome: 'SIGHUP', exitCode: 129, saved: true })
    expect(store.saves.at(-1)).toEqual(result.file)
  })
})

describe('when saving fails', () => {
  const only = (folder: string) => memoryStore((_, here) => (here === folder ? null : 'not-allowed'))
  test('another folder can be taken, and the answer is there', async () => {
    const store = only('/elsewhere')
    const { names, last } = await converse(['enter', '=', '=12', '3', '=/elsewhere'], { store })
    expect(names.slice(-3)).toEqual(['trouble:not-allowed', 'folder', 'fact:familyUnpaid'])
    expect(last.head?.status).toBe('✓ đã lưu')
    expect(store.saves.at(-1)?.facts).toEqual({ hired: 12 })
  })
  test('a folder that does not help is told again', async () => {
    const { names } = await converse(['enter', '=', '=12', '3', '=/wrong'], { store: only('/elsewhere') })
    expect(names.at(-1)).toBe('trouble:not-allowed')
  })
  test('one can go on, is not asked at each answer, but is told before leaving', async () => {
    const { names, result } = await converse(['enter', '=', '=12', '4', '=0', '1', 'q', '4'], {
      store: only('/elsewhere'),
    })
    expect(names.slice(3)).toEqual([
      'trouble:not-allowed',
      'fact:familyUnpaid',
      'fact:sector',
      'fact:region',
      'trouble:not-allowed',
    ])
    expect(result).toMatchObject({ outcome: 'stopped', saved: false, exitCode: 74 })
  })
  test('answers that are nowhere yet are not called saved, and are told of before leaving', async () => {
    const file = await begun(ALL_ANSWERS.slice(0, 4))
    const { shown, names, result } = await converse(['q', '4'], { file, isUnsaved: true, store: only('/elsewhere') })
    expect(shown[0]?.head?.status).not.toContain('đã lưu')
    expect(names.at(-1)).toBe('trouble:not-allowed')
    expect(result).toMatchObject({ saved: false, exitCode: 74 })
  })
  test('answers that are nowhere yet are saved before leaving', async () => {
    const file = await begun(ALL_ANSWERS.slice(0, 4))
    const { store, result } = await converse(['q'], { file, isUnsaved: true })
    expect(store.saves.at(-1)?.answers).toEqual(file.answers)
    expect(result).toMatchObject({ saved: true, exitCode: 0 })
  })
})

describe('what was marked as done', () => {
  const done = {
    'pay.contracts': { on: '2026-12-01', settles: 10, proof: 'tủ hồ sơ' },
    'gone.question': { on: '2026-12-01', settles: 'no' },
  }

  test('is saved with every answer, also once its question is answered anew or its number no longer fits', async () => {
    const before = { ...(await begun(ALL_ANSWERS.slice(0, 4))), done }
    const { store } = await converse(['3', 'b', 'b', 'b', 'b', 'b', '=11', 'q'], { file: before })
    expect(store.saves.length).toBeGreaterThan(1)
    for (const saved of store.saves) expect(saved.done).toEqual(done)
    expect(store.saves.at(-1)?.answers['pay.contracts']?.value).toBe(11)
    const smaller = await converse(['1'], { file: { ...before, facts: { ...before.facts, hired: 5 } } })
    expect(smaller.store.saves.at(-1)).toMatchObject({ retired: { 'pay.contracts': { value: 10 } }, done })
  })
})
