// Builds the page of all forms with its files: what an association or a buyer hands out. Static, for any web server.
import { parseArgs } from 'node:util'
import { listsToChoose } from '../src/cli/shelf.ts'
import { dayOf } from '../src/cli/today.ts'
import { UsageError } from '../src/cli/usage-error.ts'
import { loadLibrary } from '../src/node/library.ts'
import { wordsIn } from '../src/words/words.ts'
import { makeSite } from './site/make-site.ts'
import { SiteError } from './site/site-error.ts'
import { checkFolder, writeSite } from './site/write-site.ts'

const OPTIONS = {
  out: { type: 'string', default: 'docs/site' },
  only: { type: 'string' },
  today: { type: 'string' },
} as const

async function buildSite(args: string[]): Promise<void> {
  const { out, only, today } = parseArgs({ args, options: OPTIONS }).values
  const library = loadLibrary('.')
  const ids = chosen(
    listsToChoose(library).map(({ id }) => id),
    only,
  )
  const day = dayOf(today, { env: process.env, now: () => new Date() })
  checkFolder(out)
  const files = await makeSite(library, ids, day)
  writeSite(out, files)
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0)
  console.log(`${out}: ${ids.length} lists, ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB`)
}

/** The lists asked for, in the order of the shelf; all when none is named. */
function chosen(all: readonly string[], only: string | undefined): readonly string[] {
  if (only === undefined) return all
  const asked = only.split(',').map((id) => id.trim())
  const odd = asked.filter((id) => !all.includes(id))
  if (odd.length > 0) throw new SiteError(`--only: no list ${odd.join(', ')}; there are ${all.join(', ')}`)
  return all.filter((id) => asked.includes(id))
}

/** What the caller can mend, in a line; `null` for a fault of ours. */
function mendable(error: unknown): string | null {
  if (error instanceof SiteError) return error.message
  if (error instanceof UsageError) return wordsIn('en').sayWith(error.key, error.args)
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))
    return error.message
  return null
}

try {
  await buildSite(process.argv.slice(3))
} catch (error) {
  const said = mendable(error)
  if (said === null) throw error
  console.error(said)
  process.exitCode = 2
}
