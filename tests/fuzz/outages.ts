/** What does not answer during a case. */
export const outages = ['nothing', 'writes', 'store', 'rooms'] as const
export type Outage = (typeof outages)[number]
