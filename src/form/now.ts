/** The day and the time of day where the phone is: `2026-11-21`, `21:05`. */
export interface Now {
  readonly day: string
  readonly time: string
}

export function localNow(now = new Date()): Now {
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  }
}
