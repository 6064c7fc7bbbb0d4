/** The forms that any report can take. */
export const REPORT_FORMATS = ['txt', 'pdf', 'html', 'md', 'docx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** The forms of a plan, each by the ending of its files; after those of any report, what is made of its tasks. */
export const PLAN_FORMATS = [...REPORT_FORMATS, 'xlsx', 'csv', 'ics', 'json'] as const
export type PlanFormat = (typeof PLAN_FORMATS)[number]

export const VIEWS = ['owner', 'buyer', 'bank'] as const
/** For whom a report is made. */
export type View = (typeof VIEWS)[number]

/** The forms of a questionnaire to fill in. */
export const SHEET_FORMATS = ['xlsx', 'csv'] as const satisfies readonly PlanFormat[]
export type SheetFormat = (typeof SHEET_FORMATS)[number]
