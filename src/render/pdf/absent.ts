// The bundle of pdfkit is made with this file in place of fontkit, linebreak and @noble/ciphers: fonts come opened,
// lines come broken, and there are no passwords. Loading them would take longer than drawing.

const refuse = (): never => {
  throw new Error('left out of the bundle of pdfkit')
}

export const create = refuse
export const cbc = refuse
export const ecb = refuse
export default refuse
