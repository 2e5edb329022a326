/**
 * Makes the pages that depend on the build alone, from the compiled content, and writes them among the
 * static files; then leaves out of the compiled content what only they show. `npm run build` calls it after
 * `npm run content`; a deploy begins with that.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { content } from '../../../.build/content.js'
import { contentModule } from '../compile/content-module.ts'
import { listAddresses } from '../pages/addresses.ts'
import { makePages } from '../pages/make-pages.ts'
import { servedContent } from '../pages/served-content.ts'
import { bundleWorker } from '../programs/worker.ts'

const out = join(import.meta.dirname, '../../../.build')
const made = await makePages(
  await bundleWorker(),
  content.version,
  listAddresses(content.libraries),
  join(out, 'assets'),
)
writeFileSync(join(out, 'content.js'), contentModule(servedContent(content)))
console.log(`Pages made: ${made}.`)
