import { describe, expect, test } from 'vitest'
import { clean } from '../../../src/core/text/clean.ts'

describe('text from a file', () => {
  test.each([
    ['keeps Vietnamese, composed', 'Xưởng mộc Tha\u0300nh Công', 'Xưởng mộc Thành Công'],
    ['loses escape sequences', '\u001b[31mred\u0007', '\uFFFD[31mred\uFFFD'],
    ['loses C1 controls', 'a\u009bb', 'a\uFFFDb'],
    ['loses bidirectional controls', 'abc\u202Efdp.exe', 'abc\uFFFDfdp.exe'],
    ['loses zero-width characters', 'a\u200Bb\u2060c', 'a\uFFFDb\uFFFDc'],
    ['loses tag characters', `a${String.fromCodePoint(0xe0041)}`, 'a\uFFFD'],
    ['loses lone surrogates', 'a\uD800b', 'a\uFFFDb'],
    ['stays on one line', 'a\r\nb\tc', 'a b c'],
    ['has at most 8 marks on a letter', `x${'\u0335'.repeat(50)}`, `x${'\u0335'.repeat(8)}`],
    [
      'loses marks that change the direction of reading',
      'a\u200Eb\u200Fc\u2066d\u2069e',
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe',
    ],
    ['loses characters of private use', 'a\uE000b', 'a\uFFFDb'],
    ['loses what is no character', 'a\uFFFFb\u0378c', 'a\uFFFDb\uFFFDc'],
    ['loses ends of lines and paragraphs of their own kind', 'a\u2028b\u2029c', 'a\uFFFDb\uFFFDc'],
    ['loses DEL and the escape of old terminals', 'a\u007Fb\u0090c', 'a\uFFFDb\uFFFDc'],
    ['shows each hidden character for itself', '\u0007\u0008', '\uFFFD\uFFFD'],
    ['stays on one line, however it was broken', '\n\na\r\n\r\nb\t\tc\rd', ' a b c d'],
    ['has at most 8 of very many', `x${'\u0335'.repeat(200)}y`, `x${'\u0335'.repeat(8)}y`],
    [
      'has at most 8 of very many on each',
      `x${'\u0335'.repeat(70)}y${'\u0335'.repeat(70)}`,
      `x${'\u0335'.repeat(8)}y${'\u0335'.repeat(8)}`,
    ],
    ['has at most 8 marks where a text begins', '\u0335'.repeat(70), '\u0335'.repeat(8)],
    ['keeps 8 marks on a letter', `x${'\u0335'.repeat(8)}y`, `x${'\u0335'.repeat(8)}y`],
    [
      'has at most 8 marks on each letter',
      `x${'\u0335'.repeat(9)}y${'\u0335'.repeat(30)}`,
      `x${'\u0335'.repeat(8)}y${'\u0335'.repeat(8)}`,
    ],
    [
      'counts marks after letters are put together',
      `e${'\u0302\u0301'}${'\u0335'.repeat(9)}`,
      `\u1EBF${'\u0335'.repeat(8)}`,
    ],
    ['keeps emoji and other scripts', 'Łódź 김 工 🙂', 'Łódź 김 工 🙂'],
  ])('%s', (_, given, shown) => {
    expect(clean(given)).toBe(shown)
  })
})
