/** The entry that the page began with, and the one over it that the back key takes away. */
const BASE = { tukiem: 'base' }
const GUARD = { tukiem: 'guard' }

/**
 * A phone's back key goes back in the conversation and not out of the page, which would take unsaved answers with it.
 * `back` goes back and tells whether it could; where it could not, the key leaves the page as everywhere. Guards from the
 * first call of what is returned. Links to places in the page have entries of their own and are left alone.
 */
export function onBackKey(back: () => boolean): () => void {
  let isGuarded = false
  history.replaceState(BASE, '')
  const guard = () => {
    if (!isGuarded) history.pushState(GUARD, '')
    isGuarded = true
  }
  window.addEventListener('popstate', ({ state }) => {
    if (state?.tukiem !== BASE.tukiem) return
    isGuarded = false
    if (back()) guard()
    else history.back()
  })
  return guard
}
