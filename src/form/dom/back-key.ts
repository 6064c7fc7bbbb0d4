/**
 * A phone's back key goes back in the conversation and not out of the page, which would take unsaved answers with it.
 * `back` tells whether it went back; where it did not, the key leaves the page as everywhere. Links to places in the page
 * change the address behind `#` and are left alone, there and back.
 */
export function onBackKey(back: () => boolean): void {
  let place = location.hash
  history.pushState(null, '')
  window.addEventListener('popstate', () => {
    if (location.hash !== place) place = location.hash
    else if (back()) history.pushState(null, '')
    else history.back()
  })
}
