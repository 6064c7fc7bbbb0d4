// Runs inside the page: presses its real buttons as these answers say, from wherever it stands until the review.
// What the answers do not tell is "not sure" for a fact and "later" for a question. `look` is called at each screen, those
// that lie over a question included.
globalThis.driveForm = ({ name, facts, answers }, look) => {
  const field = () => document.querySelector('#field')
  const press = (selector) => {
    const button = document.querySelector(`main ${selector}`)
    if (!button) throw new Error(`${screen()} has no ${selector}`)
    button.click()
  }
  const type = (text) => {
    field().value = text
    press('[data-key=enter]')
  }
  const option = (id) => press(`[data-option="${id}"]`)
  const screen = () => document.querySelector('[data-screen]').dataset.screen
  const noted = new Set()
  const explained = new Set()

  function giveFact(id) {
    const value = facts[id] ?? 'unknown'
    if (field()) return value === 'unknown' ? press('[data-key=u]') : type(String(value))
    if (typeof value === 'boolean') return option(value ? 'yes' : 'no')
    if (!Array.isArray(value)) return option(value)
    if (value.length === 0) return option('#none')
    const here = screen()
    for (const one of value) option(one)
    // A choice that stands alone has gone on already.
    if (screen() === here) press('[data-key=enter]')
  }

  function giveAnswer(id) {
    const { value, note } = answers[id] ?? {}
    if (look && !explained.has(id)) {
      explained.add(id)
      return press('[data-key=w]')
    }
    if (note !== undefined && !noted.has(id)) {
      noted.add(id)
      return press('[data-key=n]')
    }
    if (value === undefined) return press('[data-key=s]')
    if (!field()) return option(value)
    if (value === 'unknown') return press('[data-key=u]')
    return value === 'not-applicable' ? press('[data-key=x]') : type(String(value))
  }

  for (let presses = 0; screen() !== 'review'; presses += 1) {
    if (presses > 1000) throw new Error(`never done, at ${screen()}: ${document.querySelector('.notices').textContent}`)
    look?.(screen())
    const [at, id] = screen().split(':')
    if (at === 'welcome') press('[data-key=shared]')
    else if (at === 'firm') type(name)
    else if (at === 'fact') giveFact(id)
    else if (at === 'note') type(answers[id].note)
    else if (at === 'why') press('[data-key=enter]')
    else if (at === 'proof') press('[data-key=s]')
    else if (at === 'slip') option('as-written')
    else giveAnswer(id)
  }
}
