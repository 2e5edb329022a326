import { join } from 'node:path'

/** Wrangler as a script for Node, so that starting it is the same on every system. */
export const wranglerScript = join(
  import.meta.dirname,
  '../../../node_modules/wrangler/bin/wrangler.js',
)
