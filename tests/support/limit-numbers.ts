/** How often in 60 seconds, as `wrangler.toml` has to say it. */
import type { LimitName } from '../../src/env.ts'

export const most: Record<LimitName, number> = {
  OPENINGS: 10,
  CLASSROOMS: 1200,
  RECORDINGS: 60,
  READINGS: 60,
  LOOKUPS: 60,
}
