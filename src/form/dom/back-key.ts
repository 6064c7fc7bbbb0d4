/**
 * A phone's back key goes back in the conversation and not out of the page, which would take unsaved answers with it.
 * `back` tells whether it went back; where it did not, the key leaves the page as everywhere.
 */
export function onBackKey(back: () => boolean): void {
  history.pushState(null, '')
  window.addEventListener('popstate', () => {
    if (back()) history.pushState(null, '')
    else history.back()
  })
}
