/** The signing keys of a request, and what to say where there are none. */
import type { Context } from 'hono'
import type { Site } from '../content/site.ts'
import type { AppEnv } from '../env.ts'
import { ProblemFragment, ProblemPage } from '../views/problem.tsx'
import { replyWithProblem } from './replies.ts'
import { loadSigningKeys, type SigningKeys } from './tokens.ts'

export const signingKeysFor = (c: Context<AppEnv>): Promise<SigningKeys | undefined> =>
  loadSigningKeys(c.env.SIGNING_KEYS, new URL(c.req.url).hostname)

/** Without a secret key anyone could forge a score, so no quiz is served. */
export function replyThatQuizzesAreOff(c: Context<AppEnv>, site: Site): Response {
  const props = { site, kind: 'quizzesOff' as const }
  return replyWithProblem(c, 503, {
    page: () => <ProblemPage {...props} />,
    fragment: () => <ProblemFragment {...props} />,
  })
}
