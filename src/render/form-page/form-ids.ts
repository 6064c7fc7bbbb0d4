/** Where the page's script finds its data, and what it fills. */
export const FORM_IDS = { data: 'tukiem-data', page: 'tukiem' } as const
