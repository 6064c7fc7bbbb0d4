import type { AnswerFile } from '../core/model/answers.ts'
import type { Assessment } from '../core/model/assessment.ts'
import type { IsoDate } from '../core/model/text.ts'
import { assess } from '../core/scoring/assess.ts'
import { rightSize } from '../core/sizing/right-size.ts'
import type { FormData } from '../render/form-page/form-data.ts'

/** The assessment of the answers on a day: the same functions, so the same result, as in the program on a computer. */
export function assessmentOf(file: AnswerFile, data: FormData, today: IsoDate): Assessment {
  return assess(rightSize(data.checklist, file.facts, data.facts), file, { ...data, today })
}
