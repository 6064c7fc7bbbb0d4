import { fileStem } from '../../core/text/file-stem.ts'

/** What the name of an answers file ends in. */
const ANSWERS_ENDING = '.tukiem.yaml'

/** Answers as this program saves them, or as a phone hands them on; browsers number a second file of one name. */
const ANSWERS_NAME = /\.tukiem(?: ?\(\d+\))?\.(?:ya?ml|json|txt)$/i

/** Whether a file is called as answers are: `a.tukiem.yaml`, `a.tukiem.json`, `a.tukiem (1).json`. */
export function isAnswersName(name: string): boolean {
  return ANSWERS_NAME.test(name)
}

/** Whether a file is a sheet of answers: it is read, and never written. */
export function isSheetName(name: string): boolean {
  return /\.csv$/i.test(name)
}

/** Where answers from a sheet are saved: `thanh-cong.csv` or `thanh-cong.xlsx` gives `thanh-cong.tukiem.yaml` beside it. */
export function besideSheet(path: string): string {
  return path.replace(/(?:\.tukiem)?\.(?:csv|xlsx)$/i, '') + ANSWERS_ENDING
}

/** `Xưởng mộc Thành Công` → `xuong-moc-thanh-cong.tukiem.yaml`; `otherwise` is the stem for a firm without a name. */
export function answersFileName(firm: string | undefined, otherwise: string): string {
  return fileStem(firm, otherwise) + ANSWERS_ENDING
}

/** The same name with a number before the ending, `a-2.tukiem.yaml`; the first is the name itself. */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name
  return name.endsWith(ANSWERS_ENDING)
    ? `${name.slice(0, -ANSWERS_ENDING.length)}-${number}${ANSWERS_ENDING}`
    : `${number}-${name}`
}

/** Where a session's answers go when someone else has changed the file: `a.tukiem.conflict-20261121-233040.yaml`. */
export function conflictName(name: string, time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`
  const clock = `${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`
  return `${name.replace(/\.ya?ml$/, '')}.conflict-${day}-${clock}.yaml`
}

/** Whether this is where answers of that file went in a conflict: also one of several in the same second. */
export function isConflictOf(name: string, answers: string): boolean {
  const stem = answers.replace(/\.ya?ml$/, '')
  const at = name.indexOf(`${stem}.conflict-`)
  return (
    at !== -1 &&
    /^(?:\d+-)?$/.test(name.slice(0, at)) &&
    /^\d{8}-\d{6}\.yaml$/.test(name.slice(at + stem.length + '.conflict-'.length))
  )
}
