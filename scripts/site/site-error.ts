/** What whoever builds the site can mend. */
export class SiteError extends Error {
  override readonly name = 'SiteError'
}
