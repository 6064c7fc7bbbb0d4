/** Letters of Greek and Cyrillic that look like Latin ones; capitals apart, because Η looks like H and η like n. */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαΑА',
    b: 'βΒВЬь',
    c: 'сСϲ',
    d: 'ԁđĐð',
    e: 'еεΕЕ',
    g: 'ɡց',
    h: 'һΗНн',
    i: 'іιΙІӀı',
    j: 'јЈ',
    k: 'κкΚКқ',
    l: 'łŁ',
    m: 'мΜМ',
    n: 'ηΝпո',
    o: 'оοσΟОøØօ',
    p: 'рρΡРþ',
    q: 'ԛ',
    r: 'гᴦ',
    s: 'ѕЅ',
    t: 'тτΤТ',
    u: 'υμս',
    v: 'νѵ',
    w: 'ωԝшԜ',
    x: 'хχΧХ',
    y: 'уγΥУүҮ',
    z: 'ζΖᴢ',
    ae: 'æÆ',
    oe: 'œŒ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
)

/** Legal forms, as they stand in names of firms in Viet Nam and of those that buy there: without marks and dots, in small letters. */
const LEGAL_FORMS =
  `cong ty trach nhiem huu han, cong ty co phan, cong ty hop danh, cong ty cp, cong ty, cty, ctcp, trach nhiem huu han,
  co phan, tnhh, mot thanh vien, hai thanh vien, 1 thanh vien, 2 thanh vien, 1tv, 2tv, mtv, doanh nghiep tu nhan, dntn,
  joint stock company, joint stock, jsc, limited liability company, private limited, company, limited, co ltd, coltd, ltd,
  llc, llp, plc, pte, pty, sdn bhd, incorporated, inc, corporation, corp, gmbh, sarl, srl`
    .split(/,\s+/)
    .map((form) => form.split(' '))

/** Those that are words too, so that they count at the end alone: Cơ khí is mechanics, and Sa Pa a town. */
const LAST_FORMS: ReadonlySet<string> = new Set('co cp sa sas spa ag ab kg bv nv oy kk'.split(' '))

/**
 * What a name looks like at a glance: letters and digits alone, without marks, capitals, blanks, legal forms, and with one letter for all that
 * look like it. Names of one shape are taken for each other; two honest firms may have one too. `''` for a name without letters.
 */
export function nameShape(name: string): string {
  const words = wordsOf(name)
  const kept = withoutLegalForms(words)
  return (kept.length > 0 ? kept : words).map(wordShape).join('')
}

/** Compatible forms first, so that ＡＣＭＥ and ᴬcme are letters like others; marks then stand alone and go. */
function wordsOf(name: string): readonly string[] {
  const latin = [...name.normalize('NFKD')].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('')
  const plain = latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}.'’]/gu, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

function withoutLegalForms(given: readonly string[]): readonly string[] {
  const words = given.slice(0, given.findLastIndex((word) => !LAST_FORMS.has(word)) + 1)
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const form = LEGAL_FORMS.find((parts) => parts.every((part, index) => words[at + index] === part))
    if (form === undefined) kept.push(words[at] ?? '')
    at += form?.length ?? 1
  }
  return kept
}

/** Beside letters 0 is read as o and 1 as l; a number stays one: May 10 is not May 19. */
function wordShape(word: string): string {
  if (/^\p{N}+$/u.test(word)) return word
  return word.replaceAll('0', 'o').replace(/[1i]/g, 'l').replaceAll('rn', 'm').replaceAll('vv', 'w')
}
