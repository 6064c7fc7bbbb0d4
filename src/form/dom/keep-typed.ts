/** Draws anew without losing what was typed or ticked and not yet taken, as long as the same screen is shown. */
export function keepTyped(root: HTMLElement, draw: () => void): void {
  const before = shownIn(root)
  draw()
  const after = shownIn(root)
  if (before.screen !== after.screen) return
  for (const box of after.boxes) {
    const earlier = before.boxes.find(({ value }) => value === box.value)
    if (earlier) box.checked = earlier.checked
  }
  if (!before.field || !after.field) return
  after.field.value = before.field.value
  after.field.dispatchEvent(new Event('input'))
}

function shownIn(root: HTMLElement) {
  return {
    screen: root.querySelector<HTMLElement>('[data-screen]')?.dataset.screen,
    field: root.querySelector<HTMLInputElement | HTMLTextAreaElement>('#field'),
    boxes: [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')],
  }
}
