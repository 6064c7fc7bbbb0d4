export type Attributes = Readonly<Record<string, string | boolean | null>>
export type Child = Node | string | null

/**
 * An element with its attributes and what stands in it. Texts become text nodes, so no text is ever read as markup.
 * `true` is an attribute without a value; `false` and `null` are none.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : value)
  for (const child of children) if (child !== null) made.append(child)
  return made
}

/** A button that does something when it is pressed, by finger, mouse or key. */
export function button(
  label: string,
  kind: 'primary' | 'option' | 'quiet' | 'link',
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind, ...attributes }, element('span', {}, label))
  made.addEventListener('click', press)
  return made
}
