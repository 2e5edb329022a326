/**
 * Makes the pages that depend on the build alone, from the compiled content, and writes them among the
 * static files. `npm run build` calls it after `npm run content`; a deploy begins with that.
 */
import { join } from 'node:path'
import { content } from '../../../.build/content.js'
import { listAddresses } from '../pages/addresses.ts'
import { makePages } from '../pages/make-pages.ts'
import { bundleWorker } from '../programs/worker.ts'

const assetsDir = join(import.meta.dirname, '../../../.build/assets')
const made = await makePages(
  await bundleWorker(),
  content.version,
  listAddresses(content.libraries),
  assetsDir,
)
console.log(`Pages made: ${made}.`)
