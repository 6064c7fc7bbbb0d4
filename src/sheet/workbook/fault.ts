/** What a file is instead of an XLSX workbook, as far as its first bytes tell. */
export type OtherKind = 'xls' | 'xlsb' | 'ods' | 'document' | 'slides' | 'pdf' | 'page' | 'text' | 'zip' | 'other'

/** Why a file cannot be read as a workbook. `part` is a file inside it; rows and columns count from 0. */
export type XlsxFault =
  | { readonly code: 'kind'; readonly kind: OtherKind }
  | { readonly code: 'password' }
  | { readonly code: 'broken'; readonly part: string }
  | { readonly code: 'declaration'; readonly part: string }
  | { readonly code: 'too-large' | 'too-many-parts' | 'too-many-merged'; readonly limit: number }
  | {
      readonly code: 'too-many-rows' | 'too-many-columns' | 'cell-too-long'
      readonly limit: number
      readonly sheet: string
      readonly row: number
      readonly column: number
    }

const FAULTS = new WeakMap<Error, XlsxFault>()

/** Stops the reading from wherever it is; `withFault` gives the fault back. */
export function stop(fault: XlsxFault): never {
  const error = new Error(`cannot read the workbook: ${fault.code}`)
  FAULTS.set(error, fault)
  throw error
}

/** What `read` gives, or the fault that stopped it. */
export function withFault<Value>(read: () => Value): Value | { readonly fault: XlsxFault } {
  try {
    return read()
  } catch (error) {
    const fault = error instanceof Error ? FAULTS.get(error) : undefined
    if (fault) return { fault }
    throw error
  }
}
