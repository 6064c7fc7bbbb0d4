/** The list that is meant when none is named. */
export const DEFAULT_LIST = 'vn.start'
