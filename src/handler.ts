import type { Hono } from 'hono'
import { content } from '../.build/content.js'
import type { AppEnv, Env } from './env.ts'
import { daysToTally, runTallies } from './scheduled.ts'

/** The Worker around an app: requests go to the app, the cron trigger recomputes tallies. */
export const handlerOf = (app: Hono<AppEnv>) =>
  ({
    fetch: app.fetch,
    scheduled: async ({ scheduledTime }, env) => {
      const quizzes = content.libraries[0]?.quizzes.map(({ id }) => id) ?? []
      const now = Math.floor(scheduledTime / 1000)
      await runTallies(env.SCORES, quizzes, now, daysToTally(now))
    },
  }) satisfies ExportedHandler<Env>
