/** Pages for the office of a school. What they say is true of the software, so all sites share their texts. */
export const officePages = ['accessibility', 'conformance', 'privacy'] as const
export type OfficePage = (typeof officePages)[number]

/** Without language. */
export const officePath = (page: OfficePage): string => `/about/${page}`

/** What is made of each. */
export const forOfficePages = <Made>(
  make: (page: OfficePage) => Made,
): Record<OfficePage, Made> => ({
  accessibility: make('accessibility'),
  conformance: make('conformance'),
  privacy: make('privacy'),
})
