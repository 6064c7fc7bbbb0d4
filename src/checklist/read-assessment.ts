import type { Assessment } from '../core/model/assessment.ts'
import { assessmentFindings } from './assessment-findings.ts'
import { decode } from './decode.ts'
import { finding } from './finding.ts'
import { assessment as compiled, KEYS } from './generated/assessment-validator.js'
import { refuse } from './input-error.ts'
import { load } from './load.ts'
import { quickJson } from './quick-json.ts'
import type { Source } from './source.ts'
import { format } from './validate.ts'

const ASSESSMENT = format<Assessment>('assessment', compiled, false, KEYS)

/**
 * Reads a saved assessment, as `tukiem score --json` writes it. Those are large, so that a sound one is read at the speed
 * of `JSON.parse`; what raises a doubt is read again with places. YAML is taken too. Throws an InputError.
 */
export function readAssessment(source: Source): Assessment {
  const quick = quickJson(decode(source))
  if (ASSESSMENT.fits(quick) && findingsWithoutPlaces(quick, source.name).length === 0) return quick
  const loaded = load(source, ASSESSMENT)
  refuse(assessmentFindings(loaded))
  return loaded.document
}

function findingsWithoutPlaces(document: Assessment, file: string) {
  const place = { file }
  return assessmentFindings({ document, file, placeOf: () => place, found: (code, args) => finding(code, args, place) })
}
