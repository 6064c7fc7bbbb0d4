/** What a folder of received results holds beside the results: nobody's answers. */
export const ERRORS = 'errors.csv'
export const RECEIVED = 'received.csv'
/** By this file such a folder is known. */
export const INBOX_FILE = '.tukiem-inbox.json'

/** Whether a file of a folder is one that `tukiem receive` made about all results; `names` are all that are in it. */
export function isAboutInbox(name: string, names: readonly string[]): boolean {
  return (name === ERRORS || name === RECEIVED) && names.includes(INBOX_FILE)
}
