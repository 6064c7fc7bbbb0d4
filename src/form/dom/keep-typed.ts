/** Draws anew without losing what was typed or ticked and not yet taken. */
export function keepTyped(root: HTMLElement, draw: () => void): void {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('#field')
  const ticked = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter((box) => box.checked)
  draw()
  for (const { value } of ticked) {
    const box = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].find((one) => one.value === value)
    if (box) box.checked = true
  }
  const after = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('#field')
  if (!field || !after) return
  after.value = field.value
  after.dispatchEvent(new Event('input'))
}
