/** What `work` says through the console, for a library that prints and does not return. */
export function printedBy(work: () => void): string {
  const { log } = console
  const lines: string[] = []
  console.log = (line: string) => {
    lines.push(line)
  }
  try {
    work()
  } finally {
    console.log = log
  }
  return lines.map((line) => `${line}\n`).join('')
}
