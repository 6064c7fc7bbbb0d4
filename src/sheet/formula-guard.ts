/**
 * How a text begins that a spreadsheet may take for a formula or a command: a sign in either width, a tab or a return,
 * also behind blanks. Quotes before it count, so that taking one off always gives back what was there.
 */
const LIKE_A_FORMULA = /^'*\s*[=+\-@|%\t\r＝＋－＠｜％]/u

/** A text for a CSV cell: behind a quote when it would begin like a formula. */
export function guardFormula(text: string): string {
  return LIKE_A_FORMULA.test(text) ? `'${text}` : text
}

/** The text again that `guardFormula` was given. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && LIKE_A_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
}
