/** What stands on a screen and was not taken yet. */
interface Draft {
  readonly text: string | undefined
  readonly ticked: readonly string[]
}

export interface Drafts {
  /** Notes down what was typed or ticked on the screen that is shown. */
  keep(): void
  /** Puts back what was noted down for the screen that is shown now. */
  restore(): void
  forget(screen: string): void
}

/** Keeps what was typed or ticked while the owner looks elsewhere: at a reason, a note, another language. */
export function draftsIn(root: HTMLElement): Drafts {
  const drafts = new Map<string, Draft>()
  return {
    keep() {
      const { screen, field, boxes } = shownIn(root)
      const isTyped = field !== null && field.value !== field.defaultValue
      const isTicked = boxes.some((box) => box.checked !== box.defaultChecked)
      if (!isTyped && !isTicked) drafts.delete(screen)
      else
        drafts.set(screen, {
          text: field?.value,
          ticked: boxes.filter((box) => box.checked).map(({ value }) => value),
        })
    },
    restore() {
      const { screen, field, boxes } = shownIn(root)
      const draft = drafts.get(screen)
      if (!draft) return
      for (const box of boxes) box.checked = draft.ticked.includes(box.value)
      if (!field || draft.text === undefined) return
      field.value = draft.text
      field.dispatchEvent(new Event('input'))
    },
    forget: (screen) => void drafts.delete(screen),
  }
}

function shownIn(root: HTMLElement) {
  return {
    screen: root.querySelector<HTMLElement>('[data-screen]')?.dataset.screen ?? '',
    field: root.querySelector<HTMLInputElement | HTMLTextAreaElement>('#field'),
    boxes: [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')],
  }
}
