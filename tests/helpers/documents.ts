import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PROGRAM } from './program.ts'

/** The blocks of a page in a language, such as `yaml`. */
const blocks = (page: string, language: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, own]) => own === language)
    .map(([, , text = '']) => text)

/** The first YAML example of a page that holds such a text. */
export const example = (page: string, holding = '') => blocks(page, 'yaml').find((text) => text.includes(holding)) ?? ''

/** The commands of a page, without what is remarked on them. */
export const commandsOf = (page: string) =>
  blocks(page, 'sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('tukiem '))
    .map((line) => line.replace(/ +# .*$/, ''))

/** 27 November 2026: on another day a list may be too old to be packed, or an answer due. */
const SOURCE_DATE_EPOCH = '1795737600'

/** What a line typed at a shell in a folder gives; `tukiem` is this program, and its keys and trust are kept there. */
export const typed = (line: string, cwd: string) => {
  const env = {
    PATH: `${dirname(PROGRAM)}:${process.env.PATH}`,
    HOME: cwd,
    TUKIEM_HOME: join(cwd, '.tukiem'),
    LANG: 'en',
    SOURCE_DATE_EPOCH,
  }
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}` }
}
