import { createApp } from './app.ts'
import type { Library } from './content/library.ts'
import type { Services } from './env.ts'
import { makers } from './makers.ts'

/** The app that makes each page of the build itself, where there is no file of it. */
export const createWholeApp = (
  libraries: readonly Library[],
  services: Partial<Services> = {},
): ReturnType<typeof createApp> => createApp(libraries, { makers, ...services })
