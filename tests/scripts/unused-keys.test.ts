import { describe, expect, test } from 'vitest'
import { unusedKeys } from '../../scripts/unused-keys.ts'

describe('a message key', () => {
  test.each<[string, string, string, boolean]>([
    ['is used where it stands in quotes', 'cli.done', "words.say('cli.done')", true],
    ['is used where it stands in a template without holes', 'cli.done', 'words.say(`cli.done`)', true],
    ['is used where a template begins like it', 'report.status.met', 'say(`report.status.$' + '{status}`)', true],
    ['is not used by a longer key', 'report.level', "say('report.level-means')", false],
    ['is not used by a template of its neighbours', 'report.stat', 'say(`report.status.$' + '{status}`)', false],
    ['is not used by a template that says nothing yet', 'report.level', 'say(`$' + '{area}.level`)', false],
    ['is not used by a word in a comment', 'cli.done', '// says cli.done', false],
  ])('%s', (_, key, source, isUsed) => {
    expect(unusedKeys([key], ['', source])).toEqual(isUsed ? [] : [key])
  })
})
