// Loaded before the program: its clock begins at FAKE_NOW, in ms since 1970, and goes on from there.
'use strict'
const RealDate = Date
const ahead = Number(process.env.FAKE_NOW) - RealDate.now()
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead)
    else super(...parts)
  }
  static now() {
    return RealDate.now() + ahead
  }
}
