import { type Finding, type FindingCode, finding, NONE } from '../checklist/finding.ts'
import { cellName } from '../checklist/sheet/sheet.ts'
import type { XlsxFault } from '../sheet/read-xlsx.ts'

const LIMITS = {
  'too-large': 'xlsx-too-large',
  'too-many-parts': 'xlsx-too-many-parts',
  'too-many-merged': 'table-too-many-merged',
  'too-many-rows': 'table-too-many-rows',
  'too-many-columns': 'table-too-many-columns',
  'cell-too-long': 'table-cell-too-long',
} as const satisfies Record<Extract<XlsxFault, { limit: number }>['code'], FindingCode>

/** Why a file cannot be read as a workbook, as a finding. */
export function xlsxFinding(fault: XlsxFault, file: string): Finding {
  switch (fault.code) {
    case 'kind':
      return finding('xlsx-kind', { kind: fault.kind }, { file })
    case 'password':
      return finding('xlsx-password', {}, { file })
    case 'broken':
      return finding('xlsx-broken', { part: fault.part === '' ? NONE : fault.part }, { file })
    case 'declaration':
      return finding('xlsx-declaration', { part: fault.part }, { file })
    default: {
      const cell = 'row' in fault ? { sheet: fault.sheet, cell: cellName(fault.row, fault.column) } : {}
      return finding(LIMITS[fault.code], { limit: fault.limit }, { file, ...cell })
    }
  }
}
