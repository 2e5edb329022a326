import { createWholeApp } from '../../src/whole-app.ts'
import { libraries } from '../support/content.ts'

/** One for all cases: what it keeps, it keeps for good. */
export const app = createWholeApp(libraries, { wait: async () => {} })
