/** The Worker: requests go to the app, the cron trigger recomputes tallies. */
import { content } from '../.build/content.js'
import { createApp } from './app.ts'
import type { Env } from './env.ts'
import { findBuiltPage } from './http/built-pages.ts'
import { daysToTally, runTallies } from './scheduled.ts'

export { RoomObject } from './room/room-object.ts'

const app = createApp(content.libraries, { findBuiltPage })

export default {
  fetch: app.fetch,
  scheduled: async ({ scheduledTime }, env) => {
    const quizzes = content.libraries[0]?.quizzes.map(({ id }) => id) ?? []
    const now = Math.floor(scheduledTime / 1000)
    await runTallies(env.SCORES, quizzes, now, daysToTally(now))
  },
} satisfies ExportedHandler<Env>
